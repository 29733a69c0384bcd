import type { Context } from '../context.ts'
import { look } from '../transact.ts'
import { allowRollForward, loadOldYear } from './load-old-year.ts'
import type { RollForward, ShownItem } from './roll-forward-input.ts'

/** What would be carried into the next year, and why the rest would not; nothing is written. */
export const previewRolling = async (
  ctx: Context,
  asked: RollForward,
): Promise<{ readonly items: readonly ShownItem[] }> => {
  allowRollForward(ctx, asked)
  return look(ctx, async (tx) => ({ items: (await loadOldYear(ctx, tx, asked)).items }))
}
