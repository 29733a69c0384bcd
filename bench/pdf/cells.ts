import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cleanText } from '#importers/read/clean.ts'
import { pieceText, type Extract, type ExtractTable } from '#importers/read/extract.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { readPdf } from '#importers/read/pdf/read-pdf.ts'
import type { KnownTable } from './known-table.ts'
import { makePdf, makers } from './makers.ts'
import { isRuled, variants, type Variant } from './variants.ts'

const plain = (text: string): string => cleanText(text, [{ start: 0, end: text.length }]).text

type CellLike = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }
const keyOf = ({ row, column, rows, columns }: CellLike, text: string): string =>
  `${row}|${column}|${rows}|${columns}|${plain(text)}`

export type Recovery = { readonly right: number; readonly all: number; readonly wrong: readonly string[] }

const compare = (known: KnownTable, table: ExtractTable): Recovery => {
  const found = new Set(table.cells.map((cell) => keyOf(cell, pieceText(cell.pieces))))
  const wrong = known.cells.map((cell) => keyOf(cell, cell.text)).filter((key) => !found.has(key))
  return { right: known.cells.length - wrong.length, all: known.cells.length, wrong }
}

/** Cells recovered exactly — place, span and text — by the table that gives most. */
export const recovery = (known: KnownTable, { blocks }: Extract): Recovery => {
  const none: Recovery = { right: 0, all: known.cells.length, wrong: ['no table'] }
  return blocks
    .filter((block) => block.kind === 'table')
    .map((table) => compare(known, table))
    .reduce((best, each) => (each.right > best.right ? each : best), none)
}

/** Spans without rules are no matter of the page: such a cell stands where its text does. */
const isFair = (variant: Variant): boolean =>
  isRuled(variant) || variant.table.cells.every(({ rows, columns }) => rows * columns === 1)

const percent = ({ right, all }: { right: number; all: number }): string => `${((100 * right) / all).toFixed(2)} %`

/** `npm run bench -- pdf [FOLDER]`: makes PDFs of known tables and prints how many cells come back. */
export const runPdfCells = async ([given, ...flags]: readonly string[]): Promise<void> => {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'jiheng-pdf-'))
  const sums = { ruled: { right: 0, all: 0 }, unruled: { right: 0, all: 0 } }
  for (const maker of makers) {
    const missing = maker.missing()
    if (missing !== undefined) {
      console.log(`${maker.name}: left out, ${missing}`)
      continue
    }
    for (const variant of variants.filter((each) => isFair(each) && (maker.draws?.(each) ?? true))) {
      const bytes = await makePdf(maker, variant, folder)
      if (!bytes) continue
      const start = performance.now()
      const result = recovery(variant.table, await readPdf(bytes, usualLimits))
      const time = performance.now() - start
      const sum = sums[isRuled(variant) ? 'ruled' : 'unruled']
      sum.right += result.right
      sum.all += result.all
      console.log(
        `${maker.name.padEnd(12)} ${variant.name.padEnd(26)} ${percent(result).padStart(9)}  ${result.right}/${result.all}  ${time.toFixed(0)} ms`,
      )
      if (flags.includes('--wrong')) for (const key of result.wrong.slice(0, 6)) console.log(`    wanted ${key}`)
    }
  }
  console.log(`ruled ${percent(sums.ruled)} · unruled ${percent(sums.unruled)}`)
}
