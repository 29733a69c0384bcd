import { rectificationEventTerms, rectificationStateTerms } from '../words/review-terms.ts'
import { words } from '../words/words.ts'
import { chineseDay, isBefore, isoDay, type Day } from './calendar/day.ts'
import type { Moment } from './calendar/deadline.ts'
import { move, shown, type Act, type Machine, type Progress } from './machine.ts'
import { isBlank, refusal, unless, type Refusal, type Result } from './result.ts'

export type RectificationState = keyof typeof rectificationStateTerms
export type RectificationEvent = keyof typeof rectificationEventTerms
export type RectificationProgress = Progress<RectificationState, RectificationEvent>

/** finding → notice → measures and deadline → evidence → check → closed; it may run over several years. */
export const rectificationMachine: Machine<RectificationState, RectificationEvent> = {
  noun: words('整改事项', 'rectification'),
  states: rectificationStateTerms,
  events: rectificationEventTerms,
  start: 'found',
  final: ['closed'],
  moves: [
    { event: 'notify', from: ['found'], to: 'notified' },
    { event: 'plan', from: ['notified'], to: 'planned' },
    { event: 'report', from: ['planned'], to: 'reported' },
    { event: 'reject', from: ['reported'], to: 'planned', needsReason: true, opensRevision: true },
    { event: 'check', from: ['reported'], to: 'checked', apartFrom: ['plan', 'report'] },
    { event: 'close', from: ['checked'], to: 'closed', apartFrom: ['plan', 'report'] },
  ],
}

/** A problem to be mended. `source` says where it was found: monitoring, self-evaluation, review … */
export type Rectification = {
  readonly id: string
  readonly organisation: string
  readonly foundYear: number
  readonly source: string
  readonly measures: string
  readonly due: Day | undefined
  readonly evidence: readonly string[]
}

const noPlan = ({ measures, due }: Rectification, today: Day): Refusal | undefined => {
  if (isBlank(measures)) {
    return refusal(
      'incomplete',
      ['没有写整改措施', 'There are no measures'],
      ['请写明做什么、由谁负责', 'Say what will be done and by whom'],
    )
  }
  return due && !isBefore(due, today)
    ? undefined
    : refusal(
        'incomplete',
        ['没有整改期限，或期限已过', 'There is no deadline, or it has passed'],
        [`请填写不早于${chineseDay(today)}的期限`, `Give a day not before ${isoDay(today)}`],
      )
}

/** Fixes measures and deadline. */
export const planRectification = (
  progress: RectificationProgress,
  asked: { readonly rectification: Rectification; readonly today: Day },
  act: Act,
): Result<RectificationProgress> =>
  unless([noPlan(asked.rectification, asked.today)], () => move(rectificationMachine)(progress, 'plan', act))

/** Reports what was done; evidence is needed. */
export const reportRectification = (
  progress: RectificationProgress,
  { evidence }: Rectification,
  act: Act,
): Result<RectificationProgress> =>
  unless(
    [
      evidence.length > 0
        ? undefined
        : refusal(
            'incomplete',
            ['没有佐证材料', 'There is no evidence'],
            ['请上传能说明整改结果的材料', 'Attach what shows the result'],
          ),
    ],
    () => move(rectificationMachine)(progress, 'report', act),
  )

export type RectificationStanding = ReturnType<typeof shown<RectificationState, RectificationEvent>> & {
  readonly isLate: boolean
  /** Years it has been carried over: 0 in the year it was found. */
  readonly carriedOver: number
}

/** What people see of it in a year: open ones are carried over until closed. */
export const standingOf = (
  { due, foundYear }: Rectification,
  progress: RectificationProgress,
  now: Moment,
): RectificationStanding => {
  const view = shown(rectificationMachine, progress)
  const isWaiting = view.state === 'notified' || view.state === 'planned'
  const isLate = isWaiting && due !== undefined && isBefore(due, now.day)
  return { ...view, isLate, carriedOver: view.isFinal ? 0 : Math.max(0, now.day.year - foundYear) }
}
