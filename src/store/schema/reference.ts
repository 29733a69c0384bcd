import { char, pgTable, text } from 'drizzle-orm/pg-core'

/** Administrative divisions by their nine-digit code. A small shared table: every node of a cluster has it whole. */
export const division = pgTable('division', {
  code: char('code', { length: 9 }).primaryKey(),
  name: text('name').notNull(),
  parentCode: char('parent_code', { length: 9 }),
})
