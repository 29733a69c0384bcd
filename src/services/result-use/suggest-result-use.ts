import { halfUp } from '#domain/number/rounding.ts'
import { suggest, type ResultUseAdvice } from '#domain/process/result-use.ts'
import { changesBetween } from '#store/audit-changes.ts'
import {
  insertResultUses,
  listResultUseStates,
  refreshSuggestions,
  type NewResultUse,
} from '#store/queries/result-use.ts'
import type { Context } from '../context.ts'
import { notedOrganisation } from '../noted-organisation.ts'
import { change } from '../transact.ts'
import { loadCases, type AskedCases, type Case } from './cases.ts'
import { tableFor } from './result-use-tables.ts'

export type SuggestResultUse = AskedCases & {
  /** Id of a table of the catalogue; without one the table that holds. */
  readonly table?: string | undefined
}

/** How many were suggested; how many somebody has in hand already; for how many the table has no line; how many have no grade. */
export type Suggested = {
  readonly suggested: number
  readonly kept: number
  readonly undecided: number
  readonly ungraded: number
}

const contentOf = (ctx: Context, one: Case, advice: ResultUseAdvice): NewResultUse => ({
  id: ctx.newId(),
  organisationId: one.organisationId,
  projectId: one.projectId,
  grade: one.grade,
  gradeFrom: one.gradeFrom,
  suggestion: advice.suggestion,
  keep: advice.keep,
  budget: one.budget,
  next: advice.budget,
})

/** Makes a suggestion for every graded project; what a person has taken up stays as it is. */
export const suggestResultUse = (ctx: Context, input: SuggestResultUse): Promise<Suggested> =>
  change(ctx, async (tx) => {
    const { cases, ungraded } = await loadCases(ctx, tx, input)
    const table = tableFor(ctx, input.year, input.table)
    const states = await listResultUseStates(tx, input.year)
    const advised = cases.flatMap((one) => {
      const advice = suggest(table, one, halfUp)
      return advice ? [contentOf(ctx, one, advice)] : []
    })
    const fresh = advised.filter(({ projectId }) => !states.has(projectId))
    const made = await insertResultUses(tx, { year: input.year, at: ctx.now() }, fresh)
    const again = advised.flatMap((one) => {
      const known = states.get(one.projectId)
      return known?.state === 'suggested' ? [{ ...one, id: known.id }] : []
    })
    const suggested = made + (await refreshSuggestions(tx, again, ctx.now()))
    const told = { suggested, kept: advised.length - suggested, undecided: cases.length - advised.length, ungraded }
    tx.note({
      organisation: notedOrganisation(ctx, tx, input.organisation),
      verb: 'result-use.suggest',
      noun: 'result-use',
      nounId: String(input.year),
      changes: changesBetween({}, { ...told, table: input.table ?? null }),
    })
    return told
  })
