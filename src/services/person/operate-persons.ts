import { words } from '#domain/words/words.ts'
import { listOrganisations } from '#store/queries/organisation.ts'
import {
  findPersonToSignIn,
  listPersons,
  updateCredential,
  type PersonWithPassword,
  type StoredPerson,
} from '#store/queries/person.ts'
import { listGrants, type GrantedRole } from '#store/queries/role-grant.ts'
import { deleteAttempts } from '#store/queries/sign-in-attempt.ts'
import { notFound } from '../errors.ts'
import { asPerson } from '../session/as-person.ts'
import { loginKey, loginName } from '../session/login-name.ts'
import type { ProgramContext } from '../session/secrets.ts'
import type { Work } from '../transact.ts'
import { issuePasswordLink, type PasswordLink } from './give-password-link.ts'

const personBy = async (tx: Work, login: string): Promise<PersonWithPassword> => {
  const person = await findPersonToSignIn(tx, { login: loginName(login) })
  if (!person || person.state === 'invited') throw notFound(words('人员', 'person'))
  return person
}

/** Opens an account that was locked, and forgets its failed tries. For the operator: no roles are asked. */
const open = async (tx: Work, { id, login, state, organisationId }: PersonWithPassword): Promise<void> => {
  await deleteAttempts(tx, loginKey(login))
  if (state === 'active') return
  await updateCredential(tx, id, { state: 'active' })
  const changes = { state: { from: state, to: 'active' } }
  tx.note({ organisation: organisationId, verb: 'person.set-state', noun: 'person', nounId: id, changes })
}

/** Lets somebody sign in again. */
export const unlockPerson = (ctx: ProgramContext, login: string): Promise<StoredPerson> =>
  asPerson(ctx, undefined, async (tx) => {
    const person = await personBy(tx, login)
    await open(tx, person)
    return person
  })

/** A one-time link to choose a new password; a locked account is opened. */
export const resetPassword = (
  ctx: ProgramContext,
  { login, minutes }: { readonly login: string; readonly minutes: number },
): Promise<PasswordLink> =>
  asPerson(ctx, undefined, async (tx) => {
    const person = await personBy(tx, login)
    await open(tx, person)
    return issuePasswordLink(ctx, tx, { person, minutes })
  })

export type PersonLine = Pick<StoredPerson, 'login' | 'name' | 'state'> & {
  readonly organisation: string
  readonly roles: readonly GrantedRole[]
}

const pageLength = 500

type Ask<One> = (page: { readonly after: string | undefined; readonly limit: number }) => Promise<readonly One[]>

/** Every row of a list, page by page. */
const everyOne = async <One extends { readonly id: string }>(ask: Ask<One>): Promise<readonly One[]> => {
  const all: One[] = []
  for (;;) {
    const page = await ask({ after: all.at(-1)?.id, limit: pageLength })
    all.push(...page)
    if (page.length < pageLength) return all
  }
}

const rolesByPerson = async (tx: Work): Promise<ReadonlyMap<string, ReadonlySet<GrantedRole>>> => {
  const roles = new Map<string, Set<GrantedRole>>()
  for (const { personId, role } of await everyOne((page) => listGrants(tx, page))) {
    const held = roles.get(personId) ?? new Set()
    roles.set(personId, held.add(role))
  }
  return roles
}

/** Everybody with an account, with the roles that count now. */
export const listEverybody = (ctx: ProgramContext): Promise<readonly PersonLine[]> =>
  asPerson(ctx, undefined, async (tx) => {
    const names = new Map((await listOrganisations(tx)).map(({ id, name }) => [id, name]))
    const roles = await rolesByPerson(tx)
    const everybody = await everyOne((page) => listPersons(tx, page))
    return everybody
      .filter(({ state }) => state !== 'invited')
      .map(({ id, login, name, state, organisationId }) => {
        return { login, name, state, organisation: names.get(organisationId) ?? '', roles: [...(roles.get(id) ?? [])] }
      })
  })
