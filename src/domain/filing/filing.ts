import type { StatedFigure } from '../number/stated.ts'
import type { DocumentModel } from '../text/document.ts'
import type { MappedText } from '../text/mapped-text.ts'
import type { Place } from '../text/place.ts'
import type { AccountTable, EvaluationFact } from './accounts.ts'
import type { FinanceItem, FinanceRate } from './finance.ts'
import type { Form } from './form.ts'
import type { Cell, IndicatorRow, IndicatorTable } from './indicator.ts'

/** What a file is, told from its words. */
export const filingKinds = [
  'department-self-evaluation-report',
  'department-self-evaluation-table',
  'project-self-evaluation-table',
  'goal-declaration',
  'monitoring-table',
  'final-account-disclosure',
  'budget-disclosure',
  'other',
] as const
export type FilingKind = (typeof filingKinds)[number]

/** Something the report says in words, with the place it says so. */
export type Said = { readonly text: string; readonly mapped: MappedText; readonly block: number; readonly place: Place }

/** One sentence of running text: `from`/`to` within the block's text; `clauses` cut at commas. */
export type Sentence = {
  readonly block: number
  readonly from: number
  readonly to: number
  readonly text: string
  readonly clauses: readonly Clause[]
}
export type Clause = { readonly from: number; readonly to: number; readonly text: string }

/** A quantity in running text: `metric` names it in the report's words, `noun` is what is counted behind the unit. */
export type Claim = {
  readonly metric: string
  readonly noun: string
  readonly figure: StatedFigure
  readonly block: number
  readonly sentence: number
  readonly clause: number
  /** Offsets of the figure (qualifier, number and unit) within the block's text. */
  readonly from: number
  readonly to: number
  /** Span of the clause it stands in. */
  readonly clausePlace: Place
}

export type Project = {
  readonly name: string
  readonly budget: Cell
  readonly actual: Cell
  readonly rate: Cell
  readonly goal: Cell
  readonly completion: Cell
  readonly documentNumber: string
  readonly place: Place
}

export type ScoreComponent = { readonly name: string; readonly figure: StatedFigure }
export type SelfScore = {
  readonly total: StatedFigure | undefined
  readonly components: readonly ScoreComponent[]
  readonly grade: Said | undefined
}

/** Section of the outline a passage belongs to, by what it is for, whatever its heading says in detail. */
export const sectionKinds = [
  'overview',
  'duties',
  'organisation',
  'tasks',
  'goals',
  'finance',
  'management',
  'conclusion',
  'task-results',
  'project-results',
  'achievements',
  'effectiveness',
  'efficiency',
  'problems',
  'measures',
  'attachments',
  'other',
] as const
export type SectionKind = (typeof sectionKinds)[number]

export type Section = {
  readonly kind: SectionKind
  /** Block index of the heading. */
  readonly heading: number
  readonly title: string
  readonly level: number
  /** Block range of the content, [from, to), the heading excluded. */
  readonly from: number
  readonly to: number
  readonly place: Place
}

export type Organisation = {
  readonly name: string
  readonly division: string
  readonly kind: 'street' | 'town' | 'bureau' | 'unknown'
  readonly place: Place
  readonly unitCount: StatedFigure | undefined
  readonly staffCount: StatedFigure | undefined
  /** Subordinate budget units and internal offices named one by one. */
  readonly units: readonly Said[]
  readonly offices: readonly Said[]
}

/** What a report says it did to manage performance, by step of the cycle. */
export const managementSteps = [
  'pre-evaluation',
  'goals',
  'monitoring',
  'self-evaluation',
  'evaluation',
  'result-use',
  'disclosure',
  'rules',
] as const
export type ManagementStep = (typeof managementSteps)[number]
export type ManagementFact = { readonly step: ManagementStep; readonly said: Said }

/** What was filed, as read. Every fact has its place in `document.source`. Missing things are undefined or empty. */
export type Filing = {
  readonly document: DocumentModel
  readonly kind: FilingKind
  readonly title: Said | undefined
  readonly organisation: Organisation | undefined
  readonly year: { readonly value: number; readonly place: Place } | undefined
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
  readonly claims: readonly Claim[]
  readonly finance: readonly FinanceItem[]
  readonly rates: readonly FinanceRate[]
  readonly indicatorTables: readonly IndicatorTable[]
  readonly indicators: readonly IndicatorRow[]
  /** Official forms found in the file, in order; their indicators stand in `indicators` too. */
  readonly forms: readonly Form[]
  /** Tables of a published account or budget, in order. */
  readonly accounts: readonly AccountTable[]
  /** What a published account says about the evaluation of its projects. */
  readonly evaluations: readonly EvaluationFact[]
  readonly projects: readonly Project[]
  readonly score: SelfScore | undefined
  readonly tasks: readonly Said[]
  readonly goals: readonly Said[]
  readonly management: readonly ManagementFact[]
  readonly problems: readonly Said[]
  readonly measures: readonly Said[]
  readonly attachments: readonly Said[]
  /** Document numbers (文号) as printed. */
  readonly documentNumbers: readonly Said[]
}
