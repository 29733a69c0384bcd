import { words } from '../../words/words.ts'
import { done, reasonFor, refusal, unless, type Refusal, type Result } from '../result.ts'
import { chineseDay, isBefore, isDay, isoDay, laterOf, type Day } from './day.ts'

/** More time for one organisation and one task, by name and with a reason. */
export type Extension = {
  readonly task: string
  readonly organisation: string
  readonly to: Day
  readonly grantedBy: string
  readonly reason: string
  readonly at: string
}

/** Extensions by task and organisation: the latest day granted to each. */
export const latestGrants = (extensions: readonly Extension[]): ReadonlyMap<string, Day> => {
  const latest = new Map<string, Day>()
  for (const { task, organisation, to } of extensions) {
    const key = `${task} ${organisation}`
    latest.set(key, laterOf(to, latest.get(key) ?? to))
  }
  return latest
}

/** The due day of one organisation: the later of the common day and what was granted to it. */
export const dueFor = (
  common: { readonly task: string; readonly due: Day },
  organisation: string,
  grants: ReadonlyMap<string, Day>,
): Day => laterOf(common.due, grants.get(`${common.task} ${organisation}`) ?? common.due)

const notLater = (due: Day, to: Day): Refusal | undefined =>
  isDay(to) && isBefore(due, to)
    ? undefined
    : refusal(
        'invalid',
        [`新的期限须晚于现期限${chineseDay(due)}`, `The new day must be later than the present one, ${isoDay(due)}`],
        ['请填写更晚的日期', 'Give a later day'],
      )

/** Adds an extension; earlier ones stay in the record. */
export const extend = (
  extensions: readonly Extension[],
  asked: Extension,
  common: { readonly task: string; readonly due: Day },
): Result<readonly Extension[]> =>
  unless(
    [
      reasonFor(asked.reason, words('延期', 'extend a deadline')),
      notLater(dueFor(common, asked.organisation, latestGrants(extensions)), asked.to),
    ],
    () => done([...extensions, asked]),
  )
