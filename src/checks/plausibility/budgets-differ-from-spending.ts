import type { Filing, Project } from '#domain/filing/filing.ts'
import { compare, printDecimal } from '#domain/number/decimal.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import { sameBase } from '#domain/number/unit.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { writtenCells } from '../shared/cells.ts'
import { projectKey } from '../shared/distinct-projects.ts'

type Pair = {
  readonly name: string
  readonly budget: StatedFigure
  readonly actual: StatedFigure
  readonly place: Place
}

/** Projects that print both amounts; one listed twice counts once. */
const pairsOf = (projects: readonly Project[]): readonly Pair[] => {
  const pairs = projects.flatMap(({ name, budget, actual, place }) => {
    const [[planned], [spent]] = [writtenCells([budget]), writtenCells([actual])]
    if (!planned?.figure || !spent?.figure || !sameBase(planned.figure.unit, spent.figure.unit)) return []
    return [{ name, budget: planned.figure, actual: spent.figure, place }]
  })
  return [...new Map(pairs.map((pair) => [projectKey(pair.name, pair.budget.value), pair] as const)).values()]
}

/** Three rows that agree to the last digit are a pattern; one or two may simply be so. */
const fewest = 3

const admission = /[^，。；]{0,16}(?:调整|追加|调剂|追减|压减|变更)[^，。；]{0,12}/u

const admissionsIn = (filing: Filing): readonly Place[] =>
  filing.problems.filter(({ text }) => admission.test(text)).map(({ place }) => place)

const uniformVerdict = (filing: Filing, pairs: readonly Pair[]): Verdict => {
  const admitted = admissionsIn(filing)
  return fails({
    severity: admitted.length > 0 ? 'warning' : 'note',
    message: words(
      `${pairs.length}个项目（去重后）的预算数与支出数逐项相同、执行率均为100%${admitted.length > 0 ? '，问题部分提到项目有调整' : ''}。`,
      `Budget and spending of all ${pairs.length} projects agree to the last digit${admitted.length > 0 ? ', while adjustments are admitted' : ''}.`,
    ),
    places: [...pairs.map(({ place }) => place), ...admitted],
    arithmetic: pairs
      .slice(0, 5)
      .map(({ budget, actual }) => `${printDecimal(budget.value)} = ${printDecimal(actual.value)}`)
      .join('；'),
    benign: words('所列可能是调整后的预算数。', 'The budgets may be the adjusted ones.'),
    remedy: words('请补列年初预算数和调整情况。', 'Add the opening budgets and the adjustments.'),
  })
}

const judgePairs = (filing: Filing): readonly Verdict[] => {
  const pairs = pairsOf(filing.projects)
  if (pairs.length < fewest) return []
  const unequal = pairs.filter(({ budget, actual }) => compare(budget.value, actual.value) !== 0)
  if (unequal.length === 0) return [uniformVerdict(filing, pairs)]
  const message = words(
    `${pairs.length}个项目中${unequal.length}个的支出数与预算数不同。`,
    `${unequal.length} of ${pairs.length} projects spent another amount than budgeted.`,
  )
  return [holds({ message, places: unequal.map(({ place }) => place) })]
}

export const budgetsDifferFromSpending: Check = {
  id: 'budgets-differ-from-spending',
  rule: 'R36',
  title: words('项目支出不是处处等于预算', 'Spending does not equal the budget everywhere'),
  about: words(
    '三个以上项目的预算数与支出数全部相同的，提醒；同时承认有调整、追加的，提示。',
    'Three or more projects whose spending equals the budget to the last digit are noted; beside admitted adjustments they are reported.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      judgePairs(filing),
      '没有三个以上同时列出预算数和支出数的项目',
      'Fewer than three projects print budget and spending',
    ),
}
