import type { Box } from '#domain/text/origin.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { Extract, ExtractNote } from '../extract.ts'
import { extractPages } from '../geometry/extract-pages.ts'
import type { PageContent } from '../geometry/page-content.ts'
import { readPage } from '../geometry/read-page.ts'
import type { Limits } from '../limits.ts'
import type { Matrix } from './operators.ts'
import { PageDrawing } from './page-drawing.ts'
import { openPdf, type PageFrame, type PdfFile } from './pdf-file.ts'
import { pageNotes, type PageFate } from './page-notes.ts'
import { seenOf } from './seen-text.ts'

/** Operators of one page; more is no printed page. */
const mostOperators = 3_000_000

const refusal = (kind: ExtractNote['kind'], why: Words): Extract => ({
  format: 'pdf',
  blocks: [],
  notes: [{ severity: 'warning', kind, why }],
})

/** From the coordinates of the page to the page as it is shown: points from its top left corner. */
const shownMatrix = ({ view: [left, bottom, right, top], rotate }: PageFrame): Matrix => {
  if (rotate === 90) return [0, 1, 1, 0, -bottom, -left]
  if (rotate === 180) return [-1, 0, 0, 1, right, -bottom]
  if (rotate === 270) return [0, -1, -1, 0, top, right]
  return [1, 0, 0, -1, -left, top]
}

const shownBox = ({ view: [left, bottom, right, top], rotate }: PageFrame): Box => {
  const [width, height] = [Math.abs(right - left), Math.abs(top - bottom)]
  return rotate === 90 || rotate === 270 ? { x: 0, y: 0, width: height, height: width } : { x: 0, y: 0, width, height }
}

type PageRead = { readonly content: PageContent; readonly fate: PageFate; readonly characters: number }

const brokenPage = (page: number): PageRead => ({
  content: { width: 0, height: 0, blocks: [] },
  fate: { page, kind: 'broken', white: 0, outside: 0, hidden: 0, slanting: 0 },
  characters: 0,
})

const readOnePage = async (file: PdfFile, page: number, isLate: () => boolean): Promise<PageRead> => {
  const frame = await file.frame(page)
  const box = shownBox(frame)
  const drawing = new PageDrawing(shownMatrix(frame), box, file.font)
  let isCut = false
  await file.operators(page, (operators) => {
    drawing.run(operators)
    isCut = isLate() || drawing.operators > mostOperators
    return !isCut
  })
  const { runs, fate } = seenOf(drawing, box, page)
  const content = readPage({ width: box.width, height: box.height, runs, rules: drawing.rules })
  return { content, fate: isCut ? { ...fate, kind: 'cut' } : fate, characters: drawing.glyphs.characters }
}

type Budget = { readonly limits: Limits; readonly isLate: () => boolean }

const readPages = async (file: PdfFile, { limits, isLate }: Budget): Promise<{ pages: PageRead[]; left: number }> => {
  const pages: PageRead[] = []
  const count = Math.min(file.pages, limits.pages)
  let characters = 0
  for (let page = 0; page < count; page += 1) {
    if (isLate() || characters >= limits.characters) break
    // oxlint-disable-next-line no-await-in-loop -- one page at a time keeps memory level
    const read = await readOnePage(file, page, isLate).catch(() => brokenPage(page))
    characters += read.characters
    pages.push(read)
  }
  return { pages, left: file.pages - pages.length }
}

const leftNote = (read: number, left: number): ExtractNote[] =>
  left === 0
    ? []
    : [
        {
          severity: 'warning',
          kind: 'limit',
          why: words(
            `只读了前 ${read} 页，后面 ${left} 页超出页数、字数或时间上限；请拆分后再读`,
            `only the first ${read} pages were read, ${left} more are beyond the limits of pages, text or time; split the file`,
          ),
        },
      ]

const mebibytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`

/**
 * Reads a PDF with a text layer: its lines, tables and notes, each with page and box. Text is read as it is placed on
 * the pages; pictures, scripts and links are never looked at, and nothing outside the file is opened.
 */
export const readPdf = async (bytes: Uint8Array, limits: Limits): Promise<Extract> => {
  if (bytes.length > limits.fileBytes)
    return refusal(
      'limit',
      words(
        `文件 ${mebibytes(bytes.length)}，超过 ${mebibytes(limits.fileBytes)} 的上限；请拆分后再读`,
        `the file has ${mebibytes(bytes.length)}, more than ${mebibytes(limits.fileBytes)}; split it`,
      ),
    )
  const end = performance.now() + limits.time
  const opened = await openPdf(bytes).catch(() => ({ kind: 'broken' as const }))
  if (opened.kind === 'encrypted')
    return refusal(
      'not-understood',
      words('PDF 设有打开密码；请解除密码后再读', 'the PDF asks for a password; remove it and read again'),
    )
  if (opened.kind === 'broken')
    return refusal(
      'not-understood',
      words('PDF 已损坏或不完整；请重新导出后再读', 'the PDF is damaged or cut off; export it again'),
    )
  const { pages, left } = await readPages(opened.file, { limits, isLate: () => performance.now() > end })
  opened.file.close()
  const { blocks, notes } = extractPages(pages.map(({ content }) => content))
  const fates = pageNotes(pages.map(({ fate }) => fate))
  return { format: 'pdf', blocks, notes: [...leftNote(pages.length, left), ...fates, ...notes] }
}
