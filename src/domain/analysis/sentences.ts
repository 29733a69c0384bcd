import { percentOf, ratioOf } from '../number/ratio.ts'
import { decimal, normalise, printDecimal, type Decimal } from '../number/decimal.ts'
import { halfUp } from '../number/rounding.ts'
import { words, type Words } from '../words/words.ts'

/** “12.5%”; no share of nothing. */
const shareText = (part: number, whole: number): string => {
  const ratio = ratioOf(decimal(BigInt(part)), decimal(BigInt(whole)))
  return ratio ? `${printDecimal(normalise(percentOf(ratio, { decimals: 1, rounding: halfUp })))}%` : '0%'
}

const nothing = words('所选范围内还没有可分析的数据。', 'There is nothing to analyse in this selection yet.')

/** How many projects lag, how many spent everything. */
export const executionSentence = (of: {
  readonly projects: number
  readonly low: number
  readonly full: number
  readonly withoutBudget: number
}): Words => {
  const { projects, low, full, withoutBudget } = of
  if (projects === 0) return nothing
  const rest =
    withoutBudget === 0
      ? words('', '')
      : words(`，另有${withoutBudget}个没有预算数`, `; ${withoutBudget} more have no budget`)
  return words(
    `${projects}个项目中，${low}个（${shareText(low, projects)}）执行率不到80%，${full}个（${shareText(full, projects)}）达到或超过100%${rest.zh}。`,
    `Of ${projects} projects, ${low} (${shareText(low, projects)}) executed less than 80%, ${full} (${shareText(full, projects)}) all of it or more${rest.en}.`,
  )
}

/** How high the scores are, and how far reviews took them down. */
export const scoreSentence = (of: {
  readonly evaluations: number
  readonly high: number
  readonly median: Decimal | undefined
  readonly reviewed: number
  readonly lowered: number
}): Words => {
  const { evaluations, high, median, reviewed, lowered } = of
  if (evaluations === 0 || !median) return nothing
  const middle = printDecimal(normalise(median))
  const review =
    reviewed === 0
      ? words('，还没有复核结果', '; none was reviewed yet')
      : words(
          `；复核过的${reviewed}份中，${lowered}份被调低`,
          `; of ${reviewed} that were reviewed, ${lowered} came out lower`,
        )
  return words(
    `${evaluations}份自评的得分中位数为${middle}分，${high}份（${shareText(high, evaluations)}）在90分及以上${review.zh}。`,
    `The median of ${evaluations} self-evaluations is ${middle}, ${high} (${shareText(high, evaluations)}) have 90 or more${review.en}.`,
  )
}

/** Where score, money and proof do not go together. */
export const relationSentence = (of: {
  readonly evaluations: number
  readonly highButSlow: number
  readonly highButBare: number
}): Words => {
  const { evaluations, highButSlow, highButBare } = of
  if (evaluations === 0) return nothing
  return words(
    `${evaluations}份自评中，${highButSlow}份执行率不到80%却自评90分及以上，${highButBare}份自评90分及以上而过半指标没有佐证。`,
    `Of ${evaluations} self-evaluations, ${highButSlow} claim 90 points with less than 80% executed, ${highButBare} claim them while most indicators have no evidence.`,
  )
}

/** How much was written before, by themselves or by others. */
export const samenessSentence = (of: {
  readonly texts: number
  readonly asLastYear: number
  readonly asOthers: number
  readonly indicators: number
  readonly targetsAsLastYear: number
}): Words => {
  const { texts, asLastYear, asOthers, indicators, targetsAsLastYear } = of
  if (texts + indicators === 0) return nothing
  return words(
    `${texts}段自评文字中，${asLastYear}段（${shareText(asLastYear, texts)}）与本单位上年一字不差，${asOthers}段（${shareText(asOthers, texts)}）与其他单位相同；${indicators}个指标中，${targetsAsLastYear}个（${shareText(targetsAsLastYear, indicators)}）目标值与上年相同。`,
    `Of ${texts} texts, ${asLastYear} (${shareText(asLastYear, texts)}) are those of the year before, ${asOthers} (${shareText(asOthers, texts)}) those of another unit; of ${indicators} indicators, ${targetsAsLastYear} (${shareText(targetsAsLastYear, indicators)}) have last year’s target.`,
  )
}

/** Who met every target to the digit. */
export const uniformSentence = (of: {
  readonly evaluations: number
  readonly allExact: number
  readonly indicators: number
  readonly exact: number
}): Words => {
  const { evaluations, allExact, indicators, exact } = of
  if (indicators === 0) return nothing
  return words(
    `${indicators}个可量化指标中，${exact}个（${shareText(exact, indicators)}）完成值恰好等于目标值；${evaluations}份自评中，${allExact}份全部指标都恰好完成100%。`,
    `Of ${indicators} measured indicators, ${exact} (${shareText(exact, indicators)}) came out exactly at the target; in ${allExact} of ${evaluations} self-evaluations every one did.`,
  )
}

/** How much came late or came back. */
export const punctualitySentence = (of: {
  readonly tasks: number
  readonly doneLate: number
  readonly open: number
  readonly returned: number
}): Words => {
  const { tasks, doneLate, open, returned } = of
  if (tasks === 0) return nothing
  return words(
    `${tasks}项任务中，${doneLate}项（${shareText(doneLate, tasks)}）逾期完成，${open}项至今逾期未完成；被退回过的有${returned}件。`,
    `Of ${tasks} tasks, ${doneLate} (${shareText(doneLate, tasks)}) were done late and ${open} are late and open; ${returned} pieces of work were returned.`,
  )
}

/** How far units are apart on the indicator that most of them have. */
export const benchmarkSentence = (of: {
  readonly indicators: number
  readonly name: string
  readonly unit: string
  readonly organisations: number
  readonly lower: Decimal | undefined
  readonly upper: Decimal | undefined
}): Words => {
  const { indicators, name, unit, organisations, lower, upper } = of
  if (!lower || !upper) return nothing
  const [low, high] = [printDecimal(normalise(lower)), printDecimal(normalise(upper))]
  return words(
    `${indicators}个指标有三个以上单位同时使用；用得最多的“${name}”有${organisations}个单位，一半单位的完成值在${low}～${high}${unit}之间。`,
    `${indicators} indicators are used by three units or more; “${name}” has ${organisations}, half of them between ${low} and ${high} ${unit}.`,
  )
}
