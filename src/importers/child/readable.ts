import type { FileKind } from '../read/sniff/file-kinds.ts'

/** The kinds that a child reads by itself. */
export const readableKinds = ['docx', 'xlsx', 'pdf', 'csv', 'html'] as const satisfies readonly FileKind[]
export type ReadableKind = (typeof readableKinds)[number]

const readable: ReadonlySet<FileKind> = new Set(readableKinds)

export const isReadable = (kind: FileKind): kind is ReadableKind => readable.has(kind)

/** Plain text and Markdown are read where they are; everything else goes to the pool, and be it to be refused. */
export const needsChild = (kind: FileKind): boolean => kind !== 'text' && kind !== 'markdown'
