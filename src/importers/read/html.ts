import { words } from '#domain/words/words.ts'
import type { Extract, ExtractNote } from './extract.ts'
import { layoutTables } from './html/layout-tables.ts'
import { leftOutNotes, PageReader } from './html/page-reader.ts'
import { parseTree } from './html/tree.ts'
import { walk } from './html/walk.ts'
import type { Limits } from './limits.ts'

/** Marks take most of a page: this many characters of it for one of text. */
const marksFactor = 10

const refusal = (kind: ExtractNote['kind'], zh: string, en: string): Extract => ({
  format: 'html',
  blocks: [],
  notes: [{ severity: 'warning', kind, why: words(zh, en) }],
})

const tooMuch = (): Extract =>
  refusal(
    'limit',
    '网页的元素过多或嵌套过深，未读取；请在浏览器中打开，复制正文到 Word 后再读',
    'the page has too many elements or nests too deep; open it in a browser and copy its text into a Word document',
  )

const noText = (notes: readonly ExtractNote[]): Extract => {
  const {
    format,
    blocks,
    notes: own,
  } = refusal(
    'not-understood',
    '网页中没有文字；内容可能是图片或由脚本生成，请在浏览器中打开，复制正文到 Word 后再读',
    'the page has no text: it may be pictures or made by scripts; open it in a browser and copy its text',
  )
  return { format, blocks, notes: [...own, ...notes] }
}

const cutOff: ExtractNote = {
  severity: 'warning',
  kind: 'limit',
  why: words(
    '网页过大，只读取了前面的部分；请拆分后再读',
    'the page is too large: only its first part was read; split it',
  ),
}

/** Reads the text of a web page; hidden parts and navigation are left out and noted. Never throws about content. */
export const readHtml = (text: string, limits: Limits): Extract => {
  const longest = limits.characters * marksFactor
  const root = parseTree(text.slice(0, longest), limits)
  if (!root) return tooMuch()
  const reader = new PageReader(limits, layoutTables(root))
  walk(root, reader)
  const notes = leftOutNotes(reader.leftOut)
  if (reader.blocks.length === 0) return noText(notes)
  const isCut = reader.isFull || text.length > longest
  return { format: 'html', blocks: reader.blocks, notes: isCut ? [cutOff, ...notes] : notes }
}
