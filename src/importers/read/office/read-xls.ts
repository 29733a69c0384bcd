import { read, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { words, type Words } from '#domain/words/words.ts'
import type { Extract, ExtractNote } from '../extract.ts'
import type { Limits } from '../limits.ts'
import { parseAddress } from '../sheet/address.ts'
import { sheetBlocks } from '../sheet/blocks.ts'
import { builtinFormat } from '../sheet/format/builtin.ts'
import { formatterOf, type Formatter } from '../sheet/format/formatter.ts'
import { seenCells, type Merge } from '../sheet/merges.ts'
import { RunCollector, isIn, type Runs } from '../sheet/runs.ts'
import type { Sheet, SheetCell, SheetComment } from '../sheet/sheet.ts'
import { Budget } from '../xlsx/budget.ts'
import { budgetNote, errorNote, hiddenNote, hiddenSheetNote, nothingSeen } from '../xlsx/sheet-notes.ts'
import { Tally } from '../xlsx/tally.ts'

const refused = (kind: ExtractNote['kind'], why: Words): Extract => ({
  format: 'xlsx',
  blocks: [],
  notes: [{ severity: 'warning', kind, why }],
})

/** The container of old Office files, and the bare records of still older ones. */
const heads = [
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x09, 0x08],
  [0x09, 0x04],
  [0x09, 0x02],
  [0x09, 0x00],
] as const

const isOldWorkbook = (bytes: Uint8Array): boolean => heads.some((head) => head.every((byte, at) => bytes[at] === byte))

/** The library prints two dates the American way; where it knows no code, it has printed the cell itself. */
const codeOf = (code: string): string => {
  if (code === 'm/d/yy') return builtinFormat(14)
  return code === 'm/d/yy h:mm' ? builtinFormat(22) : code
}

class Formats {
  readonly #known = new Map<string, Formatter>()
  readonly #is1904: boolean

  constructor(is1904: boolean) {
    this.#is1904 = is1904
  }

  of(code: string): Formatter {
    const found = this.#known.get(code) ?? formatterOf(codeOf(code), this.#is1904)
    this.#known.set(code, found)
    return found
  }
}

const formatted = ({ t, v }: CellObject, formatter: Formatter): string | undefined => {
  if (t === 'n' && typeof v === 'number') return formatter.number(String(v))
  return t === 's' && typeof v === 'string' ? formatter.text(v) : undefined
}

const textOf = (cell: CellObject, formats: Formats): string => {
  const { t, v, w, z } = cell
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE'
  const own = z === undefined ? undefined : formatted(cell, formats.of(String(z)))
  return own ?? String(w ?? v ?? '')
}

const hiddenRuns = (list: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): Runs => {
  const runs = new RunCollector()
  // Holes stand for rows that are as usual.
  list?.forEach((one, at) => {
    if (one?.hidden === true) runs.add(at)
  })
  return runs.runs()
}

const mergesOf = (sheet: WorkSheet): Merge[] =>
  (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))

type Collected = { readonly cells: SheetCell[]; readonly comments: SheetComment[]; readonly errors: Tally }

const normalLines = (text: string): string => text.replaceAll(/\r\n?/gu, '\n')

const collect = (sheet: WorkSheet, formats: Formats, budget: Budget): Collected => {
  const found: Collected = { cells: [], comments: [], errors: new Tally() }
  for (const name of Object.keys(sheet)) {
    const address = parseAddress(name)
    if (!address) continue
    if (budget.isSpent) break
    const cell = sheet[name] as CellObject
    const text = normalLines(textOf(cell, formats))
    const comment = (cell.c ?? [])
      .map(({ t }) => t ?? '')
      .join('\n')
      .trim()
    if (comment !== '' && budget.take(comment.length)) found.comments.push({ ...address, text: normalLines(comment) })
    if (text.trim() === '' || !budget.take(text.length)) continue
    const one: SheetCell = { ...address, rows: 1, columns: 1, text }
    if (cell.t === 'e') found.errors.add(one)
    found.cells.push(one)
  }
  return found
}

const sheetOf = (name: string, sheet: WorkSheet, { formats, budget }: { formats: Formats; budget: Budget }): Sheet => {
  const { cells, comments, errors } = collect(sheet, formats, budget)
  const hidden = { rows: hiddenRuns(sheet['!rows']), columns: hiddenRuns(sheet['!cols']) }
  const isSeen = ({ row, column }: SheetComment | SheetCell): boolean =>
    !isIn(hidden.rows, row) && !isIn(hidden.columns, column)
  return {
    name,
    cells: seenCells(cells, mergesOf(sheet), hidden),
    ruled: [],
    hidden: hidden.rows,
    comments: comments.filter(isSeen),
    notes: [
      ...hiddenNote(name, hidden, cells.filter((cell) => !isSeen(cell)).length),
      ...errorNote(name, errors),
      ...(budget.isSpent ? [budgetNote(name)] : []),
    ],
  }
}

const extractOf = (book: WorkBook, limits: Limits): Extract => {
  const formats = new Formats(book.Workbook?.WBProps?.date1904 === true)
  const budget = new Budget(limits)
  const isHidden = (at: number): boolean => (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0
  const sheets = book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name]
    return isHidden(at) || !sheet ? [] : [sheetOf(name, sheet, { formats, budget })]
  })
  const hidden = book.SheetNames.filter((_, at) => isHidden(at))
  return sheetBlocks(sheets, { format: 'xlsx', limits, notes: hiddenSheetNote(hidden) })
}

const damaged = words(
  '表格文件已损坏或加了密码，无法读取；请用 WPS 表格或 Excel 打开，去掉密码并另存为 .xlsx 后再读',
  'the workbook is damaged or has a password; open it in WPS or Excel, take the password off and save it as .xlsx',
)

const notOld = words(
  '不是旧版表格文件（.xls、.et）；请另存为 .xlsx 后再读',
  'this is no workbook of the old format (.xls, .et); save it as .xlsx',
)

const tooLarge = words('文件过大，未读取；请拆分后再读', 'the file is too large; split it')

/** The largest sheet of the old format. */
const mostRows = 65_536

/**
 * Reads a workbook of the old binary format (.xls, .et) through a library, sheets as blocks like those of .xlsx. The
 * library does not tell borders, so grids are told from their cells alone. Never throws; runs in the child process only.
 */
export const readXls = (bytes: Uint8Array, limits: Limits): Extract => {
  if (bytes.length > limits.fileBytes) return refused('limit', tooLarge)
  if (!isOldWorkbook(bytes)) return refused('not-understood', notOld)
  try {
    const book = read(bytes, { type: 'array', cellNF: true, cellStyles: true, cellHTML: false, sheetRows: mostRows })
    const extract = extractOf(book, limits)
    return extract.blocks.length > 0 ? extract : { ...extract, notes: [nothingSeen, ...extract.notes] }
  } catch {
    return refused('not-understood', damaged)
  }
}
