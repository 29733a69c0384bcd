import { isCsv } from './csv-sign.ts'
import type { FileKind } from './file-kinds.ts'
import { isHtml } from './html-sign.ts'
import { isWebArchive, xmlKind } from './xml-kind.ts'

/** What a text is, by its first characters. */
export const textKind = (text: string): FileKind => {
  if (isWebArchive(text)) return 'web-archive'
  const xml = xmlKind(text)
  if (xml) return xml
  if (isHtml(text)) return 'html'
  if (isMarkdown(text)) return 'markdown'
  return isCsv(text) ? 'csv' : 'text'
}

/** A heading with marks, or the line of dashes under a table's head. */
const isMarkdown = (text: string): boolean => /^#{1,6} \S/mu.test(text) || /^\|?[ :]*-{3,}[ :]*\|[-| :]*$/mu.test(text)
