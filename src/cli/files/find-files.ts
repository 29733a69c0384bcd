import { promises } from 'node:fs'
import { extname, join } from 'node:path'
import { fileProblem } from './file-problem.ts'

const { readdir, stat } = promises

/** A file to read, or one left aside because nobody files reports under such a name. */
export type Found = { readonly path: string; readonly kind: 'report' | 'other' }

/** What a file is its bytes tell; in a folder its name tells whether it is worth opening. */
const endings = new Set(
  '.txt .text .md .markdown .html .htm .csv .tsv .docx .docm .doc .wps .rtf .xlsx .xlsm .xls .et .pdf .ofd'.split(' '),
)

async function* walk(folder: string): AsyncGenerator<Found> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw fileProblem(error, folder)
  })
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    if (entry.isDirectory()) yield* walk(path)
    else if (entry.isFile() || entry.isSymbolicLink()) {
      yield { path, kind: endings.has(extname(entry.name).toLowerCase()) ? 'report' : 'other' }
    }
  }
}

/** The files of an operand, one at a time: the file itself whatever its name, or all below a folder in name order. */
export async function* findFiles(operand: string): AsyncGenerator<Found> {
  const status = await stat(operand).catch((error: unknown) => {
    throw fileProblem(error, operand)
  })
  if (status.isDirectory()) yield* walk(operand)
  else yield { path: operand, kind: 'report' }
}

export const isFolder = async (operand: string): Promise<boolean> =>
  stat(operand).then(
    (status) => status.isDirectory(),
    () => false,
  )
