import { createRequire } from 'node:module'
import { join } from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { toDecimal } from '#domain/number/decimal.ts'
import { rowSheet } from '#reports/write/row-sheet.ts'
import { writeXlsx } from '#reports/write/xlsx.ts'
import { inTurn, ms, times } from './measuring.ts'

const rowCount = 5_000
const heads = ['项目', '科目', '年初预算', '调整', '决算', '执行率', '说明', '数量', '次数', '合计']

type Value = string | number

const rows = Array.from({ length: rowCount }, (_, row): Value[] => [
  `第${row}项支出`,
  `2010${row % 100}`,
  1234.5 + row,
  row / 8,
  row * 1.25,
  0.95,
  `按计划完成第${row}项`,
  row,
  row * 2,
  row * 100.5,
])

/** Our facts are exact decimals from the beginning; the libraries take floating point. */
const exact = rows.map((row) => row.map((value) => (typeof value === 'number' ? toDecimal(String(value)) : value)))

const ours = (): Uint8Array => {
  const columns = heads.map((heading) => ({ heading, width: 14 }))
  return writeXlsx([rowSheet({ name: '明细', title: '', columns, rows: exact })])
}

const byWriteExcelFile = async (): Promise<unknown> =>
  writeExcelFile([heads.map((value) => ({ value })), ...rows.map((row) => row.map((value) => ({ value })))]).toBuffer()

type ExcelJs = {
  readonly Workbook: new () => {
    addWorksheet(name: string): { addRow(values: readonly Value[]): unknown }
    readonly xlsx: { writeBuffer(): Promise<unknown> }
  }
}

/** No longer worked on, and so not among our packages: it may lie in a folder that BENCH_MODULES names. */
const loadExcelJs = (): ExcelJs | undefined => {
  try {
    return createRequire(join(process.env['BENCH_MODULES'] ?? '.', 'bench.js'))('exceljs') as ExcelJs
  } catch {
    return undefined
  }
}

const byExcelJs =
  ({ Workbook }: ExcelJs) =>
  async (): Promise<unknown> => {
    const workbook = new Workbook()
    const sheet = workbook.addWorksheet('明细')
    sheet.addRow(heads)
    for (const row of rows) sheet.addRow(row)
    return workbook.xlsx.writeBuffer()
  }

/** 5,000 rows of 10 columns to the bytes of a workbook. */
export const benchWriteXlsx = async (): Promise<Readonly<Record<string, number>>> => {
  const excelJs = loadExcelJs()
  const works: Record<string, () => unknown> = {
    ours,
    'write-excel-file': byWriteExcelFile,
    ...(excelJs ? { exceljs: byExcelJs(excelJs) } : {}),
  }
  const timing = await inTurn(works, { warm: 2, timed: 10 })
  const own = timing['ours']?.median ?? 0
  console.log(`writing a workbook of ${rowCount} rows with ${heads.length} columns`)
  for (const [name, { median }] of Object.entries(timing))
    console.log(`  ${name}: ${ms(median)}, ${times(median / own)}`)
  if (!excelJs) console.log('  exceljs: left out, not installed (name its folder in BENCH_MODULES)')
  return Object.fromEntries(Object.entries(timing).map(([name, { median }]) => [name, median]))
}
