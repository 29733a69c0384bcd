import { disclosureEventTerms, disclosureStateTerms, type withholdingTerms } from '../words/result-terms.ts'
import { words } from '../words/words.ts'
import type { Day } from './calendar/day.ts'
import { dueDay, dueState, type DueSettings, type DueState, type Moment, type Term } from './calendar/deadline.ts'
import type { WorkCalendar } from './calendar/working-day.ts'
import { move, type Act, type Machine, type Progress } from './machine.ts'
import { refusal, unless, type Refusal, type Result } from './result.ts'

export type DisclosureState = keyof typeof disclosureStateTerms
export type DisclosureEvent = keyof typeof disclosureEventTerms
export type DisclosureProgress = Progress<DisclosureState, DisclosureEvent>
export type Withholding = keyof typeof withholdingTerms

/** Publish, or say why not. What was published stays as it was; a correction is a further snapshot. */
export const disclosureMachine: Machine<DisclosureState, DisclosureEvent> = {
  noun: words('公开事项', 'publication'),
  states: disclosureStateTerms,
  events: disclosureEventTerms,
  start: 'undecided',
  final: [],
  moves: [
    { event: 'decide-to-publish', from: ['undecided'], to: 'to-publish' },
    { event: 'withhold', from: ['undecided'], to: 'withheld', needsReason: true },
    { event: 'reconsider', from: ['to-publish', 'withheld'], to: 'undecided', needsReason: true, opensRevision: true },
    { event: 'publish', from: ['to-publish'], to: 'published' },
    { event: 'correct', from: ['published'], to: 'published', needsReason: true, opensRevision: true },
  ],
}

/** What is published, fixed by the hash of its content, and where. */
export type Snapshot = { readonly hash: string; readonly address: string; readonly day: Day }

const noSnapshot = (snapshot: Snapshot | undefined): Refusal | undefined =>
  snapshot && /^[0-9a-f]{64}$/u.test(snapshot.hash)
    ? undefined
    : refusal(
        'incomplete',
        ['没有固定公开内容', 'The content to publish is not fixed'],
        ['请先生成公开稿', 'Make the version to publish first'],
      )

export const publish = (
  progress: DisclosureProgress,
  snapshot: Snapshot | undefined,
  act: Act,
): Result<DisclosureProgress> =>
  unless([noSnapshot(snapshot)], () =>
    move(disclosureMachine)(progress, progress.state === 'published' ? 'correct' : 'publish', act),
  )

const noGround = (ground: Withholding | undefined): Refusal | undefined =>
  ground
    ? undefined
    : refusal(
        'invalid',
        ['没有选择不公开的法定事由', 'No ground for withholding was chosen'],
        ['请选择事由并写明理由；没有事由的应当公开', 'Choose the ground and give the reason, or publish'],
      )

/** Not publishing takes a ground of the closed list and a reason. */
export const withhold = (
  progress: DisclosureProgress,
  ground: Withholding | undefined,
  act: Act,
): Result<DisclosureProgress> => unless([noGround(ground)], () => move(disclosureMachine)(progress, 'withhold', act))

/** The last day to publish: counted from the approval the clause names. */
export const publishBy = (calendar: WorkCalendar, approved: Day, term: Term): Day => dueDay(calendar, approved, term)

/** How it stands against its day; undefined for what is lawfully withheld. */
export const disclosureDue = (
  progress: DisclosureProgress,
  days: { readonly due: Day; readonly publishedAt?: Moment },
  at: { readonly now: Moment; readonly settings: DueSettings },
): DueState | undefined => {
  if (progress.state === 'withheld') return undefined
  const doneAt = progress.state === 'published' ? days.publishedAt : undefined
  return dueState(doneAt ? { due: days.due, doneAt } : { due: days.due }, at.now, at.settings)
}
