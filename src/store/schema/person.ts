import { pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '#domain/process/role.ts'
import type { Language } from '#domain/words/words.ts'
import { bytes, day, divisionCode, flag, id, instant, json, organisationId, version, word } from './columns.ts'

export const person = pgTable(
  'person',
  {
    divisionCode: divisionCode(),
    id: id(),
    organisationId: organisationId(),
    name: text('name').notNull(),
    login: text('login').notNull(),
    email: text('email'),
    passwordHash: text('password_hash'),
    /** Who the sign-in service says it is. */
    subject: text('subject'),
    mustChangePassword: flag('must_change_password'),
    /** Of mails to the person, once they have chosen one. */
    language: text('language').$type<Language>(),
    state: word('state', ['invited', 'active', 'locked', 'left']).notNull(),
    createdAt: instant('created_at').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** What a person may be in an organisation, from a year on. An evaluator is invited for some things only. */
export const roleGrant = pgTable(
  'role_grant',
  {
    divisionCode: divisionCode(),
    id: id(),
    personId: uuid('person_id').notNull(),
    organisationId: organisationId(),
    role: text('role').$type<Exclude<Role, 'public'>>().notNull(),
    fromYear: smallint('from_year').notNull(),
    toYear: smallint('to_year'),
    tasks: json<readonly string[]>('tasks'),
    createdAt: instant('created_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** A sign-in. Only the sha-256 of its token is kept. */
export const session = pgTable(
  'session',
  {
    divisionCode: divisionCode(),
    id: id(),
    personId: uuid('person_id').notNull(),
    /** Through whose eyes an administrator looks. */
    viewAsId: uuid('view_as_id'),
    tokenHash: bytes('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** A token for a program of a person, for some verbs. */
export const apiToken = pgTable(
  'api_token',
  {
    divisionCode: divisionCode(),
    id: id(),
    personId: uuid('person_id').notNull(),
    name: text('name').notNull(),
    verbs: json<readonly string[]>('verbs').notNull(),
    tokenHash: bytes('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** A link for somebody without an account. */
export const personalLink = pgTable(
  'personal_link',
  {
    divisionCode: divisionCode(),
    id: id(),
    organisationId: organisationId(),
    personId: uuid('person_id').notNull(),
    tasks: json<readonly string[]>('tasks').notNull(),
    tokenHash: bytes('token_hash').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    expiresOn: day('expires_on').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** A link by which a person chooses a password, once. */
export const passwordReset = pgTable(
  'password_reset',
  {
    divisionCode: divisionCode(),
    id: id(),
    organisationId: organisationId(),
    personId: uuid('person_id').notNull(),
    tokenHash: bytes('token_hash').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** Somebody tried to sign in: what locking out goes by. The address is kept as a hash only. */
export const signInAttempt = pgTable(
  'sign_in_attempt',
  {
    divisionCode: divisionCode(),
    id: id(),
    login: text('login').notNull(),
    addressHash: text('address_hash').notNull(),
    at: instant('at').notNull(),
    succeeded: flag('succeeded'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)
