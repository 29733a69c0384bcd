import type { Readable } from 'node:stream'
import type { ByteRange } from '#store/attachments/attachment-store.ts'
import type { Context } from '../context.ts'
import { readableAttachment } from './reading.ts'

/** The content of a file on its way to a reader. */
export type AttachmentContent = {
  /** Opens it, or a part of it. */
  readonly content: (range?: ByteRange) => Promise<Readable>
  readonly mediaType: string
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  /** The same for the same content only, as an ETag. */
  readonly tag: string
  /** The reader would like to see it rather than save it. */
  readonly isInline: boolean
}

/** Gives the content of a file; what it is was told by its bytes when it came. */
export const downloadAttachment = async (
  ctx: Context,
  { id, inline }: { readonly id: string; readonly inline?: boolean | undefined },
): Promise<AttachmentContent> => {
  const { sha256, mediaType, fileName, size } = await readableAttachment(ctx, id)
  return {
    content: (range) => ctx.attachments.get(sha256, range),
    mediaType,
    fileName,
    size,
    tag: `"${sha256}"`,
    isInline: inline === true,
  }
}
