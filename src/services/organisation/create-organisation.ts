import type { Day } from '#domain/process/calendar/day.ts'
import type { BudgetLevel, OrganisationKind, OrganisationTree } from '#domain/process/organisation.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertOrganisation, listOrganisations, raiseOrganisationVersion } from '#store/queries/organisation.ts'
import { allow, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { change } from '../transact.ts'
import { describeOrganisation } from './describe-organisation.ts'
import { codeTaken, unlessFlawed } from './unless-flawed.ts'

export type NewOrganisation = {
  /** Departments and towns have none. */
  readonly parent?: string | undefined
  readonly kind: OrganisationKind
  readonly name: string
  readonly code?: string | undefined
  readonly areaCode?: string | undefined
  readonly budgetLevel: BudgetLevel
  readonly supervisor?: string | undefined
  readonly from: Day
}

/** What stands for the division as a whole. */
export const bureauOf = ({ byId }: OrganisationTree): string =>
  [...byId.values()].find(({ kind }) => kind === 'finance-bureau')?.id ?? ''

/** Adds an organisation below another, or at the top. */
export const createOrganisation = async (ctx: Context, input: NewOrganisation): Promise<{ id: string }> => {
  const { parent, code, areaCode, supervisor } = input
  allow(ctx, ['organisation.manage'], { organisation: parent ?? bureauOf(ctx.tree), year: today(ctx).year })
  return change(ctx, async (tx) => {
    const all = await listOrganisations(tx)
    const made = { ...input, id: ctx.newId(), parent, code, areaCode, supervisor, until: undefined }
    if (code !== undefined && all.some((one) => one.code === code)) throw codeTaken()
    unlessFlawed(all, made)
    await insertOrganisation(tx, made)
    await raiseOrganisationVersion(tx)
    const changes = changesBetween({}, describeOrganisation(made))
    tx.note({ organisation: made.id, verb: 'organisation.create', noun: 'organisation', nounId: made.id, changes })
    return { id: made.id }
  })
}
