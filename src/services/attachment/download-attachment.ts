import type { Readable } from 'node:stream'
import type { Context } from '../context.ts'
import { readableAttachment } from './reading.ts'

/** The content of a file on its way to a reader. */
export type AttachmentContent = {
  readonly content: Readable
  readonly mediaType: string
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  /** The reader would like to see it rather than save it. */
  readonly isInline: boolean
}

/** Gives the content of a file; what it is was told by its bytes when it came. */
export const downloadAttachment = async (
  ctx: Context,
  { id, inline }: { readonly id: string; readonly inline?: boolean | undefined },
): Promise<AttachmentContent> => {
  const { sha256, mediaType, fileName, size } = await readableAttachment(ctx, id)
  return { content: await ctx.attachments.get(sha256), mediaType, fileName, size, isInline: inline === true }
}
