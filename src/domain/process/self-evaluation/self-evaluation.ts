import { compare, equals, isNegative, printDecimal, type Decimal } from '../../number/decimal.ts'
import { selfEvaluationEventTerms, selfEvaluationStateTerms } from '../../words/self-evaluation-terms.ts'
import { words } from '../../words/words.ts'
import { move, type Act, type Machine, type Progress } from '../machine.ts'
import { done, reasonFor, refusal, unless, type Refusal, type Result } from '../result.ts'
import { unanswered, type Finding } from '../finding.ts'
import type { PartProgress } from './part.ts'

export type SelfEvaluationState = keyof typeof selfEvaluationStateTerms
export type SelfEvaluationEvent = keyof typeof selfEvaluationEventTerms
export type SelfEvaluationProgress = Progress<SelfEvaluationState, SelfEvaluationEvent>

/** The whole of a department: collected → assembled → signed → with the bureau → accepted. */
export const selfEvaluationMachine: Machine<SelfEvaluationState, SelfEvaluationEvent> = {
  noun: words('自评', 'self-evaluation'),
  states: selfEvaluationStateTerms,
  events: selfEvaluationEventTerms,
  start: 'open',
  final: ['accepted'],
  moves: [
    { event: 'assemble', from: ['open'], to: 'assembled' },
    { event: 'assemble', from: ['returned'], to: 'assembled', opensRevision: true },
    { event: 'reopen', from: ['assembled', 'returned'], to: 'open', needsReason: true, opensRevision: true },
    { event: 'sign', from: ['assembled'], to: 'signed', apartFrom: ['assemble'] },
    { event: 'deliver', from: ['signed'], to: 'delivered' },
    { event: 'return', from: ['signed', 'delivered'], to: 'returned', needsReason: true },
    { event: 'accept', from: ['delivered'], to: 'accepted', apartFrom: ['assemble', 'sign', 'deliver'] },
  ],
}

const openParts = (parts: readonly PartProgress[]): Refusal | undefined => {
  const open = parts.filter(({ state }) => state !== 'accepted').length
  return open === 0
    ? undefined
    : refusal(
        'children-first',
        [`还有${open}个科室的分表未采用`, `${open} parts are not taken over yet`],
        ['请催办、退回或采用后再汇总', 'Remind, return or take them over first'],
      )
}

/** Assembles once every part is taken over. */
export const assemble = (
  progress: SelfEvaluationProgress,
  parts: readonly PartProgress[],
  act: Act,
): Result<SelfEvaluationProgress> =>
  unless([openParts(parts)], () => move(selfEvaluationMachine)(progress, 'assemble', act))

/** Objects to changing parts, or what is asked of the department, once the whole has gone on. */
export const closedToParts = ({ state }: Pick<SelfEvaluationProgress, 'state'>): Refusal | undefined =>
  state === 'open' || state === 'returned'
    ? undefined
    : refusal(
        'not-now',
        [
          `自评现为“${selfEvaluationStateTerms[state].zh}”，分表不能再改`,
          `The self-evaluation is "${selfEvaluationStateTerms[state].en}": its parts are closed`,
        ],
        ['请先重新收集，再退回或布置分表', 'Collect again first, then return or give out parts'],
      )

const openFindings = (findings: readonly Finding[]): Refusal | undefined => {
  const open = unanswered(findings).length
  return open === 0
    ? undefined
    : refusal(
        'incomplete',
        [`还有${open}个错误未更正也未说明`, `${open} errors are neither fixed nor explained`],
        ['请逐条更正、说明或认可', 'Fix, explain or accept each'],
      )
}

/** Submits to the bureau once every error of the checks has its answer. */
export const deliver = (
  progress: SelfEvaluationProgress,
  findings: readonly Finding[],
  act: Act,
): Result<SelfEvaluationProgress> =>
  unless([openFindings(findings)], () => move(selfEvaluationMachine)(progress, 'deliver', act))

/** A score the scheme gave, and what the department makes of it. */
export type SelfAdjustment = {
  /** Undefined where the scheme could not tell: any score then needs a reason. */
  readonly computed: Decimal | undefined
  readonly points: Decimal
  readonly adjusted: Decimal
  readonly reason: string
}

const outOfBounds = ({ adjusted, points }: SelfAdjustment): Refusal | undefined =>
  isNegative(adjusted) || compare(adjusted, points) > 0
    ? refusal(
        'invalid',
        [`得分须在0到${printDecimal(points)}之间`, `The score must lie between 0 and ${printDecimal(points)}`],
        ['请更正得分', 'Correct the score'],
      )
    : undefined

/** The score that counts: the computed one, or another within the points that comes with a reason. */
export const adjustScore = (adjustment: SelfAdjustment): Result<Decimal> =>
  unless(
    [
      outOfBounds(adjustment),
      adjustment.computed && equals(adjustment.adjusted, adjustment.computed)
        ? undefined
        : reasonFor(adjustment.reason, words('自行调整得分', 'adjust a computed score')),
    ],
    () => done(adjustment.adjusted),
  )
