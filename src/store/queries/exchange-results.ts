import type { Likelihood } from '#domain/filing/monitoring.ts'
import type { Transaction } from '../transaction.ts'

/** One indicator of a project as it stood at the end of a month. */
export type ExchangedMonitoring = {
  readonly id: string
  readonly organisationId: string
  readonly year: number
  readonly state: string
  readonly month: number
  readonly dueOn: string
  readonly projectCode: string
  readonly projectName: string
  readonly indicatorId: string
  readonly level1: string | null
  readonly level2: string | null
  readonly name: string | null
  readonly comparator: string | null
  readonly target: string | null
  readonly targetText: string | null
  readonly unit: string | null
  readonly typed: string
  readonly likelihood: Likelihood | null
  readonly reason: string
  readonly measures: string
}

const indicatorColumns = `i.level1, i.level2, i.name, i.comparator, i.target::text AS target,
  i.target_text AS "targetText", i.unit`

/** What was typed in the monitoring of a year within the scope. */
export const listExchangedMonitoring = async (
  { client, scope }: Transaction,
  year: number,
): Promise<readonly ExchangedMonitoring[]> => {
  const { rows } = await client.query<ExchangedMonitoring>({
    name: 'list-exchanged-monitoring',
    text: `SELECT m.id, m.organisation_id AS "organisationId", m.year, m.state, m.month, m.due_on::text AS "dueOn",
             p.code AS "projectCode", p.name AS "projectName", r.indicator_id AS "indicatorId", ${indicatorColumns},
             r.typed, r.likelihood, r.reason, r.measures
           FROM monitoring m
             JOIN project p ON p.division_code = m.division_code AND p.id = m.project_id
             JOIN monitoring_row r ON r.division_code = m.division_code AND r.monitoring_id = m.id
               AND r.revision = m.revision
             LEFT JOIN indicator i ON i.division_code = r.division_code AND i.goal_id = m.goal_id
               AND i.revision = m.goal_revision AND i.id = r.indicator_id
           WHERE m.division_code = $1 AND p.division_code = $1 AND r.division_code = $1 AND m.year = $2
           ORDER BY p.code, m.month, i.position, r.indicator_id`,
    values: [scope.division, year],
  })
  return rows
}

/** A self-evaluation with the sum of its scores. */
export type ExchangedEvaluation = {
  readonly id: string
  readonly organisationId: string
  readonly year: number
  readonly state: string
  /** Null before it was assembled. */
  readonly score: string | null
}

export const listExchangedEvaluations = async (
  { client, scope }: Transaction,
  year: number,
): Promise<readonly ExchangedEvaluation[]> => {
  const { rows } = await client.query<ExchangedEvaluation>({
    name: 'list-exchanged-evaluations',
    text: `SELECT e.id, e.organisation_id AS "organisationId", e.year, e.state,
             (SELECT sum(coalesce(s.adjusted, s.computed))::text FROM self_score s WHERE s.division_code = $1
                AND s.self_evaluation_id = e.id AND s.revision = e.revision) AS score
           FROM self_evaluation e WHERE e.division_code = $1 AND e.year = $2 ORDER BY e.id`,
    values: [scope.division, year],
  })
  return rows
}

/** A result as it was typed in a part of a self-evaluation. */
export type ExchangedResult = {
  readonly partId: string
  readonly selfEvaluationId: string
  readonly organisationId: string
  readonly year: number
  readonly state: string
  readonly indicatorId: string
  readonly level1: string | null
  readonly level2: string | null
  readonly name: string | null
  readonly comparator: string | null
  readonly target: string | null
  readonly targetText: string | null
  readonly unit: string | null
  readonly weight: string | null
  readonly typed: string
  readonly reason: string
}

export const listExchangedResults = async (
  { client, scope }: Transaction,
  year: number,
): Promise<readonly ExchangedResult[]> => {
  const { rows } = await client.query<ExchangedResult>({
    name: 'list-exchanged-results',
    text: `SELECT p.id AS "partId", p.self_evaluation_id AS "selfEvaluationId", p.organisation_id AS "organisationId",
             p.year, p.state, r.indicator_id AS "indicatorId", ${indicatorColumns}, i.weight::text AS weight,
             r.typed, r.reason
           FROM part p
             JOIN part_row r ON r.division_code = p.division_code AND r.part_id = p.id AND r.revision = p.revision
             LEFT JOIN indicator i ON i.division_code = r.division_code AND i.goal_id = r.goal_id
               AND i.revision = r.goal_revision AND i.id = r.indicator_id
           WHERE p.division_code = $1 AND r.division_code = $1 AND p.year = $2
           ORDER BY p.self_evaluation_id, p.id, r.position, r.indicator_id`,
    values: [scope.division, year],
  })
  return rows
}
