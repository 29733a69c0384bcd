import type { FileKind } from '../read/sniff/file-kinds.ts'

/** The kinds that a child reads by itself. */
export const readableKinds = [
  'docx',
  'xlsx',
  'pdf',
  'ofd',
  'xls',
  'et',
  'csv',
  'html',
] as const satisfies readonly FileKind[]
export type ReadableKind = (typeof readableKinds)[number]

const readable: ReadonlySet<FileKind> = new Set(readableKinds)

export const isReadable = (kind: FileKind): kind is ReadableKind => readable.has(kind)

/** The kinds that become a Word file first, through a program of its own. */
export const convertedKinds = ['doc', 'wps', 'rtf'] as const satisfies readonly FileKind[]
export type ConvertedKind = (typeof convertedKinds)[number]

const converted: ReadonlySet<FileKind> = new Set(convertedKinds)

export const isConverted = (kind: FileKind): kind is ConvertedKind => converted.has(kind)

const readHere: ReadonlySet<FileKind> = new Set(['text', 'markdown', 'empty', 'unknown'])

/** Text is read where it is, and so is what has nothing to be parsed; all else goes to the pool, and be it to be refused. */
export const needsChild = (kind: FileKind): boolean => !readHere.has(kind)
