import type { FormBase } from '#domain/filing/form-base.ts'
import type { FormKind } from '#domain/filing/form.ts'
import type { Table } from '#domain/text/document.ts'
import { gridsOf, type Grid } from '../grid-rows.ts'
import { hasLikelihoods } from './monitored.ts'
import type { Segment } from './segments.ts'

/** A form as its segments, with the grids of indicators in them. */
export type Draft = {
  readonly segments: readonly Segment[]
  readonly rows: Table['rows']
  readonly grids: readonly Grid[]
}

const isMonitored = ({ grids }: Draft, { money }: FormBase): boolean =>
  money?.toMonth !== undefined || grids.some((grid) => grid.kinds.includes('forecast') || hasLikelihoods(grid))

const hasResults = ({ grids }: Draft): boolean =>
  grids.some(({ kinds }) => kinds.some((kind) => kind === 'actual' || kind === 'score'))

const evaluated = (draft: Draft, { name, money }: FormBase): FormKind | undefined => {
  if (name) return 'project-evaluation'
  return money && hasResults(draft) ? 'department-evaluation' : undefined
}

/** What a form without a title is, told from its parts; a table that names neither project nor unit is no form. */
export const kindByParts = (draft: Draft, base: FormBase): FormKind | undefined => {
  const isNamed = [base.name, base.unit, base.department].some(Boolean)
  if (!isNamed || (draft.grids.length === 0 && !base.money)) return undefined
  if (isMonitored(draft, base)) return 'monitoring'
  if (base.money || hasResults(draft)) return evaluated(draft, base)
  const hasTerms = draft.segments.some(({ table }) => gridsOf(table, 'mid-term').length > 0)
  return hasTerms || base.name ? 'goal-declaration' : undefined
}
