import { words, type Words } from '#domain/words/words.ts'
import type { ExtractNote } from '../extract.ts'
import { pageRanges } from '../geometry/extract-pages.ts'

/** What became of a page, counted from 1. */
export type PageFate = {
  readonly page: number
  readonly kind: 'read' | 'picture' | 'blank' | 'missing' | 'broken'
  readonly slanting: number
}

const warning = (kind: ExtractNote['kind'], why: Words): ExtractNote => ({ severity: 'warning', kind, why })
const info = (why: Words): ExtractNote => ({ severity: 'info', kind: 'set-aside', why })

export const noDocument = warning(
  'not-understood',
  words(
    '压缩包里没有 OFD 文档（缺 OFD.xml 或正文）；请用 OFD 阅读器打开，另存后再读',
    'there is no OFD document inside (OFD.xml or its body is missing); open and save it in an OFD reader',
  ),
)

export const encryptedNote = warning(
  'not-understood',
  words(
    '文件有加密的部分，未读取；请在 OFD 阅读器中解除加密后再读',
    'parts of the file are encrypted and were not read; remove the encryption in an OFD reader',
  ),
)

export const signedNote = info(
  words(
    '文件带数字签名或签章；未验证签名，签章图案未读取',
    'the file is signed; signatures were not verified and seals not read',
  ),
)

export const attachmentNote = info(
  words(
    '文件带附件，附件未读取；需要时请取出附件另行读取',
    'attachments inside the file were not read; take them out and read them apart',
  ),
)

export const annotationNote = info(words('批注、水印等标注未读取', 'annotations were not read'))

export const leftNote = (read: number, left: number): ExtractNote =>
  warning(
    'limit',
    words(
      `只读了前 ${read} 页，后面 ${left} 页超出页数、字数或时间上限；请拆分后再读`,
      `only the first ${read} pages were read, ${left} more are beyond the limits of pages, text or time; split the file`,
    ),
  )

const byKind: Readonly<Record<Exclude<PageFate['kind'], 'read'>, (pages: string) => ExtractNote>> = {
  picture: (pages) =>
    warning(
      'not-understood',
      words(
        `第${pages}页只有图片，没有文字（扫描页）；请先做文字识别（OCR）或提供带文字的版本`,
        `pages ${pages} hold pictures without text (scans); recognise their text (OCR) or give a version with text`,
      ),
    ),
  blank: (pages) => info(words(`第${pages}页是空白页`, `pages ${pages} are blank`)),
  missing: (pages) =>
    warning(
      'not-understood',
      words(`第${pages}页的内容在文件中缺失或损坏；请重新导出`, `pages ${pages} are missing or damaged; export again`),
    ),
  broken: (pages) =>
    warning(
      'not-understood',
      words(
        `第${pages}页内部有错，只读到出错处；请重新导出`,
        `pages ${pages} are wrong inside and were read in part; export again`,
      ),
    ),
}

/** One note for each thing that happened, with its pages. */
export const pageNotes = (fates: readonly PageFate[]): ExtractNote[] => {
  const notes = (['picture', 'missing', 'broken', 'blank'] as const).flatMap((kind) => {
    const pages = fates.filter((fate) => fate.kind === kind).map(({ page }) => page)
    return pages.length === 0 ? [] : [byKind[kind](pageRanges(pages))]
  })
  const slanting = fates.filter((fate) => fate.slanting > 0)
  const count = slanting.reduce((sum, fate) => sum + fate.slanting, 0)
  const pages = pageRanges(slanting.map(({ page }) => page))
  if (count > 0)
    notes.push(
      info(
        words(
          `第${pages}页有倾斜文字 ${count} 个（多为水印），未读入`,
          `${count} slanting characters (watermarks) on pages ${pages} left out`,
        ),
      ),
    )
  return notes
}
