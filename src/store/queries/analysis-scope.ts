import { arrayText } from './within-reach.ts'

/** What an analysis is over. The reader’s reach bounds it in any case. */
export type AnalysisScope = {
  readonly years: readonly number[]
  /** Undefined where everything within reach is meant. */
  readonly organisations: readonly string[] | undefined
  readonly category?: string | undefined
  readonly source?: string | undefined
  readonly state?: string | undefined
}

/** Which records are listed beside the sums. */
export type RecordsOf = {
  /** One of the steps of the view, from 0; all where it is left out. */
  readonly step?: number | undefined
  readonly limit: number
}

/** Numbers and ids as PostgreSQL reads arrays. */
export const listText = (values: readonly (string | number)[]): string => arrayText(values.map(String))

/** $1 to $4 of every statement: division, years, organisations, state. */
export const commonValues = (
  division: string,
  { years, organisations, state }: AnalysisScope,
): readonly (string | null)[] => [
  division,
  listText(years),
  organisations === undefined ? null : listText(organisations),
  state ?? null,
]

/** Conditions on a table under its short name, with the values above. */
export const within = (table: string): string =>
  `${table}.division_code = $1 AND ${table}.year = ANY ($2::int[])
   AND ($3::uuid[] IS NULL OR ${table}.organisation_id = ANY ($3::uuid[]))`

export const inState = (table: string): string => `($4::text IS NULL OR ${table}.state = $4)`

/** How many there are in a step of a year. */
export type StepCount = { readonly year: number; readonly step: number | null; readonly count: number }
