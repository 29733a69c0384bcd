import type { DocumentModel } from '#domain/text/document.ts'
import { words } from '#domain/words/words.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { openFileReader, type FileReader } from '#importers/read-file.ts'
import { AttachmentProblem, isAddress } from '#store/attachments/attachment-store.ts'
import type { Context } from '../context.ts'
import { invalid, ServiceError } from '../errors.ts'

/** Most bytes of a table: exports of a whole district are a few megabytes. */
export const largestTable = 20_000_000

// The text of a table is put together in this process, which answers others at the same time.
const limits = { ...usualLimits, fileBytes: largestTable, cells: 250_000, characters: 1_900_000 }

const gone = (): Error =>
  invalid('file', words('找不到上传的文件', 'the file is not there'), words('请重新上传', 'hand it in again'))

const bytesOf = async ({ attachments }: Context, file: string): Promise<Uint8Array> => {
  if (!isAddress(file) || !(await attachments.has(file))) throw gone()
  const pieces: Uint8Array[] = []
  for await (const piece of await attachments.get(file)) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces)
}

const busy = (): ServiceError =>
  new ServiceError({
    code: 'not-now',
    why: words('正在读取的文件较多', 'too many files are being read'),
    remedy: words('请稍后再试', 'try again in a minute'),
  })

const atOnce = 2
const mostWaiting = 20
/** Milliseconds the reading process is kept for the next file: a preview is followed by a dry run and an import. */
const idle = 5000

let reader: FileReader | undefined
let inHand = 0
let rest: NodeJS.Timeout | undefined

const close = (): void => {
  void reader?.close()
  reader = undefined
}

const reading = async <T>(work: (reader: FileReader) => Promise<T>): Promise<T> => {
  if (inHand >= mostWaiting) throw busy()
  clearTimeout(rest)
  inHand += 1
  try {
    reader ??= openFileReader({ size: atOnce, limits })
    return await work(reader)
  } finally {
    inHand -= 1
    if (inHand === 0) rest = setTimeout(close, idle).unref()
  }
}

/** The text and tables of a file that was handed in, read in another process. */
export const readUpload = async (ctx: Context, file: string): Promise<DocumentModel> => {
  const bytes = await bytesOf(ctx, file)
  return reading((open) => open.readDocument(bytes))
}

/** Keeps a file for an import: its address. Without an import it is collected some days later. */
export const keepUpload = async (
  { attachments }: Context,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<string> => {
  try {
    return (await attachments.put(content, { largest: largestTable })).sha256
  } catch (error) {
    if (!(error instanceof AttachmentProblem) || error.kind !== 'too-large') throw error
    throw new ServiceError({
      code: 'too-large',
      why: words(`文件超过${largestTable / 1_000_000}兆字节`, `the file has more than ${largestTable} bytes`),
      remedy: words('请分成几个文件导入', 'split it into several files'),
    })
  }
}
