import { leastSure, type Confidence } from '#domain/filing/confidence.ts'
import type { Filing, Project } from '#domain/filing/filing.ts'
import type { FinanceItem, FinanceRate } from '#domain/filing/finance.ts'
import { noSentence } from '#domain/filing/form-money-items.ts'
import type { Cell, IndicatorRow } from '#domain/filing/indicator.ts'
import type { Block, Table } from '#domain/text/document.ts'
import { wholeSpan } from '#domain/text/mapped-text.ts'
import { overlaps, type Place } from '#domain/text/place.ts'
import { confidenceBy } from '#domain/words/confidence-terms.ts'
import { columnKind, type ColumnKind } from './map/columns.ts'

/** Heads of the official forms; any other head of the same kind is a synonym. */
const official: Readonly<Partial<Record<ColumnKind, RegExp>>> = {
  target: /^(?:年度)?(?:目标|指标)值$/u,
  actual: /^(?:全年|年度)?(?:实际)?(?:完成|实现)值$/u,
  completion: /^(?:指标)?完成(?:率|情况)$/u,
  points: /^分值$/u,
  score: /^得分$/u,
  reason: /^偏差原因分析及改进措施$/u,
  budget: /^(?:年初|全年)?预算(?:数|金额)(?:[（(].{1,4}[）)])?$/u,
  executed: /^(?:全年)?(?:执行|支出)数(?:[（(].{1,4}[）)])?$/u,
  rate: /^(?:预算)?执行率(?:[（(].{1,5}[）)])?$/u,
  project: /^项目名称$/u,
}

const byHead = (columns: readonly string[], kinds: readonly ColumnKind[]): Confidence => {
  const heads = columns.filter((text) => kinds.includes(columnKind(text)))
  if (heads.length === 0) return confidenceBy('position-only')
  return confidenceBy(heads.some((text) => official[columnKind(text)]?.test(text)) ? 'exact-header' : 'header-synonym')
}

/** A table whose cells were printed one a line has no borders to go by. */
const byLayout = ({ layout, rows }: Table): Confidence =>
  layout === 'lines' || new Set(rows.map((row) => row.length)).size > 3
    ? confidenceBy('cells-from-lines')
    : confidenceBy('exact-header')

const tableAt = (block: Block | undefined): Table | undefined => (block?.kind === 'table' ? block : undefined)

const shifted = ({ forms }: Filing, block: number): readonly Confidence[] =>
  forms.some(({ money }) => money?.block === block && money.isShifted) ? [confidenceBy('shifted-cells')] : []

/** An amount: in its own sentence with its name, or in a table by its layout. */
export const confidenceOfFinance = (filing: Filing, item: FinanceItem): Confidence => {
  const table = tableAt(filing.document.blocks[item.block])
  if (item.sentence === noSentence && table) return leastSure(byLayout(table), ...shifted(filing, item.block))
  const sentence = filing.sentences[item.sentence]
  const isNamed = item.metric !== '' && (sentence?.text.includes(item.metric) ?? false)
  return isNamed && !item.breakdown ? confidenceBy('own-sentence') : confidenceBy('named-before')
}

/** A rate is as sure as its operands are told. */
export const confidenceOfRate = (_filing: Filing, { numerator, denominator }: FinanceRate): Confidence =>
  confidenceBy(numerator === undefined && denominator === undefined ? 'own-sentence' : 'named-before')

export const indicatorCells = ['target', 'actual', 'completion', 'points', 'score', 'reason'] as const
export type IndicatorCell = (typeof indicatorCells)[number]

const measured: ReadonlySet<IndicatorCell> = new Set(['points', 'score'])

const byCell = (name: IndicatorCell, cell: Cell): readonly Confidence[] =>
  measured.has(name) && cell.kind === 'written' && !cell.figure ? [confidenceBy('no-figure')] : []

/** One cell of a row of indicators, by the head of its column, the layout of its table and what it holds. */
export const confidenceOfIndicator = (filing: Filing, row: IndicatorRow, name: IndicatorCell): Confidence => {
  const table = filing.indicatorTables[row.table]
  const block = table && tableAt(filing.document.blocks[table.block])
  return leastSure(
    byHead(table?.columns ?? [], [name]),
    ...(block ? [byLayout(block)] : []),
    ...byCell(name, row[name]),
  )
}

/** A whole row of indicators: as sure as the least sure of its cells. */
export const confidenceOfRow = (filing: Filing, row: IndicatorRow): Confidence =>
  leastSure(
    confidenceBy('exact-header'),
    ...indicatorCells
      .filter((name) => row[name].kind !== 'absent')
      .map((name) => confidenceOfIndicator(filing, row, name)),
  )

/** The table a place stands in, by its first and last cells. */
const tableAround = ({ document }: Filing, place: Place): Table | undefined =>
  document.blocks
    .flatMap((block) => tableAt(block) ?? [])
    .find(({ rows }) => {
      const first = rows.find((row) => row.some(({ runs }) => runs.length > 0))?.find(({ runs }) => runs.length > 0)
      const last = rows
        .findLast((row) => row.some(({ runs }) => runs.length > 0))
        ?.findLast(({ runs }) => runs.length > 0)
      return first && last && overlaps(place, { start: wholeSpan(first).start, end: wholeSpan(last).end })
    })

/** A project: of a form of its own, of a table by its head, or told in running text. */
export const confidenceOfProject = (filing: Filing, project: Project): Confidence => {
  const form = filing.forms.find(({ name }) => name?.text === project.name)
  if (form && !tableAt(filing.document.blocks[form.block])) return confidenceBy('run-on-cells')
  if (form) return leastSure(confidenceBy('key-of-form'), ...shifted(filing, form.money?.block ?? form.block))
  const table = tableAround(filing, project.place)
  if (!table) return confidenceBy('own-sentence')
  const heads = table.rows.slice(0, 3).flatMap((row) => row.map(({ text }) => text))
  return leastSure(byHead(heads, ['project']), byLayout(table))
}

/** The score: in the total row of a form, or in a sentence of the report. */
export const confidenceOfScore = ({ score, forms }: Filing): Confidence | undefined => {
  const total = score?.total
  if (!total) return undefined
  const isInForm = forms.some((form) => form.total !== undefined && overlaps(form.total.place, total.place))
  return confidenceBy(isInForm ? 'key-of-form' : 'own-sentence')
}

const standsIn = (place: Place, outer: Place | undefined): boolean => outer !== undefined && overlaps(place, outer)

/** The unit: named in the title, behind its key, or by the first words. A name of no known kind is doubtful. */
export const confidenceOfOrganisation = ({ organisation, title }: Filing): Confidence | undefined => {
  if (!organisation) return undefined
  const where = confidenceBy(standsIn(organisation.place, title?.place) ? 'in-title' : 'key-of-form')
  return organisation.kind === 'unknown' ? leastSure(where, confidenceBy('only-named')) : where
}

export const confidenceOfYear = ({ year, title }: Filing): Confidence | undefined =>
  year && confidenceBy(standsIn(year.place, title?.place) ? 'in-title' : 'first-in-text')
