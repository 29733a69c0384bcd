import { pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core'
import type { GoalTerm } from '#domain/filing/form-base.ts'
import type { GoalState } from '#domain/process/goal/goal-machine.ts'
import type { GoalConsequence } from '#domain/process/goal/goal-review.ts'
import type { IndicatorOrigin, ValueBasis } from '#domain/process/indicator/planned-indicator.ts'
import type { Comparator } from '#domain/scheme/measure.ts'
import {
  divisionCode,
  figure,
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

/** The goal of a project, or of a whole department where there is no project. */
export const goal = pgTable('goal', { ...thing<GoalState>(), projectId: uuid('project_id') }, (table) => [
  primaryKey({ columns: [table.divisionCode, table.id] }),
])

/** The words of one version; a version that was declared is not changed any more. */
export const goalRevision = pgTable(
  'goal_revision',
  {
    divisionCode: divisionCode(),
    goalId: uuid('goal_id').notNull(),
    revision: revision(),
    organisationId: organisationId(),
    annual: written('annual'),
    midTerm: written('mid_term'),
    budgetEntryId: uuid('budget_entry_id'),
    createdAt: instant('created_at').notNull(),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.goalId, table.revision] })],
)

/** A basis card as it is stored: figures as text. */
export type StoredCard = {
  readonly basis: ValueBasis
  readonly source: string
  readonly series: readonly { readonly year: number; readonly target?: string; readonly actual: string }[]
}

export const indicator = pgTable(
  'indicator',
  {
    divisionCode: divisionCode(),
    goalId: uuid('goal_id').notNull(),
    revision: revision(),
    id: id(),
    organisationId: organisationId(),
    position: smallint('position').notNull(),
    term: text('term').$type<GoalTerm>().notNull(),
    level1: written('level1'),
    level2: written('level2'),
    name: written('name'),
    comparator: text('comparator').$type<Comparator>().notNull(),
    target: figure('target'),
    targetText: written('target_text'),
    unit: written('unit'),
    weight: score('weight').notNull(),
    origin: text('origin').$type<IndicatorOrigin>().notNull(),
    card: json<StoredCard>('card'),
    version: version(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.goalId, table.revision, table.id] })],
)

/** A review of one version of a goal, in its four parts. */
export const goalReview = pgTable(
  'goal_review',
  {
    divisionCode: divisionCode(),
    id: id(),
    goalId: uuid('goal_id').notNull(),
    revision: revision(),
    organisationId: organisationId(),
    completeness: score('completeness').notNull(),
    completenessOpinion: written('completeness_opinion'),
    relevance: score('relevance').notNull(),
    relevanceOpinion: written('relevance_opinion'),
    adequacy: score('adequacy').notNull(),
    adequacyOpinion: written('adequacy_opinion'),
    feasibility: score('feasibility').notNull(),
    feasibilityOpinion: written('feasibility_opinion'),
    score: score('score').notNull(),
    grade: text('grade').notNull(),
    consequence: text('consequence').$type<GoalConsequence>().notNull(),
    createdBy: uuid('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.divisionCode, table.id] })],
)
