import type { DraftValue } from './draft-value.ts'
import type { SectionKind } from './filing.ts'
import type { ExpenditureNature, FinanceFlow, FinanceRate, FinanceStage, FundSource } from './finance.ts'

/** People's text, with the places where a fact is to be printed. Bindings are structure, so no text can forge one. */
export type DraftPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'binding'; readonly key: string }

/** A paragraph of people's text; `title` ('' for none) makes it a numbered item, `depth` 1 is 1. and 2 is （1）. */
export type DraftParagraph = { readonly title: string; readonly depth: 1 | 2; readonly parts: readonly DraftPart[] }

/** One amount of the whole department; `name` is how the report calls it, '' for the usual name of its stage. */
export type DraftAmount = {
  readonly stage: FinanceStage
  readonly flow: FinanceFlow
  readonly source: FundSource
  readonly nature: ExpenditureNature | undefined
  readonly name: string
  readonly value: DraftValue
}

/** A percentage stated by the department itself. Where none is stated it is computed from the amounts. */
export type DraftRate = {
  readonly kind: FinanceRate['kind']
  readonly source: FundSource
  readonly name: string
  readonly value: DraftValue
}

/** Any other figure the text speaks of (巡查 1090 家次), kept once and bound wherever it is printed. */
export type DraftFact = { readonly id: string; readonly name: string; readonly value: DraftValue }

export type DraftGoal = { readonly text: string; readonly completion: DraftValue }

export type DraftIndicator = {
  readonly level1: string
  readonly level2: string
  readonly name: string
  /** Unit printed with the name: 办结率（%）→ %; ''. */
  readonly unit: string
  readonly target: DraftValue
  readonly actual: DraftValue
  readonly completion: DraftValue
  readonly points: DraftValue
  readonly score: DraftValue
  readonly reason: DraftValue
  /** What further columns of a form ask for, by key (monitored, forecast, likelihood). */
  readonly more?: Readonly<Record<string, DraftValue>>
}

/** `documentNumber`: the notice the money came with, ''. `indicators` are the project's own, for its form. */
export type DraftProject = {
  readonly name: string
  readonly unit: string
  readonly documentNumber: string
  readonly opening: DraftValue
  readonly budget: DraftValue
  readonly actual: DraftValue
  readonly rate: DraftValue
  readonly goal: DraftValue
  readonly completion: DraftValue
  readonly indicators: readonly DraftIndicator[]
  /** What further cells of a form ask for, by key (fiscal.budget, code, attribute). */
  readonly more?: Readonly<Record<string, DraftValue>>
}

export type DraftScore = {
  readonly total: DraftValue
  readonly components: readonly { readonly name: string; readonly value: DraftValue; readonly full: DraftValue }[]
  readonly grade: string
}

export type DraftOrganisation = {
  readonly name: string
  /** How the text calls it after the title (龙津街); '' for the full name. */
  readonly shortName: string
  readonly division: string
  readonly unitCount: DraftValue
  readonly units: readonly string[]
  readonly offices: readonly string[]
  readonly staffCount: DraftValue
}

/** What was done in one area of management (预算编制, 采购管理 …). */
export type DraftManagement = { readonly area: string; readonly parts: readonly DraftPart[] }

/** A filing being written. Everything may be missing: saving is never refused. */
export type DraftFiling = {
  readonly organisation: DraftOrganisation
  readonly year: number | undefined
  readonly amounts: readonly DraftAmount[]
  readonly rates: readonly DraftRate[]
  readonly facts: readonly DraftFact[]
  readonly tasks: readonly string[]
  readonly goals: readonly DraftGoal[]
  readonly indicators: readonly DraftIndicator[]
  readonly projects: readonly DraftProject[]
  readonly score: DraftScore
  readonly management: readonly DraftManagement[]
  readonly problems: readonly string[]
  readonly measures: readonly string[]
  readonly attachments: readonly string[]
  readonly narrative: Readonly<Partial<Record<SectionKind, readonly DraftParagraph[]>>>
}

const nothing: DraftValue = { kind: 'absent' }

export const emptyOrganisation: DraftOrganisation = {
  name: '',
  shortName: '',
  division: '',
  unitCount: nothing,
  units: [],
  offices: [],
  staffCount: nothing,
}

export const emptyDraft: DraftFiling = {
  organisation: emptyOrganisation,
  year: undefined,
  amounts: [],
  rates: [],
  facts: [],
  tasks: [],
  goals: [],
  indicators: [],
  projects: [],
  score: { total: nothing, components: [], grade: '' },
  management: [],
  problems: [],
  measures: [],
  attachments: [],
  narrative: {},
}
