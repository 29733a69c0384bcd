import { pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import { bytes, day, divisionCode, id, instant, organisationId, version, word } from './columns.ts'

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
    state: word('state', ['invited', 'active', 'locked', 'left']).notNull(),
    createdAt: instant('created_at').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** What a person may be in an organisation; without a year, in every year. */
export const roleGrant = pgTable(
  'role_grant',
  {
    divisionCode: divisionCode(),
    id: id(),
    personId: uuid('person_id').notNull(),
    organisationId: organisationId(),
    role: word('role', [
      'system-admin',
      'bureau-performance',
      'bureau-business',
      'department-finance',
      'leader',
      'office-chief',
      'office-handler',
      'unit-finance',
      'evaluator',
    ]).notNull(),
    year: smallint('year'),
    validFrom: day('valid_from').notNull(),
    validUntil: day('valid_until'),
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
    tokenHash: bytes('token_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)
