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
  'markdown',
  'text',
  // What is told by no first bytes may still be text in a rare encoding.
  'unknown',
] as const satisfies readonly FileKind[]
export type ReadableKind = (typeof readableKinds)[number]

const readable: ReadonlySet<FileKind> = new Set(readableKinds)

export const isReadable = (kind: FileKind): kind is ReadableKind => readable.has(kind)

/** The kinds that become a Word file first, through a program of its own. */
export const convertedKinds = ['doc', 'wps', 'rtf'] as const satisfies readonly FileKind[]
export type ConvertedKind = (typeof convertedKinds)[number]

const converted: ReadonlySet<FileKind> = new Set(convertedKinds)

export const isConverted = (kind: FileKind): kind is ConvertedKind => converted.has(kind)
