import { organisationKindTerms } from '#domain/words/organisation-terms.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertOrganisation, raiseOrganisationVersion, type StoredOrganisation } from '#store/queries/organisation.ts'
import { insertPersons, listPersons, type NewPerson } from '#store/queries/person.ts'
import { insertGrants } from '#store/queries/role-grant.ts'
import { today } from '../allow.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { describeOrganisation } from '../organisation/describe-organisation.ts'
import { checkedLogin, describePerson } from '../person/person-input.ts'
import { describeGrant } from '../role-grant/create-role-grant.ts'
import { asPerson } from '../session/as-person.ts'
import { openAudited, type OpenedSession, type SessionLife } from '../session/open-session.ts'
import { unlessFlawed } from '../session/password-rules.ts'
import type { SecretContext } from '../session/secrets.ts'
import type { Work } from '../transact.ts'

/** The finance bureau of a division and its first person, who administers it. */
export type FirstStartInput = {
  readonly division: { readonly code: string; readonly name: string }
  readonly bureau: { readonly name: string }
  readonly admin: {
    readonly name: string
    readonly login: string
    readonly password: string
    readonly email?: string | undefined
  }
}

export const startedAlready = (): ServiceError =>
  new ServiceError({
    code: 'not-found',
    why: words('系统已经启用', 'the system is set up already'),
    remedy: words('请登录；没有账号的请找系统管理员', 'sign in; without an account ask the administrator'),
  })

const bureauOf = (ctx: Context, name: string): Omit<StoredOrganisation, 'version'> => ({
  id: ctx.newId(),
  kind: 'finance-bureau',
  name,
  code: organisationKindTerms['finance-bureau'].zh,
  parent: undefined,
  supervisor: undefined,
  areaCode: undefined,
  budgetLevel: 'county',
  from: { year: today(ctx).year, month: 1, day: 1 },
  until: undefined,
})

type Founded = { readonly bureau: Omit<StoredOrganisation, 'version'>; readonly person: NewPerson }

const writeBureau = async (tx: Work, { bureau }: Founded): Promise<void> => {
  await insertOrganisation(tx, bureau)
  await raiseOrganisationVersion(tx)
  const changes = changesBetween({}, describeOrganisation(bureau))
  tx.note({ organisation: bureau.id, verb: 'organisation.create', noun: 'organisation', nounId: bureau.id, changes })
}

const writeAdministrator = async (ctx: Context, tx: Work, { bureau, person }: Founded): Promise<void> => {
  await insertPersons(tx, [person])
  const organisation = bureau.id
  const changes = changesBetween({}, describePerson(person))
  tx.note({ organisation, verb: 'person.create', noun: 'person', nounId: person.id, changes })
  const years = { fromYear: Math.min(2020, today(ctx).year), toYear: undefined }
  const grant = { id: ctx.newId(), personId: person.id, role: 'system-admin', organisation, ...years } as const
  await insertGrants(tx, [{ ...grant, createdAt: ctx.now() }])
  const given = changesBetween({}, describeGrant(grant))
  tx.note({ organisation, verb: 'role-grant.create', noun: 'role-grant', nounId: grant.id, changes: given })
}

const founded = (ctx: Context, { bureau, admin }: FirstStartInput, passwordHash: string): Founded => {
  const made = bureauOf(ctx, bureau.name)
  const { name, email } = admin
  const common = {
    id: ctx.newId(),
    organisationId: made.id,
    name,
    login: checkedLogin(admin.login),
    email,
    passwordHash,
  }
  return { bureau: made, person: { ...common, state: 'active', mustChangePassword: false, createdAt: ctx.now() } }
}

/** What is wrong with the input, before anything is made of it. */
export const unlessStartable = ({ secrets }: SecretContext, { admin }: FirstStartInput): void => {
  unlessFlawed(secrets, admin.password, { ...admin, login: checkedLogin(admin.login), email: admin.email })
}

/**
 * Sets up a division that has nobody yet: its bureau and its administrator, who is signed in. The row of the division is
 * there by now; the caller has seen that whoever asks may.
 */
export const startDivision = async (
  given: SecretContext,
  input: FirstStartInput & { readonly life: SessionLife },
): Promise<OpenedSession & { readonly person: string }> => {
  const ctx = { ...given, division: input.division.code }
  unlessStartable(ctx, input)
  const made = founded(ctx, input, await ctx.secrets.hash(input.admin.password))
  return asPerson(ctx, made.person.id, async (tx) => {
    if ((await listPersons(tx, { limit: 1 })).length > 0) throw startedAlready()
    await writeBureau(tx, made)
    await writeAdministrator(ctx, tx, made)
    const person = { ...made.person, version: 1, passwordHash: undefined, subject: undefined }
    const opened = await openAudited(ctx, tx, { person, by: 'first-start', life: input.life })
    return { ...opened, person: person.id }
  })
}
