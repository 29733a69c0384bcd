import type { alertChoiceTerms } from '../../words/monitoring-terms.ts'
import type { Confirmation } from '../../scheme/scheme.ts'
import type { Day } from '../calendar/day.ts'
import { dueDay, isPast, type DueSettings, type Moment, type Term } from '../calendar/deadline.ts'
import type { WorkCalendar } from '../calendar/working-day.ts'
import { done, reasonFor, refusal, unless, type Refusal, type Result } from '../result.ts'
import { words } from '../../words/words.ts'

export type AlertChoice = keyof typeof alertChoiceTerms

/** What follows an alert, as data: time to choose, time for measures, which choices freeze the spending quota. */
export type AlertRules = {
  readonly authority: string
  readonly status: Confirmation
  readonly choose: Term
  readonly measures: Term
  readonly freezing: readonly AlertChoice[]
  readonly visitAfter: number
}

export type Alert = {
  readonly project: string
  readonly raised: Day
  /** Alerts without a break before and with this one. */
  readonly inARow: number
  readonly choice: { readonly of: AlertChoice; readonly day: Day; readonly reason: string } | undefined
}

export type AlertState = {
  readonly chooseBy: Day
  readonly measuresBy: Day
  /** Silence past the deadline suspends the project. */
  readonly isSuspended: boolean
  readonly isFrozen: boolean
  readonly needsVisit: boolean
}

/** What an alert means at a moment. */
export const alertState = (
  alert: Alert,
  rules: AlertRules,
  at: { readonly calendar: WorkCalendar; readonly now: Moment; readonly settings: DueSettings },
): AlertState => {
  const chooseBy = dueDay(at.calendar, alert.raised, rules.choose)
  const isSuspended = !alert.choice && isPast(chooseBy, at.now, at.settings)
  return {
    chooseBy,
    measuresBy: dueDay(at.calendar, alert.raised, rules.measures),
    isSuspended,
    isFrozen: isSuspended || (alert.choice !== undefined && rules.freezing.includes(alert.choice.of)),
    needsVisit: alert.inARow >= rules.visitAfter,
  }
}

const chosen = ({ choice }: Alert): Refusal | undefined =>
  choice
    ? refusal(
        'not-now',
        ['该预警已作出选择', 'A choice was already made'],
        ['如需更改，请由财政部门重新发出预警', 'Ask the bureau to raise the alert anew'],
      )
    : undefined

/** Answers an alert, with a reason. */
export const choose = (alert: Alert, choice: NonNullable<Alert['choice']>): Result<Alert> =>
  unless([chosen(alert), reasonFor(choice.reason, words('处置预警', 'answer an alert'))], () =>
    done({ ...alert, choice }),
  )
