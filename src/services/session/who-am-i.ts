import type { Verb } from '#domain/process/permissions.ts'
import type { Organisation, OrganisationKind } from '#domain/process/organisation.ts'
import type { Role } from '#domain/process/role.ts'
import { roleTerms } from '#domain/words/role-terms.ts'
import { words, type Language, type Words } from '#domain/words/words.ts'
import { findDivisionName } from '#store/queries/division.ts'
import { listYears } from '#store/queries/fiscal-year.ts'
import { findPerson, type StoredPerson } from '#store/queries/person.ts'
import type { Actor, Context } from '../context.ts'
import { lookAsProgram } from '../transact.ts'
import { openVerbs } from './open-verbs.ts'

type Place = { readonly id: string; readonly name: string; readonly kind: OrganisationKind }

type HeldRole = {
  readonly role: Role
  readonly name: Words
  readonly organisation: Place
  readonly fromYear: number
  readonly toYear?: number | undefined
  readonly tasks?: readonly string[] | undefined
}

/** Everything a page must know of who looks at it. */
export type Me = {
  readonly person?:
    | {
        readonly id: string
        readonly name: string
        readonly login?: string | undefined
        readonly email?: string | undefined
        readonly language?: Language | undefined
      }
    | undefined
  readonly organisation?: Place | undefined
  readonly division: { readonly code: string; readonly name: string }
  readonly roles: readonly HeldRole[]
  readonly verbs: readonly Verb[]
  readonly years: readonly { readonly year: number; readonly state: string }[]
  readonly by: 'session' | 'token' | 'link' | 'nobody'
  readonly tasks: readonly string[]
  readonly isViewingAs: boolean
}

const placeOf = (found: Organisation | undefined, id: string): Place =>
  found ? { id, name: found.name, kind: found.kind } : { id, name: '', kind: 'department' }

const rolesOf = ({ actor, tree }: Context): readonly HeldRole[] =>
  actor.grants
    .filter(({ role }) => role !== 'public')
    .map(({ role, organisation, fromYear, toYear, tasks }) => {
      const { zh, en } = roleTerms[role]
      const held = { role, name: words(zh, en), organisation: placeOf(tree.byId.get(organisation), organisation) }
      return { ...held, fromYear, toYear, ...(tasks ? { tasks } : {}) }
    })

const howOf = ({ person, link, tokenVerbs }: Actor): Me['by'] => {
  if (person === undefined) return 'nobody'
  if (link) return 'link'
  return tokenVerbs ? 'token' : 'session'
}

type Known = Pick<Me, 'years' | 'division'> & { readonly stored: StoredPerson | undefined }

const load = (ctx: Context): Promise<Known> =>
  lookAsProgram(ctx, async (tx) => {
    const { person } = ctx.actor
    const [name = '', stored, years] = await Promise.all([
      findDivisionName(tx),
      person === undefined ? undefined : findPerson(tx, person),
      person === undefined ? [] : listYears(tx),
    ])
    return {
      stored,
      division: { code: ctx.division, name },
      years: years.map(({ year, state }) => ({ year, state })),
    }
  })

/** Who came by a link learns his name, not more. */
const personOf = (stored: StoredPerson | undefined, { link }: Actor): Me['person'] => {
  if (!stored) return undefined
  const { id, name, login, email, language } = stored
  return link ? { id, name } : { id, name, login, email, language }
}

/** Who the caller is and what is open to him. */
export const whoAmI = async (ctx: Context): Promise<Me> => {
  const { actor, tree } = ctx
  const { stored, division, years } = await load(ctx)
  const { organisation } = actor
  return {
    person: personOf(stored, actor),
    organisation: organisation === undefined ? undefined : placeOf(tree.byId.get(organisation), organisation),
    division,
    years,
    roles: rolesOf(ctx),
    verbs: openVerbs(actor),
    by: howOf(actor),
    tasks: actor.link?.tasks ?? [],
    isViewingAs: actor.viewer !== undefined,
  }
}
