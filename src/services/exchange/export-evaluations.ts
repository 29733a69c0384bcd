import type { ExchangeSelfEvaluation, ExchangeSelfEvaluationIndicator } from '#domain/exchange/tables.ts'
import { parseDecimal, type Decimal } from '#domain/number/decimal.ts'
import {
  listExchangedEvaluations,
  listExchangedResults,
  type ExchangedEvaluation,
  type ExchangedResult,
} from '#store/queries/exchange-results.ts'
import type { Context } from '../context.ts'
import { partNoun, selfEvaluationNoun } from '../thing/noun.ts'
import { look } from '../transact.ts'
import { agencyColumns, type Places } from './places.ts'
import { recordOf } from './record-of.ts'
import { maySee } from './seen.ts'
import { targetText } from './target-text.ts'

export type ExportedEvaluations = {
  readonly wholes: readonly ExchangeSelfEvaluation[]
  readonly results: readonly ExchangeSelfEvaluationIndicator[]
}

const figure = (text: string | null): Decimal | undefined => (text === null ? undefined : parseDecimal(text))

const wholeRecord = (ctx: Context, places: Places, one: ExchangedEvaluation): ExchangeSelfEvaluation =>
  recordOf('PM_PERF_SELF_EVAL', {
    division: ctx.division,
    year: one.year,
    ...agencyColumns(places, one.organisationId),
    id: one.id,
    score: figure(one.score),
  })

const resultRecord = (ctx: Context, one: ExchangedResult): ExchangeSelfEvaluationIndicator =>
  recordOf('PM_SELF_EVAL_INDICATOR', {
    division: ctx.division,
    year: one.year,
    id: `${one.partId}-${one.indicatorId}`,
    evaluationId: one.selfEvaluationId,
    indicatorId: one.indicatorId,
    level1: one.level1 || undefined,
    level2: one.level2 || undefined,
    level3: one.name || undefined,
    target: targetText(one),
    completion: one.typed || undefined,
    weight: figure(one.weight),
    deviation: one.reason || undefined,
  })

/** Self-evaluations of a year and the results typed in them, as far as the actor may read them. */
export const exportEvaluations = async (ctx: Context, places: Places, year: number): Promise<ExportedEvaluations> => {
  const [wholes, results] = await look(ctx, async (tx) => [
    await listExchangedEvaluations(tx, year),
    await listExchangedResults(tx, year),
  ])
  const verb = 'self-evaluation.read'
  const seesPart = maySee(ctx, { verb, drafts: partNoun.drafts })
  return {
    wholes: wholes
      .filter(maySee(ctx, { verb, drafts: selfEvaluationNoun.drafts }))
      .map((one) => wholeRecord(ctx, places, one)),
    results: results.filter(({ partId: id, ...one }) => seesPart({ id, ...one })).map((one) => resultRecord(ctx, one)),
  }
}
