import { promises } from 'node:fs'
import { dirname } from 'node:path'
import { fileProblem } from './file-problem.ts'

/** Writes a result file, making the folders above it. */
export const writeResult = async (path: string, content: string | Uint8Array): Promise<void> => {
  try {
    await promises.mkdir(dirname(path), { recursive: true })
    await promises.writeFile(path, content)
  } catch (error) {
    throw fileProblem(error, path)
  }
}
