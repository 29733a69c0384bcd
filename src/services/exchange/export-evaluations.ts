import type {
  ExchangeSelfEvaluation,
  ExchangeSelfEvaluationGoal,
  ExchangeSelfEvaluationIndicator,
  ExchangeSelfEvaluationMoney,
} from '#domain/exchange/tables.ts'
import { parseDecimal, type Decimal } from '#domain/number/decimal.ts'
import {
  listExchangedGoalResults,
  listExchangedMoney,
  type ExchangedGoalResult,
} from '#store/queries/exchange-evaluation-money.ts'
import {
  listExchangedEvaluations,
  listExchangedResults,
  type ExchangedEvaluation,
  type ExchangedResult,
} from '#store/queries/exchange-results.ts'
import type { Context } from '../context.ts'
import { partNoun, selfEvaluationNoun } from '../thing/noun.ts'
import { look } from '../transact.ts'
import { moneyRecords } from './export-evaluation-money.ts'
import { groupBy } from '../import/group-by.ts'
import { agencyColumns, type Places } from './places.ts'
import { recordOf } from './record-of.ts'
import { maySee } from './seen.ts'
import { targetText } from './target-text.ts'

export type ExportedEvaluations = {
  readonly wholes: readonly ExchangeSelfEvaluation[]
  readonly goals: readonly ExchangeSelfEvaluationGoal[]
  readonly results: readonly ExchangeSelfEvaluationIndicator[]
  readonly money: readonly ExchangeSelfEvaluationMoney[]
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

/** A goal may be reported on by several offices: a row for each. */
const goalRecord = (ctx: Context, one: ExchangedGoalResult): ExchangeSelfEvaluationGoal =>
  recordOf('PM_SELF_EVAL_GOAL', {
    division: ctx.division,
    year: one.year,
    id: `${one.id}-${one.goalId}`,
    evaluationId: one.selfEvaluationId,
    goalId: one.goalId,
    goal: one.goal || undefined,
    completion: one.completion || undefined,
  })

/** Self-evaluations of a year, their money, and the results typed in them, as far as the actor may read them. */
export const exportEvaluations = async (ctx: Context, places: Places, year: number): Promise<ExportedEvaluations> => {
  const [wholes, goals, results, money] = await look(ctx, async (tx) => [
    await listExchangedEvaluations(tx, year),
    await listExchangedGoalResults(tx, year),
    await listExchangedResults(tx, year),
    await listExchangedMoney(tx, year),
  ])
  const verb = 'self-evaluation.read'
  const seesPart = maySee(ctx, { verb, drafts: partNoun.drafts })
  const seen = wholes.filter(maySee(ctx, { verb, drafts: selfEvaluationNoun.drafts }))
  const moneyBy = groupBy(money, ({ organisationId }) => organisationId)
  return {
    wholes: seen.map((one) => wholeRecord(ctx, places, one)),
    goals: goals.filter(seesPart).map((one) => goalRecord(ctx, one)),
    money: seen.flatMap((one) => moneyRecords(ctx, one, moneyBy)),
    results: results.filter(({ partId: id, ...one }) => seesPart({ id, ...one })).map((one) => resultRecord(ctx, one)),
  }
}
