import { words, type Words } from '../words/words.ts'

/** Why an indicator got what it got. {points} {target} {actual} are filled in by the trace. */
export const reasons = {
  met: words('达到目标，得满分', 'target met: full points'),
  proportion: words('未达到目标，按完成比例计分', 'short of the target: scored in proportion'),
  'inverse-proportion': words('超过上限，按目标与实际的比例计分', 'above the limit: scored by target over actual'),
  nearness: words('不等于目标，按接近程度计分', 'not equal to the target: scored by nearness'),
  'not-met': words('未达到目标，不得分', 'target not met: no points'),
  'below-pass': words('低于及格线，不得分', 'below the pass line: no points'),
  'within-limit': words('未超出扣分界限，得满分', 'within the limit: full points'),
  deducted: words('超出界限，按单位扣分', 'beyond the limit: points deducted per unit'),
  banded: words('按所在档次计分', 'scored by the band it falls in'),
  judged: words('按评判结果计分', 'scored as judged'),
  'unjudged-default': words(
    '未给出评判比例，按方案规定的本档比例计分',
    'no judged share: the scheme’s share for this band',
  ),
  checked: words('按各检查点合计计分', 'the sum of its check points'),
  mean: words('按各项指标完成程度的平均值计分', 'the mean completion of the indicators'),
  'target-zero': words(
    '目标值为零或负数，比例无意义，按方案设置处理',
    'target is zero or negative: the scheme’s setting applies',
  ),
  'budget-zero': words(
    '预算数为零或负数，执行率无意义，按方案设置处理',
    'budget is zero or negative: the scheme’s setting applies',
  ),
  'negative-actual': words('实际值为负数，按方案设置处理', 'actual is negative: the scheme’s setting applies'),
  'execution-over': words('执行率超过100%，按方案设置处理', 'execution above 100 %: the scheme’s setting applies'),
  'not-yet-measurable': words('效果尚不能衡量，按方案设置处理', 'not yet measurable: the scheme’s setting applies'),
  'no-target': words('没有可用的目标值，无法计分', 'cannot tell: no usable target'),
  'no-actual': words('没有可用的实际值，无法计分', 'cannot tell: no usable actual value'),
  'no-level': words(
    '没有可用的达成程度（达成、部分达成、未达成），无法计分',
    'cannot tell: no level of achievement given',
  ),
  'band-open': words(
    '只知所在档次，档内得分需由评价人判定',
    'only the band is known: a judge sets the share within it',
  ),
  'outside-band': words('评判比例不在所属档次之内，请核对', 'cannot tell: the judged share lies outside its band'),
  'no-grade': words('没有方案所列的评判等级，无法计分', 'cannot tell: no grade the scheme knows'),
  'checks-open': words('部分检查点没有结论', 'some check points have no answer'),
  'no-rows': words('没有可计算的绩效指标，无法计分', 'cannot tell: no indicators to compute from'),
  'rows-open': words('部分指标无法计分，平均值只知范围', 'some indicators cannot be scored: only a range is known'),
  'no-input': words('没有评分所需的材料，无法计分', 'cannot tell: nothing was supplied to score it'),
  'no-option': words('备选指标均无法计分', 'cannot tell: none of the alternatives can be scored'),
  'no-money': words(
    '汇总比率需要资金权重，而资金合计为零',
    'cannot tell: ratios weigh by money, and the money is zero',
  ),
  'no-points': words(
    '申报材料未给出分值，按方案设置不予平分',
    'cannot tell: no points filed, and the scheme does not split evenly',
  ),
  'over-achieved': words(
    '明显超出目标且无合理说明，按偏离程度扣减',
    'far above target without accepted reason: reduced',
  ),
  'no-evidence': words('缺少佐证材料，得分以上限为限', 'evidence is missing: the ceiling applies'),
  'evidence-ceiling': words('得分以佐证材料允许的上限为限', 'limited to what the evidence allows'),
} as const satisfies Record<string, Words>

export type ReasonCode = keyof typeof reasons
