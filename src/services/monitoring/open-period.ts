import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import { below } from '#domain/process/organisation.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { listCalendarTasks } from '#store/queries/calendar-task.ts'
import { insertMonitorings, listToMonitor, type NewMonitoring } from '#store/queries/monitoring-period.ts'
import { insertTasks, type NewTask } from '#store/queries/task.ts'
import { allow, isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid, notFound } from '../errors.ts'
import { bureauOf } from '../fiscal-year/bureau.ts'
import { change, type Work } from '../transact.ts'

export type OpenPeriod = {
  readonly year: number
  /** Results are asked for to the end of this month. */
  readonly month: number
  /** Without one the day the calendar has for monitoring of this month. */
  readonly dueOn?: Day | undefined
  /** Only this organisation and those below it; without one everything the actor may open. */
  readonly organisation?: string | undefined
}

const scopeOf = (ctx: Context, { organisation, year }: OpenPeriod): readonly string[] => {
  if (organisation !== undefined) {
    if (!ctx.tree.byId.has(organisation)) throw notFound(words('单位', 'organisation'))
    allow(ctx, ['monitoring.open'], { organisation, year })
    return [organisation, ...below(ctx.tree, organisation).map(({ id }) => id)]
  }
  const mine = [...ctx.tree.byId.keys()].filter((id) => isAllowed(ctx, 'monitoring.open', { organisation: id, year }))
  // Who may open nothing is told why.
  if (mine.length === 0)
    allow(ctx, ['monitoring.open'], { organisation: ctx.actor.organisation ?? bureauOf(ctx), year })
  return mine
}

const dueOf = async (tx: Work, { year, month, dueOn }: OpenPeriod): Promise<Day> => {
  if (dueOn) return dueOn
  const tasks = await listCalendarTasks(tx, year)
  const found = tasks.find(({ kind, rule, due }) => kind === 'monitoring' && rule.throughMonth === month && due)?.due
  if (found) return found
  throw invalid(
    'dueOn',
    words(`年度日历没有截至${month}月的监控期限`, `the calendar has no day for monitoring to month ${month}`),
    words('请填写报送截止日期', 'give the day it is due'),
  )
}

const taskFor =
  (ctx: Context, { year, month }: OpenPeriod, dueOn: Day) =>
  ({ id: thingId, organisationId, projectName }: NewMonitoring): NewTask => ({
    id: ctx.newId(),
    organisationId,
    year,
    kind: 'monitoring',
    title: words(
      `截至${month}月绩效运行监控：${projectName}`,
      `Monitoring to the end of month ${month}: ${projectName}`,
    ),
    dueOn,
    noun: 'monitoring',
    thingId,
  })

/** Opens the monitoring of a month: one for every project with a goal in force that has none yet. How many. */
export const openPeriod = (ctx: Context, input: OpenPeriod): Promise<{ readonly opened: number }> =>
  change(ctx, async (tx) => {
    const organisations = scopeOf(ctx, input)
    const { year, month } = input
    const dueOn = await dueOf(tx, input)
    const found = await listToMonitor(tx, { year, month, organisations })
    const asked = found.map((one) => ({ ...one, id: ctx.newId() }))
    const made = await insertMonitorings(tx, { year, month, dueOn, at: ctx.now() }, asked)
    const fresh = asked.filter(({ id }) => made.has(id))
    await insertTasks(tx, fresh.map(taskFor(ctx, input, dueOn)))
    tx.note({
      organisation: input.organisation ?? ctx.actor.organisation ?? bureauOf(ctx),
      verb: 'monitoring.open',
      noun: 'monitoring',
      nounId: `${year}-${month.toString().padStart(2, '0')}`,
      changes: changesBetween({}, { opened: fresh.length, dueOn: isoDay(dueOn) }),
    })
    return { opened: fresh.length }
  })
