import { idsOf } from '../words/ids-of.ts'
import { findingAnswerTerms, findingEventTerms, findingStateTerms } from '../words/review-terms.ts'
import { words } from '../words/words.ts'
import type { severityTerms } from '../words/severity-terms.ts'
import { move, type Act, type Machine, type Progress } from './machine.ts'
import { isBlank, refusal, unless, type Refusal, type Result } from './result.ts'

export type FindingState = keyof typeof findingStateTerms
export type FindingEvent = keyof typeof findingEventTerms
export type FindingProgress = Progress<FindingState, FindingEvent>
export type FindingAnswerKind = keyof typeof findingAnswerTerms
export const findingAnswerKinds = idsOf(findingAnswerTerms)

/** fix: the report was changed; explain: it is right and this is why; accept: the problem is real and stays. */
export type FindingAnswer = { readonly kind: FindingAnswerKind; readonly text: string }

/** A finding of a check, its answer, and whether the check still finds it in the report as it is now. */
export type Finding = {
  readonly id: string
  readonly check: string
  readonly severity: keyof typeof severityTerms
  readonly stillFound: boolean
  readonly answer: FindingAnswer | undefined
}

export const findingMachine: Machine<FindingState, FindingEvent> = {
  noun: words('问题', 'finding'),
  states: findingStateTerms,
  events: findingEventTerms,
  start: 'open',
  final: ['settled'],
  moves: [
    { event: 'answer', from: ['open'], to: 'answered' },
    { event: 'answer', from: ['answered'], to: 'answered', opensRevision: true },
    { event: 'reject', from: ['answered'], to: 'open', needsReason: true, opensRevision: true },
    { event: 'settle', from: ['answered'], to: 'settled', apartFrom: ['answer'] },
  ],
}

const wordless = ({ kind, text }: FindingAnswer): Refusal | undefined =>
  kind !== 'fix' && isBlank(text)
    ? refusal(
        'reason-missing',
        [`“${findingAnswerTerms[kind].zh}”须写明情况`, `"${findingAnswerTerms[kind].en}" needs words`],
        kind === 'explain'
          ? ['请说明数据为什么是对的，并指出依据', 'Say why the figures are right and what shows it']
          : ['请写明如何处理', 'Say what will be done about it'],
      )
    : undefined

const notFixed = ({ stillFound }: Finding, { kind }: FindingAnswer): Refusal | undefined =>
  kind === 'fix' && stillFound
    ? refusal(
        'invalid',
        ['填了“已更正”，但检查仍发现同一问题', 'It says "fixed", but the check still finds it'],
        ['请先更正原文或表格，或改选“说明原因”', 'Correct the text or table first, or explain it'],
      )
    : undefined

/** Answers a finding. */
export const answerFinding = (
  progress: FindingProgress,
  asked: { readonly finding: Finding; readonly answer: FindingAnswer },
  act: Act,
): Result<FindingProgress> =>
  unless([wordless(asked.answer), notFixed(asked.finding, asked.answer)], () =>
    move(findingMachine)(progress, 'answer', act),
  )

/** Errors without an answer that are still found: they stand against submitting. */
export const unanswered = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ severity, stillFound, answer }) => severity === 'error' && stillFound && !answer)
