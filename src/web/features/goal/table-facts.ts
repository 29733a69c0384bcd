import type { CheckUpSettings } from '#domain/process/indicator/advice.ts'
import type { BasisCard, PlannedIndicator } from '#domain/process/indicator/planned-indicator.ts'
import type { Cells, ServerRow, SheetRow } from '../../ui/sheet/sheet-types.ts'
import { cellsOf } from '../../ui/sheet/sheet-types.ts'
import { contentOfIndicator, type IndicatorDraft } from './indicator-draft.ts'
import type { Advice, GoalLine, Indicator } from './queries.ts'

/** What is known of an indicator besides what is typed. */
export type IndicatorFacts = {
  readonly goal: GoalLine
  readonly indicator: Indicator
  readonly office: string
  readonly mayEdit: boolean
}

/** Facts of rows by their ids: the columns look here, so that they need not be made anew. */
export type GoalBook = {
  rows: ReadonlyMap<string, IndicatorFacts>
  lastYear: ReadonlyMap<string, { readonly text: string; readonly indicator: Indicator }>
  settings: CheckUpSettings | undefined
  /** What the server said when it last saved rows of a goal. */
  readonly said: Map<string, readonly Advice[]>
}

export const idOf = (goal: string, indicator: string): string => `${goal} ${indicator}`

/** Between what is printed in cells and a draft: the printed words depend on the language. */
export type CellWords = {
  readonly print: (draft: IndicatorDraft) => Cells
  readonly read: (cells: Cells, before: Indicator) => IndicatorDraft
}

export const serverRow = (id: string, { goal, indicator, mayEdit }: IndicatorFacts, cells: Cells): ServerRow => ({
  id,
  group: goal.id,
  version: indicator.version,
  cells,
  isReadOnly: !mayEdit,
})

type Content = ReturnType<typeof contentOfIndicator>

const cardOf = ({ card }: Content): BasisCard | undefined =>
  card && {
    basis: card.basis,
    source: card.source,
    series: card.series.map(({ year, target, actual }) => ({ year, target, actual })),
  }

/** An indicator as the check-up sees it. */
export const plannedFrom = (content: Content, { id, origin }: Indicator): PlannedIndicator => ({
  ...content,
  id,
  origin,
  target: 'target' in content ? content.target : undefined,
  card: cardOf(content),
})

/** An indicator as it stands in the sheet, saved or not. */
export const plannedIn = (words: CellWords, row: SheetRow, indicator: Indicator): PlannedIndicator =>
  plannedFrom(contentOfIndicator(words.read(cellsOf(row), indicator), indicator), indicator)
