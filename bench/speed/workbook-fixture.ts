import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'

const sheetCount = 20
const rowCount = 500

type Value = string | number

const heads = ['项目', '科目', '年初预算', '调整', '决算', '执行率', '说明', '数量', '次数', '人数', '日期', '合计']

const rowOf = (sheet: number, row: number): Value[] => [
  `第${(row * 7) % 100}项支出`,
  `2010${row}`,
  1234.56 + row,
  row / 7,
  row * 1.1,
  0.956 - row / 10_000,
  `按计划完成第${row}项`,
  row,
  row * 2,
  row * sheet,
  44_926 + row,
  row * 100.5,
]

const formats: Readonly<Record<number, string>> = { 2: '#,##0.00', 3: '0.00', 5: '0.00%', 10: 'yyyy"年"m"月"' }

const format = (sheet: WorkSheet, row: number): void => {
  for (const [column, code] of Object.entries(formats)) {
    const cell = sheet[utils.encode_cell({ r: row, c: Number(column) })] as CellObject | undefined
    if (cell) cell.z = code
  }
}

const sheetOf = (number: number): WorkSheet => {
  const rows = Array.from({ length: rowCount }, (_, row) => rowOf(number, row))
  const sheet = utils.aoa_to_sheet([['部门支出明细表'], ['单位：万元'], heads, ...rows])
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: heads.length - 1 } }]
  for (let row = 3; row < rowCount + 3; row += 1) format(sheet, row)
  return sheet
}

const bytesOf = (sheets: readonly (readonly [string, WorkSheet])[]): Buffer => {
  const book = utils.book_new()
  for (const [name, sheet] of sheets) utils.book_append_sheet(book, sheet, name)
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true, compression: true }) as Buffer
}

/** Twenty sheets of 500 rows with twelve columns: figures with formats, rates, dates and words. */
export const largeWorkbook = (): Buffer =>
  bytesOf(Array.from({ length: sheetCount }, (_, at) => [`明细${at + 1}`, sheetOf(at + 1)] as const))

/** A form of one page, as a department fills it in. */
export const smallForm = (): Buffer => {
  const lines = Array.from({ length: 24 }, (_, at) => [
    '产出指标',
    '数量指标',
    `指标${at}`,
    '≥',
    90,
    '%',
    95.5,
    2.5,
    2.5,
    '',
  ])
  const sheet = utils.aoa_to_sheet([['项目支出绩效自评表'], ['项目名称', '道路养护'], ...lines])
  sheet['!merges'] = [
    { s: { r: 0, c: 0 }, e: { r: 0, c: 9 } },
    { s: { r: 1, c: 1 }, e: { r: 1, c: 9 } },
    { s: { r: 2, c: 0 }, e: { r: 25, c: 0 } },
  ]
  return bytesOf([['自评表', sheet]])
}
