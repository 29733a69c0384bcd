import type { CycleEvent, TaskKind } from '#domain/process/fiscal-year.ts'
import { countWaiting, type StoredDisclosure } from '#store/queries/disclosure.ts'
import { finishTasks, reopenTasks } from '#store/queries/task.ts'
import type { Context } from '../context.ts'
import type { Work } from '../transact.ts'
import { disclosureRules } from './disclosure-rules.ts'

/** Which task of the calendar an item belongs to, by the event its term counts from. */
const kinds: Readonly<Partial<Record<CycleEvent, TaskKind>>> = {
  'budget-approved': 'budget-disclosure',
  'budget-issued': 'budget-disclosure',
  'unit-budget-issued': 'budget-disclosure',
  'accounts-approved': 'account-disclosure',
  'accounts-issued': 'account-disclosure',
  'unit-accounts-issued': 'account-disclosure',
}

/** The calendar’s task of an organisation ends when the last of its items is published or withheld, and opens again. */
export const followTasks = async (ctx: Context, tx: Work, of: StoredDisclosure): Promise<void> => {
  const { items } = disclosureRules(ctx, of.year)
  const event = items.find(({ id }) => id === of.item)?.event
  const kind = event && kinds[event]
  if (!kind) return
  const { organisationId, year } = of
  const same = items.filter((item) => kinds[item.event] === kind).map(({ id }) => id)
  const tasks = { noun: 'disclosure', thingId: of.id, calendar: { organisationId, year, kind } }
  const waiting = await countWaiting(tx, { organisationId, year, items: same })
  if (waiting === 0) await finishTasks(tx, tasks, ctx.now())
  else await reopenTasks(tx, tasks)
}
