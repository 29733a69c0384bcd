import { cycleFor } from '#catalogue/cycle/rules-for.ts'
import type { Day } from '#domain/process/calendar/day.ts'
import { dueInYear } from '#domain/process/fiscal-year.ts'
import { words, type Words } from '#domain/words/words.ts'
import { insertTasks } from '#store/queries/task.ts'
import type { StoredRectification } from '#store/queries/rectification.ts'
import { today } from '../allow.ts'
import type { Context } from '../context.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { rectificationNoun } from '../thing/noun.ts'
import { change } from '../transact.ts'
import { rectificationOf, writeContent } from './load-rectification.ts'

export type NotifyRectification = MoveInput & {
  /** Without one the term of the catalogue counts from today. */
  readonly dueOn?: Day | undefined
}

/** The day the result is due, counted from the notice. */
const dueFrom = (ctx: Context, year: number): Day | undefined => {
  const { templates, calendar } = cycleFor(ctx.catalogue.cycle, { year, division: ctx.division })
  const events = new Map([['rectification-notified', today(ctx)]] as const)
  const found = templates?.tasks.find(({ kind }) => kind === 'rectification')
  return found && dueInYear(found.due, year, { calendar, events })
}

const longestTitle = 60

const titleOf = (problem: string): Words => {
  const short = Array.from(problem).slice(0, longestTitle).join('')
  return words(`问题整改：${short}`, `Put right: ${short}`)
}

const taskOf = (ctx: Context, { id: thingId, organisationId, year, problem }: StoredRectification, dueOn: Day) => ({
  id: ctx.newId(),
  organisationId,
  year,
  kind: 'rectification' as const,
  title: titleOf(problem),
  noun: 'rectification',
  thingId,
  dueOn,
})

/** Sends the notice: the unit gets a task with its day. */
export const notifyRectification = (ctx: Context, input: NotifyRectification): Promise<Moved> =>
  change(ctx, async (tx) => {
    const moved = await moveWithin(ctx, tx, { noun: rectificationNoun, event: 'notify', input })
    const before = await rectificationOf(tx, input.id)
    const dueOn = input.dueOn ?? dueFrom(ctx, before.year)
    if (!dueOn) return moved
    await writeContent(tx, before, { dueOn })
    await insertTasks(tx, [taskOf(ctx, before, dueOn)])
    return moved
  })
