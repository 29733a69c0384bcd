import { changesBetween } from '#store/audit-changes.ts'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { BudgetLevel, OrganisationKind } from '#domain/process/organisation.ts'
import { insertOrganisation, raiseOrganisationVersion } from '#store/queries/organisation.ts'
import { allow, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { change } from '../transact.ts'

export type NewOrganisation = {
  readonly parent: string
  readonly kind: OrganisationKind
  readonly name: string
  readonly code?: string | undefined
  readonly areaCode?: string | undefined
  readonly budgetLevel: BudgetLevel
  readonly supervisor?: string | undefined
  readonly from: Day
}

/** Adds an organisation below another. */
export const createOrganisation = async (ctx: Context, input: NewOrganisation): Promise<{ id: string }> => {
  allow(ctx, ['organisation.manage'], { organisation: input.parent, year: today(ctx).year })
  return change(ctx, async (tx) => {
    const id = ctx.newId()
    const { code, areaCode, supervisor } = input
    await insertOrganisation(tx, { ...input, id, code, areaCode, supervisor, until: undefined })
    await raiseOrganisationVersion(tx)
    const after = { name: input.name, kind: input.kind, parent: input.parent, from: isoDay(input.from) }
    tx.note({
      organisation: id,
      verb: 'organisation.create',
      noun: 'organisation',
      nounId: id,
      changes: changesBetween({}, after),
    })
    return { id }
  })
}
