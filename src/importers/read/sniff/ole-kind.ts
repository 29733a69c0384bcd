import type { FileKind } from './file-kinds.ts'
import { oleStreams, type OleStream } from './ole-streams.ts'

/** Encrypted Word 97–2003 text says so in the first bytes of its main stream. */
const isEncryptedWord = (head: Uint8Array): boolean => ((head[11] ?? 0) & 1) === 1

/** In an encrypted workbook the record FILEPASS (0x2f) stands right behind the opening record. */
const isEncryptedSheet = (head: Uint8Array): boolean => {
  const next = 4 + (head[2] ?? 0) + (head[3] ?? 0) * 256
  return head[0] === 0x09 && head[next] === 0x2f && head[next + 1] === 0
}

const wordKind = (streams: readonly OleStream[], { head }: OleStream): FileKind => {
  if (isEncryptedWord(head)) return 'encrypted-office'
  return streams.some(({ name }) => /^(?:wps|kso)/iu.test(name)) ? 'wps' : 'doc'
}

const sheetKind = (streams: readonly OleStream[], { head }: OleStream): FileKind => {
  if (isEncryptedSheet(head)) return 'encrypted-office'
  return streams.some(({ name }) => /^et(?:ext|custom)/iu.test(name)) ? 'et' : 'xls'
}

/** What a compound file is, by the names of its streams. */
export const oleKind = (bytes: Uint8Array): FileKind => {
  const streams = oleStreams(bytes)
  const find = (pattern: RegExp): OleStream | undefined => streams.find(({ name }) => pattern.test(name))
  if (find(/^(?:EncryptedPackage|EncryptionInfo|\tDRMContent)$/u)) return 'encrypted-office'
  const word = find(/^WordDocument$/u)
  if (word) return wordKind(streams, word)
  const sheet = find(/^(?:Workbook|WorkBook|Book)$/u)
  if (sheet) return sheetKind(streams, sheet)
  if (find(/^PowerPoint Document$/u)) return 'slides'
  // Works and old WPS files have no stream of Word's.
  return find(/^(?:MatOST|MM|wps\w*)$/iu) ? 'wps' : 'unknown'
}
