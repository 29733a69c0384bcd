import type { StoredAttachment } from '#store/queries/attachment.ts'
import type { Context } from '../context.ts'
import { readableAttachment } from './reading.ts'

/** What is known of a file, without its content. */
export const getAttachment = (ctx: Context, { id }: { readonly id: string }): Promise<StoredAttachment> =>
  readableAttachment(ctx, id)
