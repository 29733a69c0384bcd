import { isoDay } from '#domain/process/calendar/day.ts'
import { minuteOfDay, today } from '#services/allow.ts'
import { allDivisions } from '#store/queries/all-divisions.ts'
import type { Store } from '#store/open.ts'
import { inTransaction } from '#store/transaction.ts'
import type { Jobs } from '../jobs/open-jobs.ts'
import type { JobName } from './job-titles.ts'

/** A job that is due once a day, from a minute of the day on (China). */
type Daily = { readonly kind: JobName; readonly from: number; readonly isForStore?: true }

const dailies: readonly Daily[] = [
  { kind: 'forget-old', from: 2 * 60 },
  { kind: 'collect-orphans', from: 3 * 60, isForStore: true },
]
/** Read when the working day begins. */
const reminders: Daily = { kind: 'reminders', from: 8 * 60 }

export type DailyParts = {
  readonly store: Pick<Store, 'pool'>
  readonly jobs: Pick<Jobs, 'enqueue' | 'wake'>
  readonly now: () => Date
  readonly hasMail: boolean
}

/** Asks for what is due today; asking again gives the same jobs, whichever process asks. */
export const askForDailies = async ({ store, jobs, now, hasMail }: DailyParts): Promise<void> => {
  const [on, minute] = [isoDay(today({ now })), minuteOfDay({ now })]
  const due = [...dailies, ...(hasMail ? [reminders] : [])].filter(({ from }) => minute >= from)
  for (const [index, division] of (await allDivisions(store)).entries()) {
    await inTransaction(store, { division, readable: '*', writable: '*' }, async (tx) => {
      for (const { kind, isForStore } of due) {
        if (isForStore && index > 0) continue
        await jobs.enqueue(tx, { kind, key: on, input: kind === 'reminders' ? { day: on } : {} })
      }
    })
  }
  jobs.wake()
}

const often = 600_000

/** Asks now and every ten minutes; returns how to stop. `tell` hears why it could not ask, which it tries again. */
export const startDailies = (parts: DailyParts, tell: (error: unknown) => void): (() => void) => {
  const ask = (): void => void askForDailies(parts).catch(tell)
  ask()
  const timer = setInterval(ask, often)
  timer.unref()
  return () => clearInterval(timer)
}
