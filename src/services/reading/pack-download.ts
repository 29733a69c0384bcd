import { words } from '#domain/words/words.ts'
import type { AttachmentContent } from '../attachment/download-attachment.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { contentOf } from './reading-content.ts'

/** Packed bytes a page takes to check by itself; larger files are checked by the server when they are saved. */
export const largestForPage = 3_000_000

const tooLarge = (): ServiceError =>
  new ServiceError({
    code: 'too-large',
    why: words('文件很大，不在页面中即时检查', 'the file is too large to be checked in the page'),
    remedy: words('更正保存后由服务器检查', 'corrections are checked by the server when they are saved'),
  })

/** All that was read, packed, for the checks that run in the page. */
export const downloadFiling = async (ctx: Context, { id }: { readonly id: string }): Promise<AttachmentContent> => {
  const { sha256, size } = await contentOf(ctx, id)
  if (size > largestForPage) throw tooLarge()
  return {
    content: (range) => ctx.attachments.get(sha256, range),
    mediaType: 'application/gzip',
    fileName: `${id}.json.gz`,
    size,
    tag: `"${sha256}"`,
    isInline: false,
  }
}
