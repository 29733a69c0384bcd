import { words, type Words } from '#domain/words/words.ts'
import type { ExtractNote } from '../extract.ts'
import { pageRanges } from '../geometry/extract-pages.ts'

/**
 * What became of a page, counted from 0, and how many characters were left out of it. `layer`: its text lies
 * invisibly over a scan; `picture`: something is drawn, but no text; `cut`: reading stopped within it.
 */
export type PageFate = {
  readonly page: number
  readonly kind: 'read' | 'layer' | 'picture' | 'blank' | 'broken' | 'cut'
  readonly white: number
  readonly outside: number
  readonly hidden: number
  readonly slanting: number
}

type Told = Pick<ExtractNote, 'severity' | 'kind'> & { readonly tell: (pages: string, count: number) => Words }

const byKind: Readonly<Record<Exclude<PageFate['kind'], 'read'>, Told>> = {
  layer: {
    severity: 'info',
    kind: 'not-understood',
    tell: (pages) =>
      words(
        `第${pages}页是扫描件，文字取自识别（OCR）文本层，可能有错字；请对照原页核对数字`,
        `pages ${pages} are scans, read from their recognised (OCR) text layer, which may be wrong: compare the figures`,
      ),
  },
  picture: {
    severity: 'warning',
    kind: 'not-understood',
    tell: (pages) =>
      words(
        `第${pages}页没有文本层（扫描页或图片）；请先做文字识别（OCR）或提供可选取文字的 PDF`,
        `pages ${pages} have no text layer (scans or pictures): recognise their text (OCR) or give a PDF with text`,
      ),
  },
  blank: {
    severity: 'info',
    kind: 'set-aside',
    tell: (pages) => words(`第${pages}页是空白页`, `pages ${pages} are blank`),
  },
  broken: {
    severity: 'warning',
    kind: 'not-understood',
    tell: (pages) =>
      words(
        `第${pages}页已损坏，无法读取；请重新导出 PDF`,
        `pages ${pages} are damaged and were not read: export again`,
      ),
  },
  cut: {
    severity: 'warning',
    kind: 'limit',
    tell: (pages) =>
      words(
        `第${pages}页内容过多，只读了一部分；请拆分后再读`,
        `pages ${pages} hold too much and were read in part: split the file`,
      ),
  },
}

const byCount: Readonly<Record<'white' | 'outside' | 'hidden' | 'slanting', Told>> = {
  white: {
    severity: 'info',
    kind: 'set-aside',
    tell: (pages, count) =>
      words(
        `第${pages}页有白色文字 ${count} 个，看不见，未读入`,
        `${count} white characters on pages ${pages} left out`,
      ),
  },
  outside: {
    severity: 'info',
    kind: 'set-aside',
    tell: (pages, count) =>
      words(
        `第${pages}页有页面可见范围以外的文字 ${count} 个，未读入`,
        `${count} characters outside the visible part of pages ${pages} left out`,
      ),
  },
  hidden: {
    severity: 'info',
    kind: 'set-aside',
    tell: (pages, count) =>
      words(`第${pages}页有隐藏文字 ${count} 个，未读入`, `${count} hidden characters on pages ${pages} left out`),
  },
  slanting: {
    severity: 'info',
    kind: 'set-aside',
    tell: (pages, count) =>
      words(
        `第${pages}页有倾斜文字 ${count} 个（多为水印），未读入`,
        `${count} slanting characters (watermarks) on pages ${pages} left out`,
      ),
  },
}

const noteOf = ({ severity, kind, tell }: Told, fates: readonly PageFate[], count: number): ExtractNote[] =>
  fates.length === 0 ? [] : [{ severity, kind, why: tell(pageRanges(fates.map(({ page }) => page + 1)), count) }]

/** One note for each thing that happened, with its pages. */
export const pageNotes = (fates: readonly PageFate[]): ExtractNote[] => [
  ...(['picture', 'broken', 'cut', 'layer', 'blank'] as const).flatMap((kind) =>
    noteOf(
      byKind[kind],
      fates.filter((fate) => fate.kind === kind),
      0,
    ),
  ),
  ...(['white', 'outside', 'hidden', 'slanting'] as const).flatMap((what) => {
    const those = fates.filter((fate) => fate[what] > 0)
    return noteOf(
      byCount[what],
      those,
      those.reduce((sum, fate) => sum + fate[what], 0),
    )
  }),
]
