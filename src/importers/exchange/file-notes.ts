import { said, shown, type ExchangeNote, type ExchangeSaid } from '#domain/exchange/exchange-note.ts'
import type { Extract } from '../read/extract.ts'

/** A note without a place. */
export const aboutFile = (note: ExchangeSaid, severity: ExchangeNote['severity'] = 'error'): ExchangeNote => ({
  ...note,
  severity,
  row: undefined,
  column: undefined,
  field: '',
})

export const tooLarge = said(
  'limit',
  ['文件过大，未读取', 'The file is too large and was not read'],
  ['请拆分后分次导入', 'Split it and import the parts'],
)
export const cutOff = said(
  'limit',
  ['文件过大，只读了前面的部分', 'The file is too large: only its beginning was read'],
  ['请拆分后分次导入', 'Split it and import the parts'],
)
export const notJson = said(
  'file',
  ['JSON格式有误，或其中没有记录列表', 'This is no JSON, or holds no list of records'],
  ['请按“{"tables": {"表名": [记录]}}”提供', 'Give { "tables": { "NAME": [records] } }'],
)
export const noData = said(
  'file',
  ['文件中没有可导入的表格', 'The file holds no table that can be imported'],
  ['请提供标准列名的CSV、XLSX或JSON文件', 'Give a CSV, XLSX or JSON file with standard column names'],
)

export const unknownTable = (part: string, rows: number) =>
  said(
    'unknown-table',
    [`认不出“${shown(part)}”是哪张表，其${rows}行未导入`, `"${shown(part)}" is no known table: ${rows} rows not taken`],
    ['请以标准表名命名工作表或文件，或补齐必填列', 'Name the sheet or file after its table, or add the needed columns'],
  )

/** What the reader of the workbook said: it knows no row. */
export const extractNotes = ({ notes }: Extract): readonly ExchangeNote[] =>
  notes.map(({ severity, kind, why }) =>
    aboutFile(
      {
        kind: kind === 'limit' ? 'limit' : 'file',
        why,
        remedy: { zh: '请核对文件后重新导入', en: 'Check the file and import again' },
      },
      severity,
    ),
  )
