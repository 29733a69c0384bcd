import { partEventTerms, partStateTerms } from '../../words/self-evaluation-terms.ts'
import { words } from '../../words/words.ts'
import { move, type Act, type Machine, type Progress } from '../machine.ts'
import { refusal, unless, type Refusal, type Result } from '../result.ts'
import type { PartGap } from './part-gaps.ts'

export type PartState = keyof typeof partStateTerms
export type PartEvent = keyof typeof partEventTerms
export type PartProgress = Progress<PartState, PartEvent>

/**
 * One office’s share: assigned → filled in → submitted → taken over, or returned with a reason and filled in
 * again: also one taken over, when the bureau returns the whole. While the bureau reviews, the whole is frozen.
 */
export const partMachine: Machine<PartState, PartEvent> = {
  noun: words('自评分表', 'part of the self-evaluation'),
  states: partStateTerms,
  events: partEventTerms,
  start: 'assigned',
  final: [],
  moves: [
    { event: 'fill', from: ['assigned'], to: 'filling' },
    { event: 'fill', from: ['returned'], to: 'filling', opensRevision: true },
    { event: 'submit', from: ['filling'], to: 'submitted' },
    { event: 'withdraw', from: ['submitted'], to: 'filling', needsReason: true, opensRevision: true },
    { event: 'return', from: ['submitted', 'accepted'], to: 'returned', needsReason: true },
    { event: 'accept', from: ['submitted'], to: 'accepted', apartFrom: ['fill', 'submit'] },
  ],
}

const incomplete = (gaps: readonly PartGap[]): Refusal | undefined => {
  const [first] = gaps
  return first
    ? refusal(
        'incomplete',
        [
          `还有${gaps.length}处未填好：${first.problem.zh}`,
          `${gaps.length} still to be filled in: ${first.problem.en}`,
        ],
        [first.remedy.zh, first.remedy.en],
      )
    : undefined
}

/** Hands a part in; a draft may be saved with any gap, but only one without gaps may be submitted. */
export const submitPart = (progress: PartProgress, gaps: readonly PartGap[], act: Act): Result<PartProgress> =>
  unless([incomplete(gaps)], () => move(partMachine)(progress, 'submit', act))
