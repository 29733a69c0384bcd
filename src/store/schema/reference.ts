import { char, pgTable, text } from 'drizzle-orm/pg-core'
import { day, word } from './columns.ts'

/** Administrative divisions by their nine-digit code. A small shared table: every node of a cluster has it whole. */
export const division = pgTable('division', {
  code: char('code', { length: 9 }).primaryKey(),
  name: text('name').notNull(),
  parentCode: char('parent_code', { length: 9 }),
})

/** Days that differ from the plain week, with the notice that says so. */
export const holiday = pgTable('holiday', {
  day: day('day').primaryKey(),
  kind: word('kind', ['off', 'worked']).notNull(),
  name: text('name').notNull(),
  authority: text('authority').notNull(),
})
