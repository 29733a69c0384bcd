import type { ToldRun } from '#checks/told.ts'
import type { Context } from '../context.ts'
import { workOut } from '../workshop/workshop.ts'
import { packedContent } from './reading-content.ts'
import { checkReadingTask } from './reading-tasks.ts'

/** Answers of the last readings that were looked at: a page asks again for what did not change. */
const mostKept = 20
const known = new Map<string, ToldRun>()

/** What the checks find in a report with the figures that were corrected. */
export const checkReading = async (ctx: Context, { id }: { readonly id: string }): Promise<ToldRun> => {
  const { reading, bytes, sha256 } = await packedContent(ctx, id)
  const { corrections } = reading
  const key = `${sha256} ${JSON.stringify(corrections)}`
  const told = known.get(key) ?? (await workOut(ctx, checkReadingTask, { bytes, corrections }))
  known.delete(key)
  known.set(key, told)
  for (const oldest of [...known.keys()].slice(0, -mostKept)) known.delete(oldest)
  return told
}
