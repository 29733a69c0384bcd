import { toDecimal, type Decimal } from '#domain/number/decimal.ts'
import type { Transaction } from '../transaction.ts'
import { scored } from './analysis-score.ts'
import { commonValues, listText, within, type AnalysisScope } from './analysis-scope.ts'

/** Money of a self-evaluation: of its organisation and all below it, as $5 and $6 pair them. */
const sumsOf = (table: 'budget_entry' | 'execution_entry'): string =>
  `SELECT e.year, m.root, sum(e.amount) AS amount FROM ${table} e
   JOIN unnest($5::uuid[], $6::uuid[]) AS m (below, root) ON m.below = e.organisation_id
   LEFT JOIN ledger_withdrawal w ON w.division_code = e.division_code AND w.division_code = $1 AND w.entry_id = e.id
   WHERE ${within('e')} AND w.entry_id IS NULL GROUP BY e.year, m.root`

const proven = `proven AS (
    SELECT p.self_evaluation_id AS id, count(*) AS rows, count(*) FILTER (WHERE EXISTS (
        SELECT 1 FROM evidence v WHERE v.division_code = $1 AND v.part_id = x.part_id
          AND v.indicator_id = x.indicator_id AND v.removed_at IS NULL)) AS with_evidence
    FROM part p JOIN part_row x ON x.division_code = p.division_code AND x.division_code = $1
      AND x.part_id = p.id AND x.revision = p.revision
    WHERE ${within('p')} GROUP BY p.self_evaluation_id
  )`

/** A self-evaluation by what it claims, spent and shows; all in per cent. */
export type RelationRecord = {
  readonly id: string
  readonly year: number
  readonly organisationId: string
  readonly score: Decimal
  readonly execution: Decimal | undefined
  readonly evidence: Decimal | undefined
}

type Row = {
  readonly id: string
  readonly year: number
  readonly organisationId: string
  readonly score: string
  readonly execution: string | null
  readonly evidence: string | null
}

const maybe = (text: string | null): Decimal | undefined => (text === null ? undefined : toDecimal(text))

/** Each organisation with itself and everything above it. */
export type Pairs = { readonly below: readonly string[]; readonly roots: readonly string[] }

/** Self-evaluations that were handed in, the highest score first. */
export const listRelations = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
  { pairs, limit }: { readonly pairs: Pairs; readonly limit: number },
): Promise<readonly RelationRecord[]> => {
  const { rows } = await client.query<Row>({
    name: 'list-relations',
    text: `WITH ${scored}, budgets AS (${sumsOf('budget_entry')}), spendings AS (${sumsOf('execution_entry')}), ${proven}
           SELECT s.id, s.year, s.organisation_id AS "organisationId", s.score::text,
             (CASE WHEN b.amount > 0 THEN round(coalesce(x.amount, 0) * 100 / b.amount, 2) END)::text AS execution,
             round(v.with_evidence * 100.0 / nullif(v.rows, 0), 1)::text AS evidence
           FROM scored s LEFT JOIN budgets b ON b.root = s.organisation_id AND b.year = s.year
           LEFT JOIN spendings x ON x.root = s.organisation_id AND x.year = s.year LEFT JOIN proven v ON v.id = s.id
           WHERE s.score IS NOT NULL ORDER BY s.score DESC, s.id LIMIT $7`,
    values: [...commonValues(scope.division, of), listText(pairs.below), listText(pairs.roots), limit],
  })
  return rows.map((row) => ({
    ...row,
    score: toDecimal(row.score),
    execution: maybe(row.execution),
    evidence: maybe(row.evidence),
  }))
}
