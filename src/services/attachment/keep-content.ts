import { words } from '#domain/words/words.ts'
import { AttachmentProblem, type StoredContent } from '#store/attachments/attachment-store.ts'
import type { Context } from '../context.ts'
import { invalid, ServiceError } from '../errors.ts'

/** Above any bound a server may be set to: its own store has a lower one. */
const largest = 1024 ** 3

const brokenOff = (): ServiceError =>
  new ServiceError({
    code: 'incomplete',
    why: words('文件没有传完，连接已中断', 'the connection ended before the whole file was there'),
    remedy: words('请重新上传', 'upload it again'),
  })

/** The pieces as they arrive; that they stop is the sender's fault and not the store's. */
async function* arriving(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* content
  } catch {
    throw brokenOff()
  }
}

const ofStore = (error: unknown): unknown =>
  error instanceof AttachmentProblem && error.kind === 'too-large'
    ? new ServiceError({ code: 'too-large', why: error.what, remedy: error.remedy }, { place: 'content' })
    : error

const isEmpty = (): ServiceError =>
  invalid(
    'content',
    words('文件是空的', 'the file is empty'),
    words('请核对后重新上传', 'check it and upload it again'),
  )

/** Keeps an arriving content; when that fails nothing is left behind. */
export const keepContent = async (ctx: Context, content: AsyncIterable<Uint8Array>): Promise<StoredContent> => {
  try {
    const stored = await ctx.attachments.put(arriving(content), { largest })
    if (stored.size === 0) throw isEmpty()
    return stored
  } catch (error) {
    throw ofStore(error)
  }
}
