import { integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { DisclosureState, Withholding } from '#domain/process/disclosure.ts'
import type { ResultUseState, Suggestion } from '#domain/process/result-use.ts'
import { day, divisionCode, id, instant, json, money, organisationId, rate, thing, year } from './columns.ts'

export type GradeSource = 'review' | 'self-evaluation' | 'given'

/** What a grade means for a project’s next budget. */
export const resultUse = pgTable(
  'result_use',
  {
    ...thing<ResultUseState>(),
    projectId: uuid('project_id').notNull(),
    grade: text('grade').notNull(),
    /** Where the grade comes from: an accepted review, the self-evaluation, or a person. */
    gradeFrom: text('grade_from').$type<GradeSource>().notNull(),
    suggestion: text('suggestion').$type<Suggestion>().notNull(),
    /** Per cent of the budget that stays. */
    keep: rate('keep').notNull(),
    budget: money('budget').notNull(),
    next: money('next').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** Whether something is published, and until when it has to be. */
export const disclosure = pgTable(
  'disclosure',
  {
    ...thing<DisclosureState>(),
    item: text('item').notNull(),
    title: text('title').notNull(),
    noun: text('noun').notNull(),
    thingId: uuid('thing_id').notNull(),
    ground: text('ground').$type<Withholding>(),
    /** None until the event it counts from has happened, or where the rule gives no days. */
    dueOn: day('due_on'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** What was published, fixed by its hash; a correction is a further one. Everybody may read it. */
export const publication = pgTable(
  'publication',
  {
    divisionCode: divisionCode(),
    id: id(),
    disclosureId: uuid('disclosure_id').notNull(),
    organisationId: organisationId(),
    year: year(),
    number: integer('number').notNull(),
    item: text('item').notNull(),
    title: text('title').notNull(),
    organisationName: text('organisation_name').notNull(),
    hash: text('hash').notNull(),
    content: json<unknown>('content').notNull(),
    reason: text('reason'),
    publishedAt: instant('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)
