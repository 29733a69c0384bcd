import { sumMoney, type Money } from '../number/money.ts'
import type { Table } from '../text/document.ts'
import { joinTexts, wholeSpan, type MappedText } from '../text/mapped-text.ts'
import { placeOf, type Place, type SourceText } from '../text/place.ts'
import { skipReasonTerms } from '../words/recipe-terms.ts'
import { words, type Words } from '../words/words.ts'
import { bareHead, moneyFields, textFields, type MoneyField, type RecipeField, type TextField } from './field.ts'
import { placeColumns, type Refused } from './place-columns.ts'
import { readAmount } from './read-amount.ts'
import type { Amounts, Recipe, SkipReason, SkipRule, Texts } from './recipe.ts'

/** An entry of the export. Amounts are exact money; an empty cell gives none. `row` counts from 1. */
export type PlainRow = {
  readonly row: number
  readonly texts: Texts
  readonly amounts: Amounts<Money>
  readonly place: Place
}

/** A row that was not taken, and why. */
export type SkippedRow = {
  readonly row: number
  readonly reason: SkipReason
  readonly why: Words
  readonly place: Place
}

export type Applied = {
  readonly kind: 'applied'
  readonly rows: readonly PlainRow[]
  readonly skipped: readonly SkippedRow[]
  /** Heads that no column of the recipe uses. */
  readonly unmatched: readonly string[]
  /** Sum of each column of amounts over the rows taken. */
  readonly totals: Amounts<Money>
}

type Row = readonly MappedText[]
type Reading = {
  readonly source: SourceText
  readonly recipe: Recipe
  readonly columns: ReadonlyMap<RecipeField, number>
}

const subtotal = /^(?:本页|本月|累计|单位|部门|项目)?(?:合计|小计|总计|累计)[：:]?$/u

const textAt = ({ columns }: Reading, row: Row, field: RecipeField): string => row[columns.get(field) ?? -1]?.text ?? ''

const isRepeatedHead = ({ recipe, columns }: Reading, row: Row): boolean =>
  recipe.columns.filter(({ field, head }) => bareHead(row[columns.get(field) ?? -1]?.text ?? '') === head).length >= 2

const ruleFor = (reading: Reading, row: Row): SkipRule | undefined => {
  const { skip } = reading.recipe
  if (row.every(({ text }) => text.trim() === '')) return 'blank'
  if (skip.includes('subtotal') && row.some(({ text }) => subtotal.test(text.replaceAll(/\s/gu, '')))) return 'subtotal'
  return skip.includes('repeated-head') && isRepeatedHead(reading, row) ? 'repeated-head' : undefined
}

const code = /^([\dA-Z]{3,})[-—_\s]+(.+)$/u
const codeOf: Readonly<Partial<Record<TextField, TextField>>> = {
  'unit-name': 'unit-code',
  'project-name': 'project-code',
}

/** 219001-某某中心 in a column of names holds the code too, where no column of its own does. */
const splitCode = (reading: Reading, field: TextField, text: string): Texts => {
  const coded = codeOf[field]
  const [, number, name] = (coded && !reading.columns.has(coded) && code.exec(text)) || []
  return coded && number && name ? { [field]: name, [coded]: number } : { [field]: text }
}

const textsOf = (reading: Reading, row: Row): Texts => {
  const written = textFields.flatMap((field) => {
    const text = textAt(reading, row, field).trim()
    return text === '' ? [] : [splitCode(reading, field, text)]
  })
  return Object.assign({}, ...written) as Texts
}

const skipped = (row: number, reason: SkipReason, at: { place: Place; detail: string }): SkippedRow => {
  const { zh, en } = skipReasonTerms[reason]
  return {
    row,
    reason,
    place: at.place,
    why: words(`第${row}行：${zh}${at.detail}`, `row ${row}: ${en}${at.detail}`),
  }
}

const rowOf = (reading: Reading, cells: Row, row: number): PlainRow | SkippedRow => {
  const place = placeOf(reading.source, wholeSpan(joinTexts(cells.filter(({ runs }) => runs.length > 0))))
  const rule = ruleFor(reading, cells)
  if (rule) return skipped(row, rule, { place, detail: '' })
  const amounts: Partial<Record<MoneyField, Money>> = {}
  for (const field of moneyFields) {
    const amount = reading.columns.has(field) ? readAmount(textAt(reading, cells, field), reading.recipe) : 'empty'
    if (amount === 'bad') return skipped(row, 'bad-number', { place, detail: `（${textAt(reading, cells, field)}）` })
    if (amount !== 'empty') amounts[field] = amount
  }
  if (Object.keys(amounts).length === 0) return skipped(row, 'no-amount', { place, detail: '' })
  return { row, texts: textsOf(reading, cells), amounts, place }
}

const totalsOf = (rows: readonly PlainRow[]): Amounts<Money> => {
  const totals: Partial<Record<MoneyField, Money>> = {}
  for (const field of moneyFields) {
    const amounts = rows.flatMap((row) => row.amounts[field] ?? [])
    if (amounts.length > 0) totals[field] = sumMoney(amounts)
  }
  return totals
}

/** The entries of a table, read by a recipe; every row not taken is told with its reason. */
export const applyRecipe = (recipe: Recipe, table: Table, source: SourceText): Applied | Refused => {
  const placed = placeColumns(recipe, table.rows)
  if (placed.kind === 'refused') return placed
  const reading = { source, recipe, columns: placed.columns }
  const read = table.rows.slice(placed.next).map((cells, at) => rowOf(reading, cells, placed.next + at + 1))
  const rows = read.flatMap((row) => ('reason' in row ? [] : [row]))
  return {
    kind: 'applied',
    rows,
    skipped: read.flatMap((row) => ('reason' in row ? [row] : [])),
    unmatched: placed.unmatched,
    totals: totalsOf(rows),
  }
}

/** What to show before a recipe is kept: the first entries, what was left, and the sums. */
export const previewOf = (
  applied: Applied,
  count = 5,
): Pick<Applied, 'rows' | 'unmatched' | 'totals'> & { readonly taken: number; readonly left: number } => ({
  rows: applied.rows.slice(0, count),
  unmatched: applied.unmatched,
  totals: applied.totals,
  taken: applied.rows.length,
  left: applied.skipped.length,
})
