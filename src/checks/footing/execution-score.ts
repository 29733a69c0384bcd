import type { Form } from '#domain/filing/form.ts'
import { totalRowOf, type FormMoneyRow } from '#domain/filing/form-money.ts'
import {
  compare,
  divide,
  equals,
  hundred,
  minimum,
  multiply,
  printDecimal,
  type Decimal,
} from '#domain/number/decimal.ts'
import { interval, overlap, printedInterval, type Interval } from '#domain/number/interval.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, withinRounding, type Check, type Verdict } from '../check.ts'
import { formName, placedIn, pointsIn, type Placed } from '../shared/form-rows.ts'
import { asMoney, inUnit, percentInterval, percentOf, printFigure, sideOf, type Figure } from '../shared/quantity.ts'

/** A rate in percent, every value it may stand for, and how it comes about. */
type Rate = { readonly value: Decimal; readonly range: Interval; readonly told: string }

const digits = 4

const divided = (part: Figure, whole: Figure): Rate | undefined => {
  const [a, b] = [sideOf(asMoney(part)), sideOf(asMoney(whole))]
  const range = percentInterval(a.interval, b.interval)
  return (
    range && { range, value: percentOf(a.value, b.value, digits), told: `${printFigure(part)} ÷ ${printFigure(whole)}` }
  )
}

/** The rate as the amounts give it, on the opening budget where no other is printed, and as it is printed. */
const ratesOf = ({ cells }: FormMoneyRow): readonly Rate[] => {
  const [executed, rate] = [placedIn(cells.executed), placedIn(cells.rate)]
  const bases = [cells.annual, cells.opening].flatMap((cell) => placedIn(cell) ?? []).slice(0, 1)
  const computed = bases.flatMap(({ figure }) => (executed && divided(executed.figure, figure)) ?? [])
  const printed =
    rate?.figure.unit === '%'
      ? [{ value: rate.figure.value, range: printedInterval(rate.figure.value), told: printFigure(rate.figure) }]
      : []
  return [...computed, ...printed]
}

const capped = (rate: Decimal): Decimal => minimum(rate, hundred)

type Expected = { readonly score: Decimal; readonly range: Interval; readonly arithmetic: string }

const expectedOf = (points: Decimal, scale: number, { value, range, told }: Rate): Expected => {
  const score = (rate: Decimal): Decimal =>
    divide(multiply(points, capped(rate)), hundred, { scale: digits, rounding: halfUp })
  const rounded = divide(multiply(points, capped(value)), hundred, { scale, rounding: halfUp })
  return {
    score: rounded,
    range: interval(score(range.low), score(range.high)),
    arithmetic: `${printDecimal(points)} × min(${told}, 100%) = ${printDecimal(inUnit(score(value), ''))}`,
  }
}

type Scored = {
  readonly form: Form
  readonly points: Placed
  readonly score: Placed
  readonly places: Verdict['places']
}

const judgeOne = ({ form, points, score, places }: Scored, expected: readonly [Expected, ...Expected[]]): Verdict => {
  const printed = score.figure.value
  const equal = expected.find((each) => equals(each.score, printed))
  const near = expected.find(({ range }) => overlap(range, printedInterval(printed)))
  const shown = equal ?? near ?? expected[0]
  const evidence = {
    message: words(
      `${formName(form).zh}预算执行分值${printDecimal(points.figure.value)}分，按执行率应得${printDecimal(shown.score)}分，列为${printDecimal(printed)}分。`,
      `${formName(form).en}by its rate the execution scores ${printDecimal(shown.score)} of ${printDecimal(points.figure.value)}; printed ${printDecimal(printed)}.`,
    ),
    places,
    arithmetic: shown.arithmetic,
    expected: printDecimal(shown.score),
    printed: printDecimal(printed),
    unit: '分',
  }
  if (equal) return holds(evidence)
  if (near) return withinRounding(evidence)
  return fails({
    ...evidence,
    benign: words(
      '当地方案可能分档计分，或以其他口径计算执行率。',
      'The local scheme may score in bands or on another base.',
    ),
    remedy: words('请核对执行率和得分。', 'Check the rate and the score.'),
  })
}

const judgeForm = (form: Form): readonly Verdict[] => {
  const total = form.money && totalRowOf(form.money)
  const [points, score] = total ? [pointsIn(total.cells.points), pointsIn(total.cells.score)] : []
  if (!total || !points || !score || compare(points.figure.value, hundred) >= 0) return []
  const { scale } = score.figure.value
  const [first, ...others] = ratesOf(total).map((rate) => expectedOf(points.figure.value, scale, rate))
  const places = [total.cells.annual, total.cells.opening, total.cells.executed, total.cells.rate]
    .flatMap((cell) => placedIn(cell) ?? [])
    .map(({ place }) => place)
  return first
    ? [judgeOne({ form, points, score, places: [score.place, points.place, ...places] }, [first, ...others])]
    : []
}

/** Score of the execution row: its points times the rate, capped at full points. */
export const executionScore: Check = {
  id: 'execution-score',
  rule: 'R28',
  title: words('预算执行得分与执行率相符', 'The score of execution fits its rate'),
  about: words(
    '自评表预算执行一行的得分应等于分值乘以执行率，执行率超过100%的按100%计；按全年预算数（未列的按年初预算数）或所列执行率计算，有一种相符即可。',
    'The score of the execution row is its points times the rate, capped at 100%. It is enough that either the printed budget (the adjusted one where there are two) or the printed rate gives it.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: ({ forms }) =>
    orCannotTell(
      forms.flatMap(judgeForm),
      '没有列出分值和得分的预算执行一行',
      'No form prints points and score of its execution',
    ),
}
