import type { Decimal } from '#domain/number/decimal.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { moneyOf, type Money } from '#domain/number/money.ts'
import type { Transaction } from '../transaction.ts'
import { commonValues, inState, listText, within, type AnalysisScope, type RecordsOf } from './analysis-scope.ts'

const sumsOf = (table: 'budget_entry' | 'execution_entry'): string =>
  `SELECT e.project_id, sum(e.amount) AS amount FROM ${table} e
   LEFT JOIN ledger_withdrawal w ON w.division_code = e.division_code AND w.division_code = $1 AND w.entry_id = e.id
   WHERE ${within('e')} AND ($6::text IS NULL OR e.source = $6) AND w.entry_id IS NULL GROUP BY e.project_id`

/** Every project that is past its draft, with what it had and what it spent; no rate where it had nothing. */
const rated = `WITH budgets AS (${sumsOf('budget_entry')}), spendings AS (${sumsOf('execution_entry')}), rated AS (
    SELECT p.id, p.year, p.organisation_id, p.name, coalesce(b.amount, 0.00) AS budget, coalesce(s.amount, 0.00) AS spent,
      CASE WHEN b.amount > 0 THEN round(coalesce(s.amount, 0) * 100 / b.amount, 2) END AS rate
    FROM project p LEFT JOIN budgets b ON b.project_id = p.id LEFT JOIN spendings s ON s.project_id = p.id
    WHERE ${within('p')} AND p.state NOT IN ('drafted', 'cancelled') AND ${inState('p')}
      AND ($5::text IS NULL OR p.category = $5) AND ($6::text IS NULL OR b.project_id IS NOT NULL)
  ), stepped AS (SELECT r.*, width_bucket(r.rate, $7::numeric[]) AS step FROM rated r)`

const valuesOf = (division: string, of: AnalysisScope, borders: readonly string[]) => [
  ...commonValues(division, of),
  of.category ?? null,
  of.source ?? null,
  listText(borders),
]

const yuan = (text: string): Money => moneyOf(toDecimal(text).units)

export type ExecutionStep = {
  readonly year: number
  /** Null where there is no budget. */
  readonly step: number | null
  readonly count: number
  readonly budget: Money
  readonly spent: Money
}

/** Projects by year and step of execution. */
export const countExecution = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
  borders: readonly string[],
): Promise<readonly ExecutionStep[]> => {
  const { rows } = await client.query<Omit<ExecutionStep, 'budget' | 'spent'> & { budget: string; spent: string }>({
    name: 'count-execution',
    text: `${rated} SELECT year, step, count(*)::int AS count, sum(budget)::numeric(18, 2)::text AS budget,
             sum(spent)::numeric(18, 2)::text AS spent FROM stepped GROUP BY year, step ORDER BY year, step`,
    values: valuesOf(scope.division, of, borders),
  })
  return rows.map((row) => ({ ...row, budget: yuan(row.budget), spent: yuan(row.spent) }))
}

export type ExecutionRecord = {
  readonly id: string
  readonly year: number
  readonly organisationId: string
  readonly name: string
  readonly budget: Money
  readonly spent: Money
  readonly rate: Decimal | undefined
}

type Row = Omit<ExecutionRecord, 'budget' | 'spent' | 'rate'> & {
  readonly budget: string
  readonly spent: string
  readonly rate: string | null
}

/** The projects themselves, those that lag most first. */
export const listExecution = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
  { borders, step, limit }: RecordsOf & { readonly borders: readonly string[] },
): Promise<readonly ExecutionRecord[]> => {
  const { rows } = await client.query<Row>({
    name: 'list-execution',
    text: `${rated} SELECT id, year, organisation_id AS "organisationId", name, budget::numeric(18, 2)::text AS budget,
             spent::numeric(18, 2)::text AS spent, rate::text FROM stepped WHERE ($8::int IS NULL OR step = $8)
           ORDER BY rate NULLS LAST, id LIMIT $9`,
    values: [...valuesOf(scope.division, of, borders), step ?? null, limit],
  })
  return rows.map(({ budget, spent, rate, ...row }) => ({
    ...row,
    budget: yuan(budget),
    spent: yuan(spent),
    rate: rate === null ? undefined : toDecimal(rate),
  }))
}
