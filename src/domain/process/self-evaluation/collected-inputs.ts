import { isZero } from '../../number/decimal.ts'
import { moneyIn, type Money } from '../../number/money.ts'
import { slotter, bareName } from '../../scheme/filing/slot-of.ts'
import type { FiledRow, Measure, SchemeInputs } from '../../scheme/measure.ts'
import { itemsOf, type ExecutionBasis, type Feed, type Item, type Scheme } from '../../scheme/scheme.ts'
import { words } from '../../words/words.ts'
import { collectedMeasure, comparatorOfRow, type CollectedRow } from './collected-measure.ts'
import type { EvidenceRules } from './evidence.ts'

/** Money of the whole organisation as the ledger has it; undefined where nothing was entered. */
export type Execution = { readonly opening: Money; readonly annual: Money; readonly spent: Money } | undefined

export type Collected = {
  readonly rows: readonly CollectedRow[]
  readonly execution: Execution
  readonly evidence: EvidenceRules
  /** What people know beyond the indicators: answers about management, conditions, counts. */
  readonly known: SchemeInputs
}

const noMoneyEntered = words('台账中没有预算和执行数', 'the ledger has no budget and spending')

const executionNote = words('预算数和执行数取自台账', 'budget and spending are those of the ledger')

const executionOf = (execution: Execution, [basis]: readonly ExecutionBasis[]): Measure =>
  execution
    ? {
        target: moneyIn(basis === 'opening-budget' ? execution.opening : execution.annual, '元'),
        actual: moneyIn(execution.spent, '元'),
        notes: [executionNote],
      }
    : { why: noMoneyEntered }

const notAsked = ({ name }: Item): Measure => ({
  why: words(`没有“${name.zh}”的指标`, `no indicator gives ${name.en}`),
})

const named = (item: Item, names: readonly string[], rows: readonly FiledRow[]): Measure => {
  const wanted = new Set(names.map(bareName))
  return rows.find(({ name }) => wanted.has(bareName(name)))?.measure ?? notAsked(item)
}

const fed = (item: Item, feed: Feed, given: { rows: readonly FiledRow[]; execution: Execution }): Measure => {
  switch (feed.from) {
    case 'execution':
      return executionOf(given.execution, feed.basis)
    case 'indicators':
      return { rows: given.rows.filter(({ slot }) => slot === item.id) }
    case 'indicator':
      return named(item, feed.names, given.rows)
  }
}

/** A department with a goal of its own is judged by that one; without it by the goals of its projects. */
export const judgedRows = (rows: readonly CollectedRow[]): readonly CollectedRow[] => {
  const whole = rows.filter(({ isWhole }) => isWhole)
  return whole.length > 0 ? whole : rows
}

const filedRows = (scheme: Scheme, { rows, evidence }: Collected): readonly FiledRow[] => {
  const slotOf = slotter(scheme)
  return judgedRows(rows).map((row) => ({
    slot: slotOf(row),
    name: row.name,
    comparator: comparatorOfRow(row),
    points: isZero(row.weight) ? undefined : row.weight,
    measure: collectedMeasure(row, evidence),
  }))
}

/** What a scheme is scored on when its department has collected everything. What people answered goes before what was fed. */
export const collectedInputs = (scheme: Scheme, collected: Collected): SchemeInputs => {
  const { known, execution } = collected
  const rows = filedRows(scheme, collected)
  const measures = itemsOf(scheme.indicators).flatMap((item) =>
    item.feed ? [[item.id, fed(item, item.feed, { rows, execution })] as const] : [],
  )
  return { ...known, rows: [...rows, ...known.rows], measures: new Map([...measures, ...known.measures]) }
}
