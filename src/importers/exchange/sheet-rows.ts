import type { TextCell, TextRow } from '#domain/exchange/text-row.ts'
import type { Extract, ExtractPiece } from '../read/extract.ts'

/** One sheet of a workbook as its filled cells, with rows and columns as the sheet counts them. */
export type SheetRows = { readonly name: string; readonly rows: readonly TextRow[] }

/** The pieces that stand in cells, in reading order; remarks and text boxes are no data. */
const piecesOf = ({ blocks }: Extract): readonly (readonly ExtractPiece[])[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'table') return block.cells.map(({ pieces }) => pieces)
    return block.kind === 'paragraph' && !block.aside ? [block.pieces] : []
  })

type Sheet = Map<number, TextCell[]>

const addCell = (sheets: Map<string, Sheet>, pieces: readonly ExtractPiece[]): void => {
  const { part = '', row, column } = pieces[0]?.origin ?? {}
  if (row === undefined || column === undefined) return
  const sheet = sheets.get(part) ?? new Map<number, TextCell[]>()
  const cells = sheet.get(row) ?? []
  cells.push({ column, text: pieces.map(({ text }) => text).join('') })
  sheets.set(part, sheet.set(row, cells))
}

/** The sheets of a workbook as they are laid out: titles above a table are rows like all others. */
export const sheetRowsOf = (extract: Extract): readonly SheetRows[] => {
  const sheets = new Map<string, Sheet>()
  for (const pieces of piecesOf(extract)) addCell(sheets, pieces)
  return [...sheets].map(([name, sheet]) => ({
    name,
    rows: [...sheet].map(([row, cells]) => ({ row, cells })).toSorted((a, b) => a.row - b.row),
  }))
}
