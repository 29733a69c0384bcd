import { words } from '#domain/words/words.ts'
import { refusal } from '#domain/process/result.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findPerson, updatePerson, type StoredPerson } from '#store/queries/person.ts'
import type { StoredGrant } from '#store/queries/role-grant.ts'
import type { Context } from '../context.ts'
import { notFound, ServiceError } from '../errors.ts'
import { unlessLastAdministrator } from '../role-grant/last-administrator.ts'
import { conflicting } from '../thing/thing.ts'
import { change, changeAsProgram, type Work } from '../transact.ts'
import { endAccess } from './end-access.ts'
import { describePerson } from './person-input.ts'
import { grantsHeldBy, unlessManager } from './unless-manager.ts'

export type SetPersonState = {
  readonly id: string
  readonly version: number
  readonly state: 'active' | 'locked' | 'left'
  readonly reason?: string | undefined
}

type Changed = { readonly id: string; readonly version: number }

const ownAccount = () =>
  new ServiceError(
    refusal(
      'same-person',
      ['不能停用本人的账号', 'you cannot close your own account'],
      ['请由另一位管理人员办理', 'ask another who manages people'],
    ),
  )

const unlessClosable = async (ctx: Context, tx: Work, { id }: StoredPerson): Promise<void> => {
  if (id === ctx.actor.person) throw ownAccount()
  await unlessLastAdministrator(tx, id)
}

const setState = (ctx: Context, input: SetPersonState, held: readonly StoredGrant[]): Promise<Changed> =>
  change(ctx, async (tx) => {
    const before = await findPerson(tx, input.id)
    if (!before) throw notFound(words('人员', 'person'))
    unlessManager(ctx, before, held)
    const { id, state, version, reason } = input
    if (state !== 'active') await unlessClosable(ctx, tx, before)
    const after = { ...before, state, version }
    if (!(await updatePerson(tx, after))) throw conflicting(before, ['state'])
    const changes = changesBetween(describePerson(before), describePerson(after))
    const organisation = before.organisationId
    const said = reason === undefined ? {} : { reason }
    tx.note({ organisation, verb: 'person.set-state', noun: 'person', nounId: id, changes, ...said })
    return { id, version: version + 1 }
  })

/** Locks a person out, lets in again, or notes that the person has left; whoever is in is out at once. */
export const setPersonState = async (ctx: Context, input: SetPersonState): Promise<Changed> => {
  const answer = await setState(ctx, input, await grantsHeldBy(ctx, input.id))
  // Sessions and tokens are their person’s own: no other person’s reach has them, so the program ends them.
  if (input.state !== 'active') await changeAsProgram(ctx, (tx) => endAccess(tx, input.id, ctx.now()))
  return answer
}
