import { equals, isNegative, isZero, printDecimal, subtract, sum } from '../../number/decimal.ts'
import { words } from '../../words/words.ts'
import { advise, type Advice, type CheckUp, type IndicatorRule } from './advice.ts'

export const weightMissing: IndicatorRule = (indicator) =>
  indicator.term === 'annual' && (isZero(indicator.weight) || isNegative(indicator.weight))
    ? advise('weight-missing', indicator, {
        severity: 'error',
        problem: [`“${indicator.name}”的权重须大于0`, `The weight of "${indicator.name}" must be above 0`],
        rewrite: ['请填写权重，如“5分”', 'Give it a weight, e.g. 5 points'],
      })
    : undefined

/** 权重合计: what is over or short, and where to put it. */
export const weightsWhole = ({ indicators: all, settings }: CheckUp): readonly Advice[] => {
  const indicators = all.filter(({ term }) => term === 'annual')
  const total = sum(indicators.map(({ weight }) => weight))
  if (indicators.length === 0 || equals(total, settings.wholeWeight)) return []
  const [whole, found] = [printDecimal(settings.wholeWeight), printDecimal(total)]
  const rest = subtract(settings.wholeWeight, total)
  const by = printDecimal(isNegative(rest) ? { ...rest, units: 0n - rest.units } : rest)
  return [
    {
      rule: 'weights-whole',
      indicator: undefined,
      severity: 'error',
      problem: words(`权重合计${found}，应为${whole}`, `The weights sum to ${found}, not ${whole}`),
      rewrite: isNegative(rest)
        ? words(`请在各指标中共减去${by}`, `Take ${by} off among the indicators`)
        : words(`请在各指标中共增加${by}`, `Add ${by} among the indicators`),
    },
  ]
}

/** 维度齐全: a first level that must be there has no indicator. */
export const levelsPresent = ({ indicators, settings }: CheckUp): readonly Advice[] =>
  settings.wantedLevels
    .filter(
      (level) =>
        !indicators.some(({ term, level1, level2 }) => term === 'annual' && `${level1}${level2}`.includes(level)),
    )
    .map((level) => ({
      rule: 'levels-present',
      indicator: undefined,
      severity: 'error',
      problem: words(`缺少${level}指标`, `There is no indicator of ${level}`),
      rewrite: words(
        `请从指标库选取一项${level}指标，如“${level === '满意度' ? '服务对象满意度 ≥90%' : `${level}目标完成率 =100%`}”`,
        `Choose one of ${level} from the library`,
      ),
    }))
