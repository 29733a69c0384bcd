import { words } from '#domain/words/words.ts'
import type { Extract, ExtractNote } from '../read/extract.ts'
import type { Limits } from '../read/limits.ts'
import { sniff } from '../read/sniff.ts'
import { hasMacros } from '../read/sniff/zip-kind.ts'
import { isReadable } from './readable.ts'
import { readers } from './readers.ts'
import { broken, notRead } from './refusal.ts'

const macroNote: ExtractNote = {
  severity: 'info',
  kind: 'set-aside',
  why: words(
    '文件带有宏；宏没有运行，只读取了内容',
    'the file has macros; they were not run, only its content was read',
  ),
}

const emptyNote: ExtractNote = {
  severity: 'warning',
  kind: 'not-understood',
  why: words('文件中没有可读的文字', 'the file has no text that can be read'),
}

/** A file without text is refused like any other that gives nothing: with a word about it. */
const withEmptyNote = (extract: Extract): Extract =>
  extract.blocks.length === 0 && extract.notes.length === 0 ? { ...extract, notes: [emptyNote] } : extract

const withMacroNote = (extract: Extract, bytes: Uint8Array): Extract =>
  hasMacros(bytes) ? { ...extract, notes: [...extract.notes, macroNote] } : extract

/** Loads the code that reads a file, so that the time it takes is not counted as the file's. */
export const prepare = async (bytes: Uint8Array): Promise<void> => {
  const kind = sniff(bytes)
  if (isReadable(kind)) await readers[kind]()
}

/** The extract of one file by its kind. A reader that throws has met what no file of its kind has: the file is refused. */
export const parse = async (bytes: Uint8Array, limits: Limits): Promise<Extract> => {
  const kind = sniff(bytes)
  if (!isReadable(kind)) return notRead(kind)
  try {
    const read = await readers[kind]()
    // The PDF engine takes over the memory that it is given, so the bytes must not share it with anything.
    return withMacroNote(withEmptyNote(await read(new Uint8Array(bytes), limits)), bytes)
  } catch {
    return broken(kind)
  }
}
