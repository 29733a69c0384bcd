import type { FileKind } from './file-kinds.ts'

/** Office files of 2003 that are one piece of XML, and the kind whose reader understands them. */
export const xmlKind = (text: string): FileKind | undefined => {
  if (!/^\s{0,100}<\?xml/u.test(text)) return undefined
  const head = text.slice(0, 4096)
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xls'
  if (head.includes('http://schemas.microsoft.com/office/word/2003/wordml')) return 'doc'
  return head.includes('http://schemas.microsoft.com/office/2006/xmlPackage') ? 'doc' : undefined
}

/** Word's "single file web page" is a mail message with the page inside. */
export const isWebArchive = (text: string): boolean =>
  /^\s{0,100}(?:MIME-Version:|From: <)/iu.test(text) &&
  /^Content-Type:\s?multipart\/related/imu.test(text.slice(0, 4096))
