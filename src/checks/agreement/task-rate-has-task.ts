import type { Filing } from '#domain/filing/filing.ts'
import { compare, hundred, printDecimal } from '#domain/number/decimal.ts'
import { divideIntervals, multiplyIntervals, point } from '#domain/number/interval.ts'
import { ceiling, floor } from '#domain/number/rounding.ts'
import { divide, one } from '#domain/number/decimal.ts'
import { intervalOf, isQualified } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { fails, orCannotTell, type Check, type Severity, type Verdict } from '../check.ts'
import { loneRatesOf, type LoneRate } from '../shared/lone-rates.ts'
import { printFigure } from '../shared/quantity.ts'
import { placesOf } from '../shared/statements.ts'

/** The range of tasks the printed figures allow, rounded outward to the decimals of the quantity. */
const impliedTask = ({ rate, quantity }: LoneRate): string | undefined => {
  const { value, unit } = quantity.claim.figure
  const range = divideIntervals(
    multiplyIntervals(intervalOf(quantity.claim.figure), point(hundred)),
    intervalOf(rate.claim.figure),
  )
  if (!range) return undefined
  const low = printDecimal(divide(range.low, one, { scale: value.scale, rounding: ceiling }))
  const high = printDecimal(divide(range.high, one, { scale: value.scale, rounding: floor }))
  return low === high ? low + unit : `${low}–${high}${unit}`
}

const severityOf = ({ rate, quantity, isTask }: LoneRate): Severity =>
  isTask && ![rate, quantity].some(({ claim }) => isQualified(claim.figure)) ? 'warning' : 'note'

const judgeOne = (filing: Filing, lone: LoneRate): readonly Verdict[] => {
  const implied = impliedTask(lone)
  if (implied === undefined) return []
  const [done, rate] = [printFigure(lone.quantity.claim.figure), printFigure(lone.rate.claim.figure)]
  return [
    fails({
      message: words(
        `完成${done}，完成率${rate}，未写明任务数；按所列数推算任务数为${implied}。`,
        `${done} done at a rate of ${rate}; the task is not printed. The figures imply ${implied}.`,
      ),
      places: placesOf(filing, [lone.quantity, lone.rate]),
      arithmetic: `${done} ÷ ${rate} = ${implied}`,
      printed: rate,
      severity: severityOf(lone),
      benign: words('任务数可能在其他文件中下达。', 'The task may be set in another document.'),
      remedy: words('请补充任务数（计划数）。', 'State the task or planned figure.'),
    }),
  ]
}

/** A completion rate whose task is not printed. 100 % says nothing more than the quantity itself. */
export const taskRateHasTask: Check = {
  id: 'task-rate-has-task',
  rule: 'R17',
  title: words('完成率写明任务数', 'A completion rate states its task'),
  about: words(
    '只有完成数与完成率而无任务数的，推算任务数供核对；完成率为100%的不提。',
    'Where only the result and the rate are printed, the implied task is given. Rates of 100% are left alone.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      loneRatesOf(filing)
        .filter(({ rate, isCompletion }) => isCompletion && compare(rate.claim.figure.value, hundred) !== 0)
        .flatMap((lone) => judgeOne(filing, lone)),
      '没有缺任务数的完成率',
      'No completion rate lacks its task',
    ),
}
