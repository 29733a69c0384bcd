import { organisationKindTerms } from '#domain/words/organisation-terms.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertOrganisation, raiseOrganisationVersion, type StoredOrganisation } from '#store/queries/organisation.ts'
import { insertPersons, type NewPerson } from '#store/queries/person.ts'
import { insertGrants } from '#store/queries/role-grant.ts'
import { today } from '../allow.ts'
import type { Context } from '../context.ts'
import { describeOrganisation } from '../organisation/describe-organisation.ts'
import { checkedLogin, describePerson } from '../person/person-input.ts'
import { describeGrant } from '../role-grant/create-role-grant.ts'
import type { Work } from '../transact.ts'

type Making = Pick<Context, 'newId' | 'now'>
type Bureau = Omit<StoredOrganisation, 'version'>

/** What a division begins with. */
export type Founded = { readonly bureau: Bureau; readonly person: NewPerson }

/** The finance bureau of a division that has none. */
export const newBureau = (ctx: Making, name: string): Bureau => ({
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

/** Somebody of the bureau, without a password yet. */
export const newAdministrator = (
  ctx: Making,
  organisationId: string,
  { name, login, email }: { readonly name: string; readonly login: string; readonly email?: string | undefined },
): NewPerson => ({
  id: ctx.newId(),
  organisationId,
  name,
  login: checkedLogin(login),
  email,
  state: 'active',
  mustChangePassword: false,
  createdAt: ctx.now(),
})

export const writeBureau = async (tx: Work, bureau: Bureau): Promise<void> => {
  await insertOrganisation(tx, bureau)
  await raiseOrganisationVersion(tx)
  const changes = changesBetween({}, describeOrganisation(bureau))
  tx.note({ organisation: bureau.id, verb: 'organisation.create', noun: 'organisation', nounId: bureau.id, changes })
}

/** Years before the first are looked into as well: earlier reports are brought in. */
const earliestYear = 2000

/** Enters the person and lets him administer the division. */
export const writeAdministrator = async (ctx: Making, tx: Work, person: NewPerson): Promise<void> => {
  await insertPersons(tx, [person])
  const { organisationId: organisation, id: personId } = person
  const changes = changesBetween({}, describePerson(person))
  tx.note({ organisation, verb: 'person.create', noun: 'person', nounId: personId, changes })
  const years = { fromYear: earliestYear, toYear: undefined }
  const grant = { id: ctx.newId(), personId, role: 'system-admin', organisation, ...years } as const
  await insertGrants(tx, [{ ...grant, createdAt: ctx.now() }])
  const given = changesBetween({}, describeGrant(grant))
  tx.note({ organisation, verb: 'role-grant.create', noun: 'role-grant', nounId: grant.id, changes: given })
}
