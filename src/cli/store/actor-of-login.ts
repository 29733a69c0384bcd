import type { Actor } from '#services/context.ts'
import { parseLogin } from '#services/person/person-input.ts'
import type { Store } from '#store/open.ts'
import { listInvitedOrganisations } from '#store/queries/invited-organisation.ts'
import { findPersonToSignIn } from '#store/queries/person.ts'
import { listGrants } from '#store/queries/role-grant.ts'
import { inTransaction } from '#store/transaction.ts'

type Whose = { readonly division: string; readonly login: string; readonly origin: string }

/** What somebody is to a verb, as a request of theirs would find it; undefined where nobody active has the login. */
export const actorOfLogin = (
  store: Pick<Store, 'pool'>,
  { division, login, origin }: Whose,
): Promise<Actor | undefined> =>
  inTransaction(store, { division, readable: '*', writable: [], isReadOnly: true }, async (tx) => {
    const person = await findPersonToSignIn(tx, { login: parseLogin(login) ?? login })
    if (person?.state !== 'active') return undefined
    const grants = await listGrants(tx, { persons: [person.id] })
    const tasks = grants.flatMap((grant) => grant.tasks ?? [])
    const invitedTo = tasks.length === 0 ? [] : await listInvitedOrganisations(tx, tasks)
    const { id, name, organisationId: organisation } = person
    return { person: id, name, organisation, grants, invitedTo, origin }
  })
