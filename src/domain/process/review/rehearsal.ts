import { add, compare, printDecimal, subtract, zero, type Decimal } from '../../number/decimal.ts'
import { words, type Words } from '../../words/words.ts'
import { unanswered, type Finding } from '../finding.ts'

/** One criterion as the unit would submit it. */
export type ClaimedScore = {
  readonly criterion: string
  readonly name: string
  /** What the scheme gives; undefined where it needs a person’s judgement. */
  readonly computed: Decimal | undefined
  /** What the unit claims; undefined where it has not scored. */
  readonly claimed: Decimal | undefined
}

/** What the reviewer’s rules would do: take points off, ask, judge by themselves, or not take the submission at all. */
export type ExpectedStep = {
  readonly kind: 'deduction' | 'question' | 'judgement' | 'obstacle'
  /** The criterion or the check it is about. */
  readonly place: string
  readonly points: Decimal
  readonly why: Words
  readonly remedy: Words
}

export type Rehearsal = {
  readonly claimed: Decimal
  /** After the deductions that rules make; judgements may take more. */
  readonly expected: Decimal
  readonly steps: readonly ExpectedStep[]
}

const deduction = ({ criterion, name }: ClaimedScore, claimed: Decimal, computed: Decimal): ExpectedStep => {
  const [own, given] = [printDecimal(claimed), printDecimal(computed)]
  return {
    kind: 'deduction',
    place: criterion,
    points: subtract(claimed, computed),
    why: words(`“${name}”自评${own}，按方案计算为${given}`, `"${name}": ${own} claimed, ${given} by the scheme`),
    remedy: words('请补充佐证或更正得分', 'add evidence or correct the score'),
  }
}

const judgement = ({ criterion, name }: ClaimedScore): ExpectedStep => ({
  kind: 'judgement',
  place: criterion,
  points: zero,
  why: words(`“${name}”由复核人员评定`, `"${name}" is judged by the reviewer`),
  remedy: words('请备好说明和材料', 'have the explanation and the material ready'),
})

const missing = ({ criterion, name }: ClaimedScore): ExpectedStep => ({
  kind: 'obstacle',
  place: criterion,
  points: zero,
  why: words(`“${name}”没有自评得分`, `"${name}" has no score`),
  remedy: words('请先评分', 'score it first'),
})

const stepOf = (score: ClaimedScore): readonly ExpectedStep[] => {
  const { claimed, computed } = score
  if (!claimed) return [missing(score)]
  if (!computed) return [judgement(score)]
  return compare(claimed, computed) > 0 ? [deduction(score, claimed, computed)] : []
}

const obstacle = ({ check }: Finding): ExpectedStep => ({
  kind: 'obstacle',
  place: check,
  points: zero,
  why: words('核对出的错误未更正也未说明', 'an error of the checks is neither fixed nor explained'),
  remedy: words('请更正原文或说明原因', 'correct it or explain it'),
})

const question = ({ check }: Finding): ExpectedStep => ({
  kind: 'question',
  place: check,
  points: zero,
  why: words('核对提示尚未答复，复核时会问到', 'a warning has no answer yet: the reviewer will ask'),
  remedy: words('请先作出说明', 'explain it beforehand'),
})

const isOpenWarning = ({ severity, stillFound, answer }: Finding): boolean =>
  severity === 'warning' && stillFound && !answer

const sum = (values: readonly Decimal[]): Decimal => values.reduce(add, zero)

/** Shows the unit, before it submits, what the rules of its reviewer would make of it. Nothing is changed. */
export const rehearse = (scores: readonly ClaimedScore[], findings: readonly Finding[]): Rehearsal => {
  const ofScores = scores.flatMap(stepOf)
  const claimed = sum(scores.flatMap((score) => score.claimed ?? []))
  const steps = [...unanswered(findings).map(obstacle), ...ofScores, ...findings.filter(isOpenWarning).map(question)]
  return { claimed, expected: subtract(claimed, sum(ofScores.map(({ points }) => points))), steps }
}
