import type { Day } from '#domain/process/calendar/day.ts'
import { chainOf, treeOf } from '#domain/process/organisation.ts'
import { changesBetween } from '#store/audit-changes.ts'
import {
  insertOrganisations,
  listOrganisations,
  raiseOrganisationVersion,
  updateOrganisation,
  type StoredOrganisation,
} from '#store/queries/organisation.ts'
import { allow, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { conflicting } from '../thing/thing.ts'
import { change, type Work } from '../transact.ts'
import { bureauOf } from './create-organisation.ts'
import { describeOrganisation } from './describe-organisation.ts'
import type { RowProblem } from './pasted-rows.ts'
import { readOrganisationRows, type ReadRow, type ReadRows } from './read-organisation-rows.ts'
import { allFlaws } from './unless-flawed.ts'

export type ImportOrganisations = {
  readonly text: string
  readonly isDryRun: boolean
  /** Since when the new ones exist. */
  readonly from: Day
}

/** What an import does or would do; with a problem anywhere it does nothing. */
export type Imported = {
  readonly created: number
  readonly changed: number
  readonly same: number
  readonly problems: readonly RowProblem[]
  readonly isSaved: boolean
}

type Plan = {
  readonly created: readonly ReadRow['value'][]
  readonly changed: readonly { readonly before: StoredOrganisation; readonly after: StoredOrganisation }[]
  readonly same: number
  readonly problems: readonly RowProblem[]
}

const flawsOfRows = (all: readonly StoredOrganisation[], rows: readonly ReadRow[]): readonly RowProblem[] => {
  const lines = new Map(rows.map(({ line, value }) => [value.id, line]))
  const kept = all.filter(({ id }) => !lines.has(id))
  return allFlaws([...kept, ...rows.map(({ value }) => value)]).map(({ organisation, problem, remedy }) => ({
    // What is wrong with one that stands in no line stands before the first.
    line: lines.get(organisation) ?? 0,
    place: 'organisation',
    why: problem,
    remedy,
  }))
}

const planOf = (all: readonly StoredOrganisation[], { rows, problems }: ReadRows): Plan => {
  const known = new Map(all.map((one) => [one.id, one]))
  const pairs = rows.flatMap(({ value }) => {
    const before = known.get(value.id)
    return before ? [{ before, after: { ...before, ...value } }] : []
  })
  const changed = pairs.filter(
    ({ before, after }) =>
      Object.keys(changesBetween(describeOrganisation(before), describeOrganisation(after))).length > 0,
  )
  return {
    created: rows.filter(({ isNew }) => isNew).map(({ value }) => value),
    changed,
    same: pairs.length - changed.length,
    problems: problems.length > 0 ? problems : flawsOfRows(all, rows),
  }
}

/** The bureau and its sections first, for others name them as supervisors; then from the top down. */
const inOrder = (created: Plan['created']): Plan['created'] => {
  const tree = treeOf(created)
  const rank = ({ id, kind }: ReadRow['value']): number =>
    (kind === 'finance-bureau' || kind === 'bureau-section' ? 0 : 100) + chainOf(tree, id).length
  return created.toSorted((one, other) => rank(one) - rank(other))
}

const write = async (tx: Work, { created, changed }: Plan): Promise<void> => {
  await insertOrganisations(tx, inOrder(created))
  for (const { before, after } of changed) {
    if (!(await updateOrganisation(tx, after))) throw conflicting(before)
  }
  if (created.length + changed.length > 0) await raiseOrganisationVersion(tx)
}

const noteAll = (tx: Work, { created, changed }: Plan): void => {
  const note = (verb: string, nounId: string, changes: ReturnType<typeof changesBetween>): void =>
    tx.note({ organisation: nounId, verb, noun: 'organisation', nounId, changes })
  for (const one of created) note('organisation.create', one.id, changesBetween({}, describeOrganisation(one)))
  for (const { before, after } of changed) {
    note('organisation.edit', after.id, changesBetween(describeOrganisation(before), describeOrganisation(after)))
  }
}

/** Enters or changes many organisations at once, by their codes. A dry run tells what would happen. */
export const importOrganisations = async (
  ctx: Context,
  { text, isDryRun, from }: ImportOrganisations,
): Promise<Imported> => {
  allow(ctx, ['organisation.manage'], { organisation: bureauOf(ctx.tree), year: today(ctx).year })
  return change(ctx, async (tx) => {
    const stored = await listOrganisations(tx)
    const plan = planOf(stored, readOrganisationRows(text, { stored, newId: ctx.newId, from }))
    const isSaved = !isDryRun && plan.problems.length === 0
    if (isSaved) {
      await write(tx, plan)
      noteAll(tx, plan)
    }
    const { created, changed, same, problems } = plan
    return { created: created.length, changed: changed.length, same, problems: problems.slice(0, 200), isSaved }
  })
}
