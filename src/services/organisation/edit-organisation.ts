import { isBefore, type Day } from '#domain/process/calendar/day.ts'
import { below, treeOf, type BudgetLevel, type OrganisationKind } from '#domain/process/organisation.ts'
import { refusal } from '#domain/process/result.ts'
import type { StoredOrganisation } from '#store/queries/organisation.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { saveOrganisation, type Saved } from './save-organisation.ts'

type Which = { readonly id: string; readonly version: number; readonly reason?: string | undefined }

export type EditOrganisation = Which & {
  readonly kind: OrganisationKind
  readonly name: string
  readonly code?: string | undefined
  readonly areaCode?: string | undefined
  readonly budgetLevel: BudgetLevel
  readonly from: Day
}

/** Changes what an organisation is called and what kind it is. */
export const editOrganisation = (ctx: Context, input: EditOrganisation): Promise<Saved> => {
  const { id, version, reason, kind, name, code, areaCode, budgetLevel, from } = input
  return saveOrganisation(ctx, {
    id,
    version,
    reason,
    verb: 'organisation.edit',
    after: (before) => ({ ...before, kind, name, code, areaCode, budgetLevel, from }),
  })
}

export type MoveOrganisation = Which & {
  readonly parent?: string | undefined
  readonly supervisor?: string | undefined
}

/** Puts an organisation under another, or another section in charge; who may see it follows at once. */
export const moveOrganisation = (ctx: Context, input: MoveOrganisation): Promise<Saved> => {
  const { id, version, reason, parent, supervisor } = input
  return saveOrganisation(ctx, {
    id,
    version,
    reason,
    verb: 'organisation.move',
    after: (before) => ({ ...before, parent, supervisor }),
  })
}

const openBelow = (name: string): ServiceError =>
  new ServiceError(
    refusal(
      'children-first',
      [`“${name}”在该日之后仍存在`, `"${name}" goes on after that day`],
      ['请先撤销或划转下级单位', 'close or move those below first'],
    ),
  )

const bureauStays = (): ServiceError =>
  new ServiceError(
    refusal('blocked', ['财政局不能撤销', 'the finance bureau stays'], ['请核对所选单位', 'check which one you chose']),
  )

const unlessClosable = (before: StoredOrganisation, all: readonly StoredOrganisation[], until: Day): void => {
  if (before.kind === 'finance-bureau') throw bureauStays()
  const left = below(treeOf(all), before.id).find((one) => !one.until || isBefore(until, one.until))
  if (left) throw openBelow(left.name)
}

export type CloseOrganisation = Which & {
  /** Its last day; without one it is open again. */
  readonly until?: Day | undefined
}

/** Abolishes an organisation on a day: it keeps its past, and answers for the months it existed. */
export const closeOrganisation = (ctx: Context, input: CloseOrganisation): Promise<Saved> => {
  const { id, version, reason, until } = input
  return saveOrganisation(ctx, {
    id,
    version,
    reason,
    verb: until ? 'organisation.close' : 'organisation.reopen',
    after: (before, all) => {
      if (until) unlessClosable(before, all, until)
      return { ...before, until }
    },
  })
}
