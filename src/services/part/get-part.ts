import type { Context } from '../context.ts'
import { loadPart } from './load-part.ts'
import { partSettings } from './part-settings.ts'
import { partView, type PartView } from './part-view.ts'

/** Everything of one part: what is asked, what was typed, what is still missing, what was there before. */
export const getPart = async (ctx: Context, { id }: { readonly id: string }): Promise<PartView> => {
  const loaded = await loadPart(ctx, id)
  return partView(loaded, partSettings(ctx, loaded.head.year))
}
