import type { Filing } from '#domain/filing/filing.ts'
import { compare, hundred, printDecimal } from '#domain/number/decimal.ts'
import { divideIntervals, multiplyIntervals, point } from '#domain/number/interval.ts'
import { ceiling, floor } from '#domain/number/rounding.ts'
import { divide, one } from '#domain/number/decimal.ts'
import { intervalOf, isQualified } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Severity, type Verdict } from '../check.ts'
import { loneRatesOf, type LoneRate } from '../shared/lone-rates.ts'
import { baseOf, printFigure } from '../shared/quantity.ts'
import { ratioOf } from '../shared/ratio.ts'
import { placesOf, statementsOf, type Spoken } from '../shared/statements.ts'

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

/** Completion rates are few; a text that is no report may state very many. */
const most = 200
/** So many quantities before the rate are looked through for its task. */
const reach = 40

/** The task where it is printed further up: the quantity from which the rate follows. */
const printedTask = (quantities: readonly Spoken[], { rate, quantity }: LoneRate): Spoken | undefined => {
  const at = quantities.indexOf(quantity)
  return quantities
    .slice(Math.max(0, at - reach), at)
    .filter(({ claim }) => baseOf(claim.figure.unit) === baseOf(quantity.claim.figure.unit))
    .findLast((task) => ratioOf(rate.claim.figure, quantity.claim.figure, task.claim.figure)?.agreement === 'holds')
}

const holding = (filing: Filing, { rate, quantity }: LoneRate, task: Spoken): Verdict =>
  holds({
    message: words(
      `完成率${printFigure(rate.claim.figure)}与前文所列${printFigure(task.claim.figure)}、本句${printFigure(quantity.claim.figure)}相符。`,
      `The rate ${printFigure(rate.claim.figure)} follows from ${printFigure(quantity.claim.figure)} and the ${printFigure(task.claim.figure)} printed before.`,
    ),
    places: placesOf(filing, [task, quantity, rate]),
    arithmetic: `${printFigure(quantity.claim.figure)} ÷ ${printFigure(task.claim.figure)} = ${printFigure(rate.claim.figure)}`,
  })

const judgeOne = (filing: Filing, lone: LoneRate, quantities: readonly Spoken[]): readonly Verdict[] => {
  const task = printedTask(quantities, lone)
  return task ? [holding(filing, lone, task)] : withoutTask(filing, lone)
}

const withoutTask = (filing: Filing, lone: LoneRate): readonly Verdict[] => {
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
    '只有完成数与完成率而无任务数的，先在前文查找相符的任务数，没有的推算任务数供核对；完成率为100%的不提。',
    'Where the sentence prints only the result and the rate, a task printed before is looked for, else the implied task is given. Rates of 100% are left alone.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) => {
    const quantities = statementsOf(filing).flatMap(({ spoken }) => spoken)
    return orCannotTell(
      loneRatesOf(filing)
        .filter(({ rate, isCompletion }) => isCompletion && compare(rate.claim.figure.value, hundred) !== 0)
        .slice(0, most)
        .flatMap((lone) => judgeOne(filing, lone, quantities)),
      '没有缺任务数的完成率',
      'No completion rate lacks its task',
    )
  },
}
