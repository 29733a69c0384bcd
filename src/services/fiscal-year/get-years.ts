import { findYear, listYears as findYears, type StoredYear } from '#store/queries/fiscal-year.ts'
import { countTasks } from '#store/queries/task.ts'
import { yearMachine } from '#domain/process/fiscal-year.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { look } from '../transact.ts'

/** The years of the division. Everybody may know them. */
export const listYears = async (ctx: Context): Promise<{ readonly items: readonly StoredYear[] }> => {
  signedIn(ctx)
  return { items: await look(ctx, findYears) }
}

export type ShownYear = StoredYear & {
  /** Tasks of the year within the actor’s reach. */
  readonly tasks: { readonly open: number; readonly done: number; readonly cancelled: number }
}

/** One year, with how much of what the actor may see is still to do. */
export const getYear = async (ctx: Context, { year }: { readonly year: number }): Promise<ShownYear> => {
  signedIn(ctx)
  return look(ctx, async (tx) => {
    const found = await findYear(tx, year)
    if (!found) throw notFound(yearMachine.noun)
    return { ...found, tasks: await countTasks(tx, year) }
  })
}
