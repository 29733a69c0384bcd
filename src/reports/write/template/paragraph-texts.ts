/** The text of a paragraph of a template's part, its runs joined: formatting may cut a tag anywhere. */
export type ParagraphText = {
  /** Counted from 1 over the part, as a person counts them; a paragraph of a text box counts for itself. */
  readonly number: number
  readonly text: string
  readonly start: number
  readonly end: number
  /** In a table or a text box, where no pages can turn. */
  readonly isNested: boolean
}

const marks = /<(\/?)w:tbl>|<w:p(?:\s[^<>]*)?(\/)?>|<\/w:p>|<w:t(?:\s[^<>]*)?>([^<]*)<\/w:t>/gu

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (text: string): string =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => entities[name] ?? '')

type Open = Omit<ParagraphText, 'text' | 'end'> & { text: string }

type Walk = { readonly open: Open[]; readonly closed: ParagraphText[]; count: number; tables: number }

const begin = (walk: Walk, start: number): Open => ({
  number: walk.count,
  start,
  text: '',
  isNested: walk.tables > 0 || walk.open.length > 0,
})

const onParagraph = (walk: Walk, { 0: whole, index, 2: empty }: RegExpExecArray): void => {
  if (whole === '</w:p>') {
    const last = walk.open.pop()
    if (last) walk.closed.push({ ...last, end: index + whole.length })
    return
  }
  walk.count += 1
  if (empty === undefined) walk.open.push(begin(walk, index))
}

/** Paragraphs of a part of a Word file, in the order they end; one walk over its tags. */
export const paragraphTexts = (xml: string): readonly ParagraphText[] => {
  const walk: Walk = { open: [], closed: [], count: 0, tables: 0 }
  for (const match of xml.matchAll(marks)) {
    const { 1: table, 3: text } = match
    if (table !== undefined) walk.tables += table === '' ? 1 : -1
    else if (text === undefined) onParagraph(walk, match)
    else {
      const inner = walk.open.at(-1)
      if (inner) inner.text += plain(text)
    }
  }
  return walk.closed
}
