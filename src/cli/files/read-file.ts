import { promises } from 'node:fs'
import { usualLimits } from '#importers/read/limits.ts'
import { words } from '#domain/words/words.ts'
import { Problem } from '../problem.ts'
import { fileProblem } from './file-problem.ts'

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000)

const tooLarge = (path: string, size: number): Problem =>
  new Problem(
    words(
      `文件有 ${megabytes(size)} MB，超过上限 ${megabytes(usualLimits.fileBytes)} MB`,
      `the file has ${megabytes(size)} MB; the limit is ${megabytes(usualLimits.fileBytes)} MB`,
    ),
    words('请拆分文件，或压缩其中的图片后再读', 'split it, or make its pictures smaller'),
    path,
  )

/** The bytes of a file. One that is too large is refused before it is loaded. */
export const readBytes = async (path: string): Promise<Uint8Array> => {
  try {
    const { size } = await promises.stat(path)
    if (size > usualLimits.fileBytes) throw tooLarge(path, size)
    return await promises.readFile(path)
  } catch (error) {
    throw error instanceof Problem ? error : fileProblem(error, path)
  }
}
