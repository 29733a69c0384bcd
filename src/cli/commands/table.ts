import { basename, extname } from 'node:path'
import { printRecipe } from '#catalogue/parse-recipe.ts'
import { recipeFields } from '#domain/recipe/field.ts'
import { recipeFieldTerms } from '#domain/words/recipe-terms.ts'
import { words } from '#domain/words/words.ts'
import { rowSheet } from '#reports/write/row-sheet.ts'
import { writeXlsx } from '#reports/write/xlsx.ts'
import { readWithText } from '../check/checked-file.ts'
import type { Command, ExitCode, Request } from '../command.ts'
import { exportReport, valueOf } from '../export/export-report.ts'
import { readExport, readRecipe, type ReadExport } from '../export/read-export.ts'
import { writeResult } from '../files/write-file.ts'
import { wroteLine } from '../text/wrote-line.ts'

const jsonOf = ({ recipe, applied }: ReadExport) => ({
  recipe,
  rows: applied.rows.map((row) => ({
    row: row.row,
    ...Object.fromEntries(
      recipeFields.map((field) => [field, valueOf(row, field)]).filter(([, value]) => value !== ''),
    ),
  })),
  skipped: applied.skipped.map(({ row, reason, why }) => ({ row, reason, why: why.zh })),
  unmatched: applied.unmatched,
})

const sheetOf = ({ applied }: ReadExport): Uint8Array => {
  const fields = recipeFields.filter((field) => applied.rows.some((row) => valueOf(row, field) !== ''))
  const columns = fields.map((field) => ({ heading: recipeFieldTerms[field].zh, width: 20 }))
  const rows = applied.rows.map((row) => fields.map((field) => valueOf(row, field)))
  return writeXlsx([rowSheet({ name: '明细', title: '', columns, rows })])
}

const writeSide = async (request: Request, read: ReadExport): Promise<void> => {
  const { io, language } = request
  const save = request.value('save')
  const workbook = request.value('xlsx')
  if (save !== undefined) {
    await writeResult(save, printRecipe(read.recipe))
    io.err(wroteLine(save, words('读取方案', 'recipe'), language))
  }
  if (workbook !== undefined) {
    await writeResult(workbook, sheetOf(read))
    io.err(wroteLine(workbook, words('明细', 'entries'), language))
  }
}

const run = async (request: Request): Promise<ExitCode> => {
  const [file = ''] = request.words
  const { filing } = await readWithText(file)
  const path = request.value('recipe')
  const saved = path === undefined ? undefined : await readRecipe(path)
  const read = readExport({ filing, file }, basename(file, extname(file)), saved)
  await writeSide(request, read)
  request.io.out(
    request.flag('json')
      ? JSON.stringify(jsonOf(read), undefined, 2)
      : exportReport(read.proposal, read.applied, request),
  )
  return read.applied.skipped.some(({ reason }) => reason === 'bad-number') ? 1 : 0
}

export const table: Command = {
  name: 'table',
  summary: words('读取指标、用款等导出明细表', 'read an exported table of budget or payment entries'),
  operands: 'FILE',
  count: { least: 1, most: 1 },
  about: words(
    '按列名读取预算管理系统导出的明细表（.xlsx、.csv 等）：先看列的对应、前几条和合计，再用 --save 存下读取方案，下月用 --recipe 照样读取；列移动或改用同义名称也认得，缺列时说明缺什么。金额一律换算为元。',
    'Reads a table exported from the budget system (.xlsx, .csv …) by the names of its columns: look at the columns, the first entries and the totals, keep the recipe with --save, and read next month’s file with --recipe; moved or renamed columns are recognised, missing ones named. Amounts are given in 元.',
  ),
  options: [
    { name: 'recipe', value: 'FILE.json', about: words('使用已存的读取方案', 'use a saved recipe') },
    { name: 'save', value: 'FILE.json', about: words('存下读取方案', 'save the recipe') },
    { name: 'json', about: words('输出 JSON', 'print JSON') },
    { name: 'xlsx', value: 'FILE.xlsx', about: words('另存为整理好的明细表', 'also write the entries as a workbook') },
  ],
  examples: [
    { line: 'table 指标执行.xlsx --save 方案.json', about: words('查看并存下读取方案', 'look, and save the recipe') },
    {
      line: 'table 下月.xlsx --recipe 方案.json --json',
      about: words('照样读取下月的表', 'read next month’s table in the same way'),
    },
  ],
  run,
}
