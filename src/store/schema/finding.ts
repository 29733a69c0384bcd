import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { FindingAnswerKind, FindingState } from '#domain/process/finding.ts'
import type { RectificationState } from '#domain/process/rectification.ts'
import type { severityTerms } from '#domain/words/severity-terms.ts'
import { day, divisionCode, flag, instant, json, organisationId, thing, written } from './columns.ts'

/** What a check found in a self-evaluation, and its answer. The same finding keeps its row over many runs. */
export const finding = pgTable(
  'finding',
  {
    ...thing<FindingState>(),
    selfEvaluationId: uuid('self_evaluation_id').notNull(),
    check: text('check_id').notNull(),
    severity: text('severity').$type<keyof typeof severityTerms>().notNull(),
    /** Tells the same finding again in a later run. */
    fingerprint: text('fingerprint').notNull(),
    stillFound: flag('still_found'),
    content: json<unknown>('content').notNull(),
    answerKind: text('answer_kind').$type<FindingAnswerKind>(),
    answerText: written('answer_text'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** A problem to be mended; it may run over several years. */
export const rectification = pgTable(
  'rectification',
  {
    ...thing<RectificationState>(),
    findingId: uuid('finding_id'),
    source: text('source').notNull(),
    problem: text('problem').notNull(),
    measures: written('measures'),
    result: written('result'),
    dueOn: day('due_on'),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

export const rectificationEvidence = pgTable(
  'rectification_evidence',
  {
    divisionCode: divisionCode(),
    rectificationId: uuid('rectification_id').notNull(),
    attachmentId: uuid('attachment_id').notNull(),
    organisationId: organisationId(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.rectificationId, table.attachmentId] })],
)
