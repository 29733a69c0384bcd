import { fundTypes } from '#domain/exchange/code-tables.ts'
import type { ExchangeSelfEvaluationMoney } from '#domain/exchange/tables.ts'
import { moneyOf, sumMoney, type Money } from '#domain/number/money.ts'
import { percentOf } from '#domain/number/ratio.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { executionRate } from '#domain/process/ledger/execution.ts'
import type { ExchangedMoney } from '#store/queries/exchange-evaluation-money.ts'
import type { ExchangedEvaluation } from '#store/queries/exchange-results.ts'
import type { Context } from '../context.ts'
import { groupBy } from '../import/group-by.ts'
import { collectedFrom } from '../part/assign-part.ts'
import { fundOf } from './fund-types.ts'
import { recordOf } from './record-of.ts'

const percent = { decimals: 2, rounding: halfUp }

const nameOf = ({ fundType, fundOrigin }: ReturnType<typeof fundOf>): string | undefined =>
  fundOrigin ?? fundTypes.codes.find(({ id }) => id === fundType)?.zh

const codeOf = ({ fundType }: ReturnType<typeof fundOf>): string =>
  fundTypes.codes.find(({ id }) => id === fundType)?.code ?? ''

const sum = (rows: readonly ExchangedMoney[], of: (row: ExchangedMoney) => Money): Money => sumMoney(rows.map(of))

/** The money a self-evaluation is about, by the nature of the money; the rate in per cent. */
export const moneyRecords = (
  ctx: Context,
  { id, organisationId, year }: ExchangedEvaluation,
  all: ReadonlyMap<string, readonly ExchangedMoney[]>,
): readonly ExchangeSelfEvaluationMoney[] => {
  const mine = collectedFrom(ctx, organisationId).flatMap((one) => all.get(one) ?? [])
  // Sources that have the same code are one row.
  const byCode = [...groupBy(mine, ({ source }) => codeOf(fundOf(source)))]
  return byCode
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, rows]) => {
      const opening = sum(rows, (row) => row.opening)
      const [budget, executed] = [sum(rows, (row) => row.annual), sum(rows, (row) => row.spent)]
      const rate = executionRate(executed, budget)
      return recordOf('PM_PERF_SELF_BGT', {
        division: ctx.division,
        year,
        evaluationId: id,
        fundOrigin: code,
        fundOriginName: nameOf(fundOf(rows[0].source)),
        opening,
        adjustment: moneyOf(budget - opening),
        budget,
        executed,
        executionRate: rate && percentOf(rate, percent),
      })
    })
}
