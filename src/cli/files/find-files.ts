import { promises } from 'node:fs'
import { extname, join } from 'node:path'
import { fileProblem } from './file-problem.ts'

const { readdir, stat } = promises

/** A file to read, or one left aside because of its kind. */
export type Found = { readonly path: string; readonly kind: 'text' | 'other' }

const textEndings = new Set(['.txt', '.text', '.md', '.markdown'])

async function* walk(folder: string): AsyncGenerator<Found> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw fileProblem(error, folder)
  })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory()) yield* walk(path)
    else if (entry.isFile() || entry.isSymbolicLink()) {
      yield { path, kind: textEndings.has(extname(entry.name).toLowerCase()) ? 'text' : 'other' }
    }
  }
}

/** The files of an operand, one at a time: the file itself whatever its name, or all below a folder in name order. */
export async function* findFiles(operand: string): AsyncGenerator<Found> {
  const status = await stat(operand).catch((error: unknown) => {
    throw fileProblem(error, operand)
  })
  if (status.isDirectory()) yield* walk(operand)
  else yield { path: operand, kind: 'text' }
}

export const isFolder = async (operand: string): Promise<boolean> =>
  stat(operand).then(
    (status) => status.isDirectory(),
    () => false,
  )
