import { and, asc, eq, gt, ilike, inArray, or, type SQL } from 'drizzle-orm'
import type { Language } from '#domain/words/words.ts'
import { person } from '../schema/person.ts'
import type { Transaction } from '../transaction.ts'

type Row = typeof person.$inferSelect
export type PersonState = Row['state']

/** A person without anything secret. */
export type StoredPerson = {
  readonly id: string
  readonly organisationId: string
  readonly name: string
  /** As it is typed, in small letters; unique within the division. */
  readonly login: string
  readonly email: string | undefined
  readonly state: PersonState
  readonly mustChangePassword: boolean
  /** Of mails to the person, where one was chosen. */
  readonly language?: Language
  readonly createdAt: Date
  readonly version: number
}

/** What sign-in needs besides. */
export type PersonWithPassword = StoredPerson & {
  readonly passwordHash: string | undefined
  readonly subject: string | undefined
}

const toPerson = ({ divisionCode: _d, passwordHash: _p, subject: _s, language, email, ...row }: Row): StoredPerson => ({
  ...row,
  email: email ?? undefined,
  ...(language === null ? {} : { language }),
})

const withPassword = (row: Row): PersonWithPassword => ({
  ...toPerson(row),
  passwordHash: row.passwordHash ?? undefined,
  subject: row.subject ?? undefined,
})

const oneWhere = async ({ db, scope }: Transaction, condition: SQL): Promise<PersonWithPassword | undefined> => {
  const [row] = await db
    .select()
    .from(person)
    .where(and(eq(person.divisionCode, scope.division), condition))
    .limit(1)
  return row && withPassword(row)
}

export const findPerson = async (tx: Transaction, id: string): Promise<StoredPerson | undefined> => {
  const found = await oneWhere(tx, eq(person.id, id))
  if (!found) return undefined
  const { passwordHash: _p, subject: _s, ...rest } = found
  return rest
}

export const findPersonToSignIn = (
  tx: Transaction,
  by: { readonly id: string } | { readonly login: string } | { readonly subject: string },
): Promise<PersonWithPassword | undefined> => {
  if ('id' in by) return oneWhere(tx, eq(person.id, by.id))
  return 'login' in by ? oneWhere(tx, eq(person.login, by.login)) : oneWhere(tx, eq(person.subject, by.subject))
}

/** Active people with a mail address, whatever its capitals; a few are enough to know that it is not one. */
export const findPersonsByEmail = async (
  { db, scope }: Transaction,
  email: string,
): Promise<readonly PersonWithPassword[]> => {
  const literal = email.replaceAll(/[\\%_]/gu, String.raw`\$&`)
  const rows = await db
    .select()
    .from(person)
    .where(and(eq(person.divisionCode, scope.division), ilike(person.email, literal), eq(person.state, 'active')))
    .limit(2)
  return rows.map(withPassword)
}

export type PersonFilter = {
  readonly organisations?: readonly string[] | undefined
  readonly state?: PersonState | undefined
  /** Part of a name or login. */
  readonly text?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const matching = (text: string | undefined): SQL | undefined => {
  if (text === undefined) return undefined
  const pattern = `%${text.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`
  return or(ilike(person.name, pattern), ilike(person.login, pattern))
}

const conditions = (division: string, { organisations, state, text, after }: PersonFilter): SQL | undefined =>
  and(
    eq(person.divisionCode, division),
    organisations && inArray(person.organisationId, [...organisations]),
    state && eq(person.state, state),
    matching(text),
    after === undefined ? undefined : gt(person.id, after),
  )

/** People within the scope, in the order they were entered. */
export const listPersons = async (
  { db, scope }: Transaction,
  filter: PersonFilter,
): Promise<readonly StoredPerson[]> => {
  const rows = await db
    .select()
    .from(person)
    .where(conditions(scope.division, filter))
    .orderBy(asc(person.id))
    .limit(filter.limit)
  return rows.map(toPerson)
}

/** Which of some logins are taken. */
export const listLogins = async (
  { db, scope }: Transaction,
  logins: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (logins.length === 0) return new Set()
  const rows = await db
    .select({ login: person.login })
    .from(person)
    .where(and(eq(person.divisionCode, scope.division), inArray(person.login, [...logins])))
  return new Set(rows.map(({ login }) => login))
}

export type NewPerson = Omit<StoredPerson, 'version'> & { readonly passwordHash?: string | undefined }

const parcel = 1000

export const insertPersons = async ({ db, scope }: Transaction, people: readonly NewPerson[]): Promise<void> => {
  for (let at = 0; at < people.length; at += parcel) {
    const rows = people.slice(at, at + parcel).map((one) => ({ divisionCode: scope.division, ...one }))
    await db.insert(person).values(rows)
  }
}

/** Changes a person from the version it was read at; false where somebody else was first. */
export const updatePerson = async ({ db, scope }: Transaction, value: StoredPerson): Promise<boolean> => {
  const { organisationId, name, login, email = null, state } = value
  const { rowCount } = await db
    .update(person)
    .set({ organisationId, name, login, email, state, version: value.version + 1 })
    .where(and(eq(person.divisionCode, scope.division), eq(person.id, value.id), eq(person.version, value.version)))
  return rowCount === 1
}

/** What is changed about how a person signs in; no version, for it is nothing people edit. */
export type Credential = {
  readonly passwordHash?: string
  readonly mustChangePassword?: boolean
  readonly subject?: string
  readonly state?: PersonState
}

/** Which language mails to a person are in; null for both. */
export const updateLanguage = async (
  { db, scope }: Transaction,
  id: string,
  language: Language | null,
): Promise<void> => {
  await db
    .update(person)
    .set({ language })
    .where(and(eq(person.divisionCode, scope.division), eq(person.id, id)))
}

export const updateCredential = async (
  { db, scope }: Transaction,
  id: string,
  credential: Credential,
): Promise<void> => {
  await db
    .update(person)
    .set(credential)
    .where(and(eq(person.divisionCode, scope.division), eq(person.id, id)))
}
