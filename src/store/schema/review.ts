import { pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { ReviewState } from '#domain/process/review/review.ts'
import {
  divisionCode,
  id,
  instant,
  json,
  organisationId,
  rate,
  revision,
  score,
  thing,
  version,
  written,
  year,
} from './columns.ts'

/** The bureau’s side of a self-evaluation. It belongs to the organisation under review. */
export const review = pgTable(
  'review',
  { ...thing<ReviewState>(), selfEvaluationId: uuid('self_evaluation_id').notNull(), takenBy: uuid('taken_by') },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)

/** One criterion: the unit’s score and the reviewer’s own. */
export const reviewRow = pgTable(
  'review_row',
  {
    divisionCode: divisionCode(),
    reviewId: uuid('review_id').notNull(),
    revision: revision(),
    criterion: text('criterion').notNull(),
    organisationId: organisationId(),
    position: smallint('position').notNull(),
    name: text('name').notNull(),
    points: score('points').notNull(),
    unitScore: score('unit_score').notNull(),
    ownScore: score('own_score'),
    opinion: written('opinion'),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.reviewId, table.revision, table.criterion] })],
)

/** A draw that anyone can repeat: the rule, who could be drawn and who was. */
export const sample = pgTable(
  'sample',
  {
    divisionCode: divisionCode(),
    id: id(),
    year: year(),
    seed: text('seed').notNull(),
    percent: rate('percent').notNull(),
    members: json<readonly { readonly id: string; readonly stratum: string }[]>('members').notNull(),
    drawn: json<readonly string[]>('drawn').notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)
