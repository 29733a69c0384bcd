import { promises } from 'node:fs'
import { words } from '#domain/words/words.ts'
import { Problem } from '../problem.ts'
import { fileProblem } from './file-problem.ts'

const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'docx/xlsx/zip'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'doc/xls/wps'],
]

const foreignFormat = (bytes: Uint8Array): string | undefined =>
  signatures.find(([start]) => start.every((byte, at) => bytes[at] === byte))?.[1]

/** The bytes of a text file. A format this version cannot read is a problem with a way out, not a page of noise. */
export const readTextFile = async (path: string): Promise<Uint8Array> => {
  const bytes = await promises.readFile(path).catch((error: unknown) => {
    throw fileProblem(error, path)
  })
  const format = foreignFormat(bytes)
  if (format === undefined) return bytes
  throw new Problem(
    words(`本版本还不能读取 ${format} 格式`, `this version does not read ${format} files yet`),
    words(
      '请另存为纯文本（.txt）或 Markdown（.md）后再试',
      'save it as plain text (.txt) or Markdown (.md) and try again',
    ),
    path,
  )
}
