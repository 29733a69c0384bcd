import type { RoleGrant } from '#domain/process/role.ts'
import type { Actor } from '#services/context.ts'
import type { Holder } from '#store/queries/holder.ts'
import { listInvitedOrganisations } from '#store/queries/invited-organisation.ts'
import type { Store } from '#store/open.ts'
import type { Scope } from '#store/scope.ts'
import { inTransaction, type Transaction } from '#store/transaction.ts'
import type { Token } from '../passwords/token.ts'
import type { SessionCookie } from './session-cookie.ts'

export type IdentifyParts = {
  readonly store: Pick<Store, 'pool'>
  readonly now: () => Date
  readonly cookie: SessionCookie
  /** Seconds a session may rest. */
  readonly idle: number
  /** The division of who is not signed in. */
  readonly division: () => Promise<string>
}

/** What each kind of credential is looked up with. */
export type Asked = IdentifyParts & { readonly token: Token; readonly origin: string }

/** The program itself: who somebody is comes before what they reach. */
export const lookUpScope = ({ token }: Asked): Scope => ({ division: token.division, readable: '*', writable: '*' })

/** Runs a look-up as the program. */
export const lookUp = <T>(asked: Asked, work: (tx: Transaction) => Promise<T>): Promise<T> =>
  inTransaction(asked.store, lookUpScope(asked), work)

/** An actor from what the store knows of the holder; evaluators get the organisations of their tasks, where they can be asked for. */
export const actorOf = async (
  tx: Transaction | undefined,
  { id, name, organisationId, grants }: Holder,
  origin: string,
): Promise<Actor> => {
  const tasks = grants.flatMap((grant: RoleGrant) => grant.tasks ?? [])
  const invitedTo = tx === undefined || tasks.length === 0 ? [] : await listInvitedOrganisations(tx, tasks)
  return { person: id, name, organisation: organisationId, grants, invitedTo, origin }
}
