import { words, type Words } from '#domain/words/words.ts'
import { cellName, columnName } from '../sheet/address.ts'
import type { Runs } from '../sheet/runs.ts'
import type { SheetCell, SheetNote } from '../sheet/sheet.ts'
import type { XmlProblem } from '../xml.ts'
import type { Tally } from './tally.ts'

const info = (why: Words): SheetNote => ({ severity: 'info', kind: 'set-aside', why })
const warning = (why: Words): SheetNote => ({ severity: 'warning', kind: 'not-understood', why })

const addresses = ({ first, count }: Tally): string =>
  first.map(({ row, column }: SheetCell) => cellName(row, column)).join('、') + (count > first.length ? ' …' : '')

const mostRuns = 5

const runsText = (runs: Runs, name: (at: number) => string): string =>
  runs
    .slice(0, mostRuns)
    .map(([from, to]) => (from === to ? name(from) : `${name(from)}–${name(to)}`))
    .join('、') + (runs.length > mostRuns ? ' …' : '')

/** Formulas that went wrong: their error sign is kept as text. */
export const errorNote = (sheet: string, errors: Tally): SheetNote[] =>
  errors.count === 0
    ? []
    : [
        warning(
          words(
            `工作表“${sheet}”有 ${errors.count} 个单元格公式出错（${addresses(errors)}）；请在表格软件中改正后再读`,
            `sheet “${sheet}”: ${errors.count} cells hold formula errors (${addresses(errors)}); correct them and read again`,
          ),
        ),
      ]

/** Formulas that no spreadsheet has computed yet. */
export const missingValueNote = (sheet: string, missing: Tally): SheetNote[] =>
  missing.count === 0
    ? []
    : [
        warning(
          words(
            `工作表“${sheet}”有 ${missing.count} 个公式没有保存计算结果（${addresses(missing)}），按空白处理；请用表格软件打开并保存后再读`,
            `sheet “${sheet}”: ${missing.count} formulas have no stored result (${addresses(missing)}) and are taken as empty; open and save the file in a spreadsheet first`,
          ),
        ),
      ]

/** Hidden rows and columns, told only where something stands in them. */
export const hiddenNote = (
  sheet: string,
  hidden: { readonly rows: Runs; readonly columns: Runs },
  cells: number,
): SheetNote[] => {
  if (cells === 0) return []
  const rows = runsText(hidden.rows, (at) => String(at + 1))
  const columns = runsText(hidden.columns, columnName)
  const zh = [rows && `第 ${rows} 行`, columns && `${columns} 列`].filter(Boolean).join('，')
  const en = [rows && `rows ${rows}`, columns && `columns ${columns}`].filter(Boolean).join(', ')
  return [
    info(
      words(
        `工作表“${sheet}”隐藏的行列（${zh}）中有 ${cells} 个单元格有内容，未读取；需要时请取消隐藏后再读`,
        `sheet “${sheet}”: ${cells} filled cells in hidden rows or columns (${en}) were left out; unhide them if they count`,
      ),
    ),
  ]
}

export const pictureNote = (sheet: string, pictures: number): SheetNote[] =>
  pictures === 0
    ? []
    : [
        info(
          words(
            `工作表“${sheet}”有 ${pictures} 个图片或图表，其中的文字未读取`,
            `sheet “${sheet}”: ${pictures} pictures or charts were not read`,
          ),
        ),
      ]

/** Stands where a workbook gives no block at all. */
export const nothingSeen = warning(words('工作簿里没有可见的内容', 'there is nothing to be seen in the workbook'))

export const hiddenSheetNote = (names: readonly string[]): SheetNote[] => {
  if (names.length === 0) return []
  const list = names.slice(0, 10).join('、') + (names.length > 10 ? ' …' : '')
  return [
    info(
      words(
        `隐藏的工作表（${list}）未读取；需要时请取消隐藏后再读`,
        `hidden sheets (${list}) were left out; unhide them if they count`,
      ),
    ),
  ]
}

export const otherSheetNote = (name: string): SheetNote =>
  info(
    words(
      `“${name}”不是普通工作表（图表、宏表等），未读取`,
      `“${name}” is no plain sheet (a chart, macros …) and was not read`,
    ),
  )

export const missingSheetNote = (name: string): SheetNote =>
  warning(
    words(
      `工作表“${name}”的内容在文件里缺失或损坏，未读取；请用表格软件打开并另存后再读`,
      `the content of sheet “${name}” is missing or damaged and was not read; open and save the file in a spreadsheet first`,
    ),
  )

export const problemNote = (sheet: string, { kind, why }: XmlProblem): SheetNote => ({
  severity: 'warning',
  kind,
  why: words(`工作表“${sheet}”：${why.zh}`, `sheet “${sheet}”: ${why.en}`),
})

export const budgetNote = (sheet: string): SheetNote => ({
  severity: 'warning',
  kind: 'limit',
  why: words(
    `内容过多，读到工作表“${sheet}”时停止；请拆分后再读`,
    `too much content: reading stopped in sheet “${sheet}”; split the file`,
  ),
})
