import { integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { EvidenceClass } from '#domain/process/self-evaluation/evidence.ts'
import type { PartState } from '#domain/process/self-evaluation/part.ts'
import type { SelfEvaluationState } from '#domain/process/self-evaluation/self-evaluation.ts'
import {
  day,
  divisionCode,
  id,
  instant,
  json,
  organisationId,
  revision,
  score,
  thing,
  version,
  written,
} from './columns.ts'

/** The self-evaluation of a department or unit for a year, by one scheme. */
export const selfEvaluation = pgTable(
  'self_evaluation',
  {
    ...thing<SelfEvaluationState>(),
    schemeId: text('scheme_id').notNull(),
    /** Hash of the scheme’s content: a published scheme is never edited. */
    schemeHash: text('scheme_hash').notNull(),
    outlineId: text('outline_id').notNull(),
    dueOn: day('due_on').notNull(),
    /** Answers to what the scheme asks about management, as it was typed. */
    inputs: json<Readonly<Record<string, unknown>>>('inputs').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** One office’s share. */
export const part = pgTable(
  'part',
  { ...thing<PartState>(), selfEvaluationId: uuid('self_evaluation_id').notNull(), dueOn: day('due_on').notNull() },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** A result as it was typed, for one indicator. */
export const partRow = pgTable(
  'part_row',
  {
    divisionCode: divisionCode(),
    partId: uuid('part_id').notNull(),
    revision: revision(),
    indicatorId: uuid('indicator_id').notNull(),
    organisationId: organisationId(),
    goalId: uuid('goal_id').notNull(),
    goalRevision: integer('goal_revision').notNull(),
    position: smallint('position').notNull(),
    typed: written('typed'),
    reason: written('reason'),
    changedBy: uuid('changed_by'),
    changedAt: instant('changed_at').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.partId, table.revision, table.indicatorId] })],
)

export const partText = pgTable(
  'part_text',
  {
    divisionCode: divisionCode(),
    partId: uuid('part_id').notNull(),
    revision: revision(),
    section: text('section').notNull(),
    organisationId: organisationId(),
    name: text('name').notNull(),
    text: written('text'),
    changedBy: uuid('changed_by'),
    changedAt: instant('changed_at').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.partId, table.revision, table.section] })],
)

export const evidence = pgTable(
  'evidence',
  {
    divisionCode: divisionCode(),
    id: id(),
    partId: uuid('part_id').notNull(),
    indicatorId: uuid('indicator_id').notNull(),
    organisationId: organisationId(),
    attachmentId: uuid('attachment_id').notNull(),
    class: text('class').$type<EvidenceClass>().notNull(),
    sample: integer('sample'),
    day: day('day'),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** What the scheme gave for one criterion when it was assembled, and what the department makes of it. */
export const selfScore = pgTable(
  'self_score',
  {
    divisionCode: divisionCode(),
    selfEvaluationId: uuid('self_evaluation_id').notNull(),
    revision: revision(),
    criterion: text('criterion').notNull(),
    organisationId: organisationId(),
    position: smallint('position').notNull(),
    name: text('name').notNull(),
    points: score('points').notNull(),
    /** Undefined where it cannot be told. */
    computed: score('computed'),
    adjusted: score('adjusted'),
    reason: written('reason'),
    trace: json<unknown>('trace').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.selfEvaluationId, table.revision, table.criterion] })],
)

/** The words of a section of the report, written by people; figures in it are bound, not typed. */
export const reportSection = pgTable(
  'report_section',
  {
    divisionCode: divisionCode(),
    selfEvaluationId: uuid('self_evaluation_id').notNull(),
    section: text('section').notNull(),
    organisationId: organisationId(),
    text: written('text'),
    changedBy: uuid('changed_by'),
    changedAt: instant('changed_at').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.selfEvaluationId, table.section] })],
)
