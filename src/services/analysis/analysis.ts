import type { AnalysisView } from '#domain/analysis/views.ts'
import type { Decimal } from '#domain/number/decimal.ts'
import type { Words } from '#domain/words/words.ts'

/** A column of a table, as files name it. */
export type AnalysisColumn = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly type: 'text' | 'int' | 'number' | 'money' | 'date'
}

/**
 * A cell as text: a number with all its digits, 元, or a day as 2026-03-01; in both languages where it is a word of the
 * product; null where nothing is known.
 */
export type AnalysisCell = string | Words | null

export type AnalysisTable = {
  readonly columns: readonly AnalysisColumn[]
  readonly rows: readonly (readonly AnalysisCell[])[]
}

/** What is behind a row of the records. */
export type AnalysisLink = { readonly noun: string; readonly id: string }

export type AnalysisRecords = AnalysisTable & {
  /** Beside each row; null where the record has no page. */
  readonly links: readonly (AnalysisLink | null)[]
  /** There are more than are listed. */
  readonly isCut: boolean
}

export type AnalysisSeries = {
  readonly id: string
  readonly name: Words
  readonly values: readonly (Decimal | null)[]
}

export type AnalysisPoint = {
  readonly id: string
  readonly series: string
  readonly x: Decimal
  readonly y: Decimal
  /** Per cent, for the size. */
  readonly size: Decimal | null
  readonly name: string
}

/** What is drawn. `columns`: a value for each category; `stack`: these on top of each other; `boxes`: five series. */
export type AnalysisChart = {
  readonly kind: 'columns' | 'stack' | 'boxes' | 'points'
  readonly x: Words
  readonly y: Words
  readonly categories: readonly { readonly id: string; readonly name: Words }[]
  readonly series: readonly AnalysisSeries[]
  readonly points: readonly AnalysisPoint[]
}

export type Analysis = {
  readonly view: AnalysisView
  readonly years: readonly number[]
  /** What it comes to, in plain words. */
  readonly sentence: Words
  readonly chart: AnalysisChart
  /** The chart, figure for figure. */
  readonly table: AnalysisTable
  readonly records: AnalysisRecords
}
