import type { FileFormat } from '#domain/text/origin.ts'
import { words, type Words } from '#domain/words/words.ts'

/** What a file is, told by its bytes. */
export const fileKinds = [
  'docx',
  'xlsx',
  'ofd',
  'pdf',
  'doc',
  'xls',
  'wps',
  'et',
  'rtf',
  'html',
  'csv',
  'markdown',
  'text',
  'slides',
  'open-document',
  'web-archive',
  'zip',
  'rar',
  '7z',
  'gzip',
  'image',
  'encrypted-office',
  'empty',
  'unknown',
] as const
export type FileKind = (typeof fileKinds)[number]

/**
 * `format`: under which format the extract of such a file stands. `remedy`: what a person can do with a file of this
 * kind that cannot be read, or not by Jiheng alone.
 */
export type FileKindTerm = { readonly name: Words; readonly format: FileFormat; readonly remedy: Words }

const saveAnew = words('请用 WPS 或 Word 打开，另存为 .docx 后再读', 'open it in WPS or Word and save it as .docx')
const saveSheet = words(
  '请用 WPS 表格或 Excel 打开，另存为 .xlsx 后再读',
  'open it in WPS or Excel and save it as .xlsx',
)
const unpack = words('请先解压，再读其中的报告文件', 'unpack it and read the report inside')

const kind = (name: Words, format: FileFormat, remedy: Words): FileKindTerm => ({ name, format, remedy })

export const fileKindTerms: Readonly<Record<FileKind, FileKindTerm>> = {
  docx: kind(words('Word 文档（docx）', 'Word document (docx)'), 'docx', saveAnew),
  xlsx: kind(words('Excel 工作簿（xlsx）', 'Excel workbook (xlsx)'), 'xlsx', saveSheet),
  ofd: kind(
    words('版式文档（OFD）', 'OFD document'),
    'ofd',
    words('请用 OFD 阅读器打开，另存为 PDF 或复制文字后再读', 'open it in an OFD reader and save it as PDF'),
  ),
  pdf: kind(
    words('PDF 文档', 'PDF document'),
    'pdf',
    words('请重新导出 PDF，或提供编制时的 Word 原件', 'export the PDF again, or give the Word file it was made from'),
  ),
  doc: kind(words('Word 97—2003 文档（doc）', 'Word 97–2003 document (doc)'), 'docx', saveAnew),
  xls: kind(words('Excel 97—2003 工作簿（xls）', 'Excel 97–2003 workbook (xls)'), 'xlsx', saveSheet),
  wps: kind(words('WPS 文字文档（wps）', 'WPS Writer document (wps)'), 'docx', saveAnew),
  et: kind(words('WPS 表格（et）', 'WPS spreadsheet (et)'), 'xlsx', saveSheet),
  rtf: kind(words('RTF 文档', 'RTF document'), 'docx', saveAnew),
  html: kind(
    words('网页（HTML）', 'web page (HTML)'),
    'html',
    words('请在浏览器中打开，复制正文到 Word 后再读', 'open it in a browser and copy its text into a Word document'),
  ),
  csv: kind(words('逗号或制表符分隔的表（CSV）', 'delimited table (CSV)'), 'csv', saveSheet),
  markdown: kind(
    words('Markdown 文本', 'Markdown text'),
    'markdown',
    words('请另存为 UTF-8 文本后再读', 'save it as UTF-8 text'),
  ),
  text: kind(words('纯文本', 'plain text'), 'text', words('请另存为 UTF-8 文本后再读', 'save it as UTF-8 text')),
  slides: kind(
    words('演示文稿', 'presentation'),
    'text',
    words('演示文稿不能读，请提供报告的 Word、Excel 或 PDF 文件', 'give the report as a Word, Excel or PDF file'),
  ),
  'open-document': kind(
    words('OpenDocument 文档（odt/ods）', 'OpenDocument file (odt/ods)'),
    'text',
    words('请另存为 .docx 或 .xlsx 后再读', 'save it as .docx or .xlsx'),
  ),
  'web-archive': kind(words('单个文件网页（mht）', 'single-file web page (mht)'), 'html', saveAnew),
  zip: kind(words('压缩包（zip）', 'zip archive'), 'text', unpack),
  rar: kind(words('压缩包（rar）', 'rar archive'), 'text', unpack),
  '7z': kind(words('压缩包（7z）', '7z archive'), 'text', unpack),
  gzip: kind(words('压缩文件（gz、bz2、xz）', 'compressed file (gz, bz2, xz)'), 'text', unpack),
  image: kind(
    words('图片', 'image'),
    'text',
    words(
      '图片中的文字不能读，需要有文字的版本（Word、Excel 或带文字层的 PDF）',
      'text in pictures cannot be read: give a version with text (Word, Excel or a PDF with a text layer)',
    ),
  ),
  'encrypted-office': kind(
    words('加了密码或权限的 Office 文件', 'Office file with a password or rights management'),
    'text',
    words('请先去掉密码（权限）再读', 'take its password (or rights) off first'),
  ),
  empty: kind(
    words('空文件', 'empty file'),
    'text',
    words('文件是 0 字节，请重新导出或上传', 'it has 0 bytes: export or upload it again'),
  ),
  unknown: kind(
    words('不认识的文件', 'unknown kind of file'),
    'text',
    words(
      '请另存为 .docx、.xlsx、带文字层的 PDF 或 UTF-8 文本后再读',
      'save it as .docx, .xlsx, PDF with a text layer, or UTF-8 text',
    ),
  ),
}
