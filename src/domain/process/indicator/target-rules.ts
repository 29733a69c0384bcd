import { compare, equals, hundred, printDecimal, type Decimal } from '../../number/decimal.ts'
import type { Comparator } from '../../scheme/measure.ts'
import { advise, targetOf, type CheckUpSettings, type IndicatorRule } from './advice.ts'
import { plainName, type PlannedIndicator } from './planned-indicator.ts'

const isPercent = ({ unit }: PlannedIndicator): boolean => unit === '%' || unit === '％'

export const targetMissing: IndicatorRule = (indicator) =>
  !indicator.target && indicator.targetText.trim() === ''
    ? advise('target-missing', indicator, {
        severity: 'error',
        problem: [`“${indicator.name}”没有目标值`, `"${indicator.name}" has no target`],
        rewrite: [`请填写，如“${indicator.name} ≥95%”`, `Fill it in, e.g. "${indicator.name} ≥95%"`],
      })
    : undefined

export const unitMissing: IndicatorRule = (indicator) => {
  if (!indicator.target || indicator.unit.trim() !== '') return undefined
  const unit = /率|度$/u.test(indicator.name) ? '%' : '次'
  const better = `${indicator.name} ${targetOf({ ...indicator, unit })}`
  return advise('unit-missing', indicator, {
    severity: 'error',
    problem: [
      `目标值${printDecimal(indicator.target)}没有计量单位`,
      `The target ${printDecimal(indicator.target)} has no unit`,
    ],
    rewrite: [`可改为“${better}”，单位按实际填写`, `Write e.g. "${better}" with the unit that fits`],
  })
}

const hasOneOf = (text: string, among: readonly string[]): boolean => among.some((word) => text.includes(word))

const wanted = (indicator: PlannedIndicator, { lowWords, lowUnless }: CheckUpSettings): readonly Comparator[] =>
  hasOneOf(`${indicator.level1}${indicator.level2}${indicator.name}`, lowWords) && !hasOneOf(indicator.name, lowUnless)
    ? ['<=', '<', '=']
    : []

/** 成本指标误用≥: what should stay low is given a floor. */
export const wrongOperator: IndicatorRule = (indicator, { settings }) => {
  const fitting = wanted(indicator, settings)
  if (indicator.comparator === 'qualitative' || fitting.length === 0 || fitting.includes(indicator.comparator))
    return undefined
  const better = targetOf({ ...indicator, comparator: '<=' })
  return advise('wrong-operator', indicator, {
    severity: 'warning',
    problem: [
      `“${indicator.name}”越低越好，却写成“${targetOf(indicator)}”`,
      `"${indicator.name}" should stay low but is set as "${targetOf(indicator)}"`,
    ],
    rewrite: [`可改为“${better}”`, `Write "${better}"`],
  })
}

export const percentOverHundred: IndicatorRule = (indicator, { settings }) =>
  indicator.target &&
  isPercent(indicator) &&
  compare(indicator.target, hundred) > 0 &&
  !hasOneOf(indicator.name, settings.growthWords)
    ? advise('percent-over-hundred', indicator, {
        severity: 'error',
        problem: [
          `目标值${printDecimal(indicator.target)}%超过100%`,
          `A target of ${printDecimal(indicator.target)}% is over 100%`,
        ],
        rewrite: [
          `可改为“${targetOf({ ...indicator, comparator: '=', target: hundred })}”`,
          `Write "${targetOf({ ...indicator, comparator: '=', target: hundred })}"`,
        ],
      })
    : undefined

const sameTarget = (a: Decimal | undefined, b: Decimal | undefined): boolean =>
  a && b ? equals(a, b) : a === undefined && b === undefined

/** 与上年雷同: name, operator and target as they were. */
export const sameAsLastYear: IndicatorRule = (indicator, { lastYear }) => {
  const before = lastYear.find(({ name }) => plainName(name) === plainName(indicator.name))
  const isSame =
    before &&
    before.comparator === indicator.comparator &&
    sameTarget(before.target, indicator.target) &&
    before.targetText.trim() === indicator.targetText.trim()
  return isSame
    ? advise('same-as-last-year', indicator, {
        severity: 'hint',
        problem: [`“${indicator.name}”与上年完全相同`, `"${indicator.name}" is the same as last year`],
        rewrite: [
          '请按本年任务重新核定，确需不变的在依据中说明',
          'Set it anew for this year’s tasks, or say in its basis why it stays',
        ],
      })
    : undefined
}

const isEasier = ({ comparator, target }: PlannedIndicator, best: Decimal): boolean => {
  if (!target) return false
  if (comparator === '>=' || comparator === '>') return compare(target, best) < 0
  return (comparator === '<=' || comparator === '<') && compare(target, best) > 0
}

/** 目标低于历史: the target is easier than what every year of the series reached. */
export const easierThanHistory: IndicatorRule = (indicator) => {
  const actuals = indicator.card?.series.map(({ actual }) => actual) ?? []
  const [first, ...rest] = actuals
  if (!first || !actuals.every((actual) => isEasier(indicator, actual))) return undefined
  const nearest = rest.reduce((a, b) => (isEasier({ ...indicator, target: a }, b) ? a : b), first)
  const better = targetOf({ ...indicator, target: nearest })
  return advise('easier-than-history', indicator, {
    severity: 'warning',
    problem: [
      `目标值“${targetOf(indicator)}”比以往各年的实际都宽松`,
      `The target "${targetOf(indicator)}" is easier than the result of every year before`,
    ],
    rewrite: [`可改为不低于以往最低水平的“${better}”`, `Write at least what was always reached: "${better}"`],
  })
}

const isMetBy = (indicator: PlannedIndicator, actual: Decimal, target: Decimal | undefined): boolean => {
  if (!target) return false
  return indicator.comparator === '=' ? equals(actual, target) : !isEasier({ ...indicator, target: actual }, target)
}

/** 从未未达标: a target met in each of the last years says little. */
export const neverMissed: IndicatorRule = (indicator, { settings }) => {
  const series = indicator.card?.series.slice(-settings.neverMissedYears) ?? []
  const isMet = series.every(({ target, actual }) => isMetBy(indicator, actual, target))
  return series.length === settings.neverMissedYears && series.length > 0 && isMet
    ? advise('never-missed', indicator, {
        severity: 'hint',
        problem: [`近${series.length}年从未未达标`, `It was met in each of the last ${series.length} years`],
        rewrite: [
          '请考虑提高目标值，或换成更能反映本年重点的指标',
          'Raise the target, or take an indicator nearer to this year’s task',
        ],
      })
    : undefined
}

/** 依据: where the value comes from. */
export const basisMissing: IndicatorRule = (indicator) =>
  !indicator.card || indicator.card.source.trim() === ''
    ? advise('basis-missing', indicator, {
        severity: 'hint',
        problem: [`“${indicator.name}”没有写明目标值依据`, `"${indicator.name}" has no basis for its target`],
        rewrite: ['请选择标准类型并写明文件或数据来源', 'Choose a kind of basis and name the document or data'],
      })
    : undefined
