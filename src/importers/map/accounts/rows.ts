import type { AccountForm, AccountRow, AccountSide } from '#domain/filing/accounts.ts'
import { absentCell, type Cell } from '#domain/filing/indicator.ts'
import { emptyText, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type Place, type SourceText } from '#domain/text/place.ts'
import { amountCell } from './amount-cell.ts'
import type { Grid } from './grid.ts'
import { measureOf } from './head-words.ts'
import { isOneList, type Panel } from './panels.ts'
import { isFootnote, roleOf, rowNameOf } from './row-words.ts'
import { restored, splitCode } from './run-on.ts'
import { bare } from './titles.ts'

type Row = readonly MappedText[]

export type RowContext = {
  readonly form: AccountForm
  readonly source: SourceText
  readonly unit: string
  readonly panels: readonly Panel[]
  readonly grid: Grid
}

/** A row with the depth its printed number tells; 0 where it has none. */
export type RawRow = AccountRow & { readonly depth: number }

/** Rows of a table, and the places of those that were not understood. */
export type ReadRows = { readonly rows: readonly RawRow[]; readonly lost: readonly Place[] }

const isWritten = (cell: MappedText | undefined): cell is MappedText => cell !== undefined && cell.text !== ''
const codePattern = /^\d{3}(?:\d{2}){0,2}$/u

type Label = { readonly code: string; readonly name: string }

/** 类, 款 and 项 in columns of their own: 201 | 03 | 01. */
const joinedCode = (parts: readonly string[]): string => {
  const whole = parts.filter((part) => codePattern.test(part)).toSorted((a, b) => b.length - a.length)[0] ?? ''
  const joined = parts.join('')
  return whole.length === 3 && codePattern.test(joined) ? joined : whole
}

/** 合计 stands in the first column of names, whichever names the rows. */
const nameBeside = (row: Row, others: readonly number[]): string =>
  others.map((at) => bare(row[at]?.text ?? '')).find((text) => text !== '') ?? ''

/** Code and name of a row in a panel; a total is often merged over the columns of both. */
const labelOf = (row: Row, { codes, name, others }: Panel): Label => {
  const texts = codes.map((at) => bare(row[at]?.text ?? '')).filter((text) => text !== '')
  const named = row[name]
  const split = isWritten(named) && texts.length === 0 ? splitCode(named) : undefined
  if (split) return { code: split.code.text, name: bare(split.name.text) }
  const words = texts.filter((text) => !/^\d+$/u.test(text))
  const inCode = words.map((text) => /^(\d{3}(?:\d{2}){0,2})(\D.*)$/u.exec(text)).find((match) => match !== null)
  if (inCode) return { code: inCode[1] ?? '', name: inCode[2] ?? '' }
  return {
    code: joinedCode(texts),
    name: isWritten(named) ? bare(named.text) : words.join('') || nameBeside(row, others),
  }
}

const spanOf = (cells: readonly MappedText[], source: SourceText): Place => {
  const spans = cells.filter(isWritten).map(wholeSpan)
  const start = spans.reduce((least, span) => Math.min(least, span.start), Infinity)
  const end = spans.reduce((most, span) => Math.max(most, span.end), 0)
  return placeOf(source, { start: Math.min(start, end), end })
}

type Found = Omit<RawRow, 'amounts' | 'panel'> & { readonly cells: readonly Cell[] }

const depthOf = (code: string, depth: number): number => (code === '' ? Math.max(1, depth) : (code.length - 1) / 2)

/** What a panel holds in one row; undefined where it holds nothing there. */
const foundIn = (row: Row, panel: Panel, context: RowContext): Found | undefined => {
  const own = [...panel.codes, ...(panel.name === -1 ? [] : [panel.name]), ...panel.amounts].map((at) => row[at])
  const label = labelOf(row, panel)
  const cells = panel.amounts.map((at) => amountCell(row[at] ?? emptyText, context.unit, context.source))
  if (label.name === '' && label.code === '' && cells.every(({ kind }) => kind === 'empty')) return undefined
  const { name, depth, isPart } = rowNameOf(label.name)
  const role = panel.name === -1 ? 'total' : isPart ? 'part' : roleOf(name)
  return {
    side: sideOfRow(panel.side, name),
    role,
    code: label.code,
    name,
    measure: panel.name === -1 ? 'total' : measureOf(name),
    level: role === 'total' || role === 'year-total' ? 0 : depthOf(label.code, depth),
    depth,
    cells,
    place: spanOf(own.filter(isWritten), context.source),
  }
}

/** Income and expenditure one below the other tell their side in their totals. */
const sideOfRow = (side: AccountSide, name: string): AccountSide => {
  if (side !== 'both' || !/(?:合计|总计)$/u.test(name)) return side
  if (name.includes('收入') === name.includes('支出')) return side
  return name.includes('收入') ? 'income' : 'expenditure'
}

/** A row that is no row of the account: a remark below it. */
const isRemark = (row: Row): boolean => {
  const written = row.filter(isWritten)
  const [first] = written
  return first !== undefined && (isFootnote(bare(first.text)) || (written.length === 1 && /[。；]/u.test(first.text)))
}

const runsOn = (row: Row, { width }: Grid): boolean => {
  const isDense = row.length < width && row.every(isWritten)
  return isDense || row.some(({ text }) => /\d \d|[\u4e00-\u9fff]-?\d[\d,]*\.\d{1,2}$/u.test(text))
}

/** A name without amounts is a row; an amount without a name, or words in its place, is not understood. */
const isLost = (found: Found, panel: Panel): boolean =>
  (found.cells.some(({ kind }) => kind === 'written') &&
    found.cells.every((cell) => cell.kind !== 'written' || cell.figure === undefined)) ||
  (panel.name !== -1 && found.name === '' && found.code === '')

/** A merged total (公用经费合计) has its amount in the last panel it spans. */
const withFarAmount = (all: readonly (Found | undefined)[]): readonly (Found | undefined)[] =>
  all.map((found, at) => {
    if (found?.role !== 'total' || found.cells.some(({ kind }) => kind === 'written')) return found
    const next = all.slice(at + 1).find((other) => other !== undefined)
    return next && next.name === '' && next.code === '' ? { ...found, cells: next.cells } : found
  })

const isMergedAway = (found: Found, before: Found | undefined): boolean =>
  found.name === '' && found.code === '' && before?.role === 'total'

const placed = (found: Found, panel: number, { panels }: RowContext): RawRow => {
  const { cells, ...row } = found
  const before = panels.slice(0, panel).reduce((count, { amounts }) => count + amounts.length, 0)
  const all = panels.reduce((count, { amounts }) => count + amounts.length, 0)
  const amounts = Array.from({ length: all }, (_, at) => cells[at - before] ?? absentCell)
  return { ...row, panel, amounts }
}

const listed = (founds: readonly (Found | undefined)[], context: RowContext): ReadRows => {
  const rows: RawRow[] = []
  const lost: Place[] = []
  let before: Found | undefined
  founds.forEach((found, panel) => {
    const own = context.panels[panel]
    if (!found || !own) return
    if (isMergedAway(found, before)) return
    before = found
    if (isLost(found, own)) lost.push(found.place)
    else rows.push(placed(found, panel, context))
  })
  return { rows, lost }
}

const readRow = (raw: Row, context: RowContext): ReadRows => {
  if (isRemark(raw)) return { rows: [], lost: [] }
  const [only, ...others] = context.panels
  const row =
    only && others.length === 0 && runsOn(raw, context.grid) ? (restored(raw, only, context.grid.width) ?? raw) : raw
  return listed(withFarAmount(context.panels.map((panel) => foundIn(row, panel, context))), context)
}

/** One list in several panels: the rows of the first panel, then those of the second, in one column. */
const inOneColumn = (rows: readonly RawRow[], panels: readonly Panel[]): RawRow[] =>
  panels.flatMap((_, panel) =>
    rows
      .filter((row) => row.panel === panel)
      .map((row) => ({ ...row, panel: 0, amounts: [row.amounts[panel] ?? absentCell] })),
  )

/** The rows below the head of an account table. */
export const readRows = (context: RowContext): ReadRows => {
  const read = context.grid.body.map((row) => readRow(row, context))
  const rows = read.flatMap((each) => each.rows)
  return {
    rows: isOneList(context.form, context.panels) ? inOneColumn(rows, context.panels) : rows,
    lost: read.flatMap((each) => each.lost),
  }
}
