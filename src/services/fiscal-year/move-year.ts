import { closeYear as mayClose } from '#domain/process/fiscal-year.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findHeader } from '#store/queries/thing.ts'
import { countTasks } from '#store/queries/task.ts'
import { makeCalendar, type MadeCalendar } from '../calendar/make-calendar.ts'
import type { Context } from '../context.ts'
import { allow } from '../allow.ts'
import { notFound } from '../errors.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { fiscalYearNoun as noun } from '../thing/noun.ts'
import { change, type Work } from '../transact.ts'

/** Everybody sees the year, but only the bureau its steps: who may not move it is told so before they are asked for. */
const unlessBureau = async (ctx: Context, tx: Work, id: string): Promise<void> => {
  const header = await findHeader(tx, noun.table, id)
  if (!header) throw notFound(noun.machine.noun)
  allow(ctx, ['fiscal-year.manage'], { organisation: header.organisationId, year: header.year })
}

const moveYear =
  (event: 'start-closing' | 'reopen') =>
  (ctx: Context, input: MoveInput): Promise<Moved> =>
    change(ctx, async (tx) => {
      await unlessBureau(ctx, tx, input.id)
      return moveWithin(ctx, tx, { noun, event, input })
    })

export type OpenedYear = Moved & MadeCalendar

/** Opens a year: its calendar is made, and everybody who owes something gets a task. */
export const openYear = (ctx: Context, input: MoveInput): Promise<OpenedYear> =>
  change(ctx, async (tx) => {
    await unlessBureau(ctx, tx, input.id)
    const moved = await moveWithin(ctx, tx, { noun, event: 'open', input })
    const header = await findHeader(tx, noun.table, input.id)
    if (!header) throw new Error(`fiscal year ${input.id} was moved and is gone`)
    const made = await makeCalendar(ctx, tx, header.year)
    const changes = changesBetween({}, { ...made, year: header.year })
    tx.note({ organisation: header.organisationId, verb: 'calendar.make', noun: noun.name, nounId: input.id, changes })
    return { ...moved, ...made }
  })

export const startClosingYear = moveYear('start-closing')
export const reopenYear = moveYear('reopen')

/** Closes a year in which nothing is left to do. */
export const closeYear = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    await unlessBureau(ctx, tx, input.id)
    return moveWithin(ctx, tx, {
      noun,
      event: 'close',
      input,
      decide: async ({ header, progress }, act) => mayClose(progress, (await countTasks(tx, header.year)).open, act),
    })
  })
