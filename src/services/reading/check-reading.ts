import { runChecks } from '#checks/run.ts'
import { tellRun, type ToldRun } from '#checks/told.ts'
import type { Filing } from '#domain/filing/filing.ts'
import type { Context } from '../context.ts'
import { openReading } from './reading-content.ts'

const known = new WeakMap<Filing, { readonly corrections: string; readonly told: ToldRun }>()

/** What the checks find in a report with the figures that were corrected. */
export const checkReading = async (ctx: Context, { id }: { readonly id: string }): Promise<ToldRun> => {
  const { reading, filing, corrected } = await openReading(ctx, id)
  const corrections = JSON.stringify(reading.corrections)
  const before = known.get(filing)
  if (before?.corrections === corrections) return before.told
  const told = tellRun(runChecks(corrected), corrected)
  known.set(filing, { corrections, told })
  return told
}
