import { said, type ExchangeSaid } from '#domain/exchange/exchange-note.ts'
import type { Words } from '#domain/words/words.ts'

export const listFormats = ['csv', 'xlsx', 'json'] as const
export type ListFormat = (typeof listFormats)[number]

export const mediaTypes: Readonly<Record<ListFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
}

/** More rows are not written into one file. */
export const mostListRows = 100_000

export type Refused = { readonly kind: 'refused'; readonly why: Words; readonly remedy: Words }

export const tooManyRows = (count: number): Refused => ({
  kind: 'refused',
  why: {
    zh: `共${count}行，超过一个文件${mostListRows}行的上限`,
    en: `${count} rows are more than the ${mostListRows} one file may have`,
  },
  remedy: { zh: '请按年度或部门筛选后分次导出', en: 'Filter by year or department and export the parts' },
})

/** What is said where a workbook could not hold whole texts. */
export const cutNote = (cut: number): readonly ExchangeSaid[] =>
  cut === 0
    ? []
    : [
        said(
          'cut',
          [
            `有${cut}个单元格超过32767字，工作簿中只保留前面的部分`,
            `${cut} cells are longer than 32,767 characters: the workbook has only their beginning`,
          ],
          ['需要全文的请导出CSV或JSON', 'Export CSV or JSON for the whole texts'],
        ),
      ]
