/** A cell as it stands in the XML of a sheet: its span [from, to), and the pieces that are kept when it is filled. */
export type XmlCell = {
  readonly row: number
  readonly column: number
  readonly from: number
  readonly to: number
  readonly attributes: string
  readonly inner: string
}

/** A row's span, and where a cell may be put into it: `inner` is undefined for a row without content (`<row/>`). */
export type XmlRow = {
  readonly row: number
  readonly from: number
  readonly to: number
  readonly open: number
  readonly isEmpty: boolean
  readonly cells: readonly XmlCell[]
}

export type XmlSheet = {
  readonly xml: string
  /** Prefix of the sheet's own tags, with its colon; usually ''. */
  readonly prefix: string
  readonly rows: readonly XmlRow[]
  /** Where rows end: new ones after the last go here. */
  readonly end: number
}

/** Column number of its letters: A → 1, AA → 27. */
export const columnOf = (letters: string): number =>
  letters.split('').reduce((column, letter) => column * 26 + (letter.codePointAt(0) ?? 64) - 64, 0)

const addressOf = (attributes: string): { row: number; column: number } | undefined => {
  const [, letters = '', digits = ''] = /\sr\s*=\s*["']([A-Z]{1,3})(\d{1,7})["']/u.exec(attributes) ?? []
  return digits === '' ? undefined : { row: Number(digits), column: columnOf(letters) }
}

type Tag = { readonly name: string; readonly attributes: string; readonly from: number; readonly to: number }
type Step = { readonly kind: 'open' | 'empty' | 'close'; readonly tag: Tag }

/** The tags of rows and cells in order; everything within a cell is left unread. */
function* steps(xml: string, start: number, end: number): Generator<Step> {
  const pattern = /<(\/?)((?:[\w.-]+:)?)(row|c)((?:\s[^<>]*?)?)(\/?)>/gu
  pattern.lastIndex = start
  for (let hit = pattern.exec(xml); hit && hit.index < end; hit = pattern.exec(xml)) {
    const [whole, close = '', , name = '', attributes = '', empty = ''] = hit
    const tag = { name, attributes, from: hit.index, to: hit.index + whole.length }
    yield { kind: close === '/' ? 'close' : empty === '/' ? 'empty' : 'open', tag }
  }
}

type Building = { readonly row: number; readonly from: number; readonly open: number; readonly cells: XmlCell[] }

/** Rows found so far, the row being read, and the cell whose end is awaited. */
type Reading = { readonly rows: XmlRow[]; row: Building | undefined; cell: Tag | undefined }

const rowNumber = (attributes: string, before: number): number => {
  const [, digits = ''] = /\sr\s*=\s*["'](\d{1,7})["']/u.exec(attributes) ?? []
  return digits === '' ? before + 1 : Number(digits)
}

/** A cell or row may leave its address out: then it is the next one. */
const addCell = ({ row }: Reading, { attributes, from }: Tag, span: { to: number; inner: string }): void => {
  if (!row) return
  const column = addressOf(attributes)?.column ?? (row.cells.at(-1)?.column ?? 0) + 1
  row.cells.push({ row: row.row, column, from, attributes, ...span })
}

const rowStep = (reading: Reading, { kind, tag }: Step): void => {
  const { rows, row } = reading
  if (kind === 'close') {
    if (row) rows.push({ ...row, to: tag.to, isEmpty: false })
    reading.row = undefined
    return
  }
  const started = { row: rowNumber(tag.attributes, rows.at(-1)?.row ?? 0), from: tag.from, open: tag.to, cells: [] }
  reading.row = kind === 'empty' ? undefined : started
  if (kind === 'empty') rows.push({ ...started, to: tag.to, isEmpty: true })
}

const cellStep = (reading: Reading, { kind, tag }: Step, xml: string): void => {
  const { cell } = reading
  if (kind === 'empty') addCell(reading, tag, { to: tag.to, inner: '' })
  if (kind === 'close' && cell) addCell(reading, cell, { to: tag.to, inner: xml.slice(cell.to, tag.from) })
  reading.cell = kind === 'open' ? tag : undefined
}

/** Rows and cells of a sheet's XML, found by one pass over its tags; undefined where it has no rows at all. */
export const readSheet = (xml: string): XmlSheet | undefined => {
  const [head = '', prefix = ''] = /<((?:[\w.-]+:)?)sheetData\s*>/u.exec(xml) ?? []
  const start = xml.indexOf(head)
  const end = head === '' ? -1 : xml.indexOf(`</${prefix}sheetData`, start)
  if (end === -1) return undefined
  const reading: Reading = { rows: [], row: undefined, cell: undefined }
  for (const step of steps(xml, start, end))
    if (step.tag.name === 'row') rowStep(reading, step)
    else cellStep(reading, step, xml)
  return { xml, prefix, rows: reading.rows, end }
}

export const hasFormula = ({ inner }: XmlCell): boolean => /<(?:[\w.-]+:)?f[\s/>]/u.test(inner)

/**
 * The sheet without the values its formulas had before it was filled: a program calculates them anew, and a reader that
 * does not calculate finds none instead of one that is no longer true.
 */
export const withoutStoredValues = (xml: string): string => {
  const sheet = readSheet(xml)
  const formulas = (sheet?.rows ?? []).flatMap(({ cells }) => cells).filter(hasFormula)
  let done = 0
  const kept = formulas.map(({ from, to }) => {
    const piece =
      xml.slice(done, from) + xml.slice(from, to).replace(/<((?:[\w.-]+:)?)v(?:\s[^<>]*)?>[^<]*<\/\1v>/u, '')
    done = to
    return piece
  })
  return kept.join('') + xml.slice(done)
}

export type Area = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

const mostMerges = 20_000

/** Merged areas of a sheet; what is no area is left out. */
export const mergedAreas = (xml: string): readonly Area[] =>
  [...xml.matchAll(/<(?:[\w.-]+:)?mergeCell\s[^<>]*?ref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/gu)]
    .slice(0, mostMerges)
    .map(([, left = '', top = '', right = '', bottom = '']) => ({
      top: Number(top),
      left: columnOf(left),
      bottom: Number(bottom),
      right: columnOf(right),
    }))
