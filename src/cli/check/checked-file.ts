import type { CheckRun } from '#checks/run.ts'
import { runChecks } from '#checks/run.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { openFileReader } from '#importers/read-file.ts'
import { readBytes } from '../files/read-file.ts'
import { Problem } from '../problem.ts'

/** One checked file: its name as the user wrote it, its bytes, what was read and what the checks said. */
export type CheckedFile = {
  readonly file: string
  readonly bytes: Uint8Array
  readonly filing: Filing
  readonly run: CheckRun
}

/** A fault of ours in one file must not cost the user the other files of a folder. */
const internalProblem = (error: unknown, file: string): Problem =>
  new Problem(
    words(`程序内部错误：${String(error)}`, `a fault in the program: ${String(error)}`),
    words('请把此文件和这条信息一并反馈给维护者', 'please send this file and this message to the maintainers'),
    file,
  )

/** One for the whole run of the command: its processes do not keep the command alive. */
const reader = openFileReader()

/** Reads a file of any kind into a filing with its bytes. */
export const readFilingFile = async (
  file: string,
): Promise<{ readonly bytes: Uint8Array; readonly filing: Filing }> => {
  const bytes = await readBytes(file)
  try {
    return { bytes, filing: await reader.read(bytes) }
  } catch (error) {
    throw internalProblem(error, file)
  }
}

/** Reads a file that something is to be made from: one without any text is a problem. */
export const readWithText = async (file: string): ReturnType<typeof readFilingFile> => {
  const read = await readFilingFile(file)
  if (read.filing.document.blocks.length > 0) return read
  const [note] = read.filing.document.notes
  throw new Problem(
    words('没有读到任何文字', 'no text could be read'),
    note?.why ?? words('请核对文件内容', 'look at what is in the file'),
    file,
  )
}

/** Reads and checks one file. Only a {@link Problem} is ever thrown. */
export const checkFile = async (file: string): Promise<CheckedFile> => {
  const { bytes, filing } = await readFilingFile(file)
  try {
    return { file, bytes, filing, run: runChecks(filing) }
  } catch (error) {
    throw internalProblem(error, file)
  }
}
