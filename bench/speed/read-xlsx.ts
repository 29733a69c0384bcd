import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { usualLimits } from '#importers/read/limits.ts'
import { readXlsx } from '#importers/read/xlsx/read-xlsx.ts'
import { inTurn, ms, times } from './measuring.ts'
import { largeWorkbook, smallForm } from './workbook-fixture.ts'

type First = { readonly first: number; readonly grown: number }

type FileFigures = {
  readonly oursMs: number
  readonly oursFirstMs: number
  readonly oursGrownMb: number
  readonly sheetjsMs: number
  readonly sheetjsFirstMs: number
  readonly sheetjsGrownMb: number
}

export type ReadXlsxFigures = { readonly large: FileFigures; readonly form: FileFigures }

/** A process of its own for each: the first reading counts compiling, and no memory is shared. */
const firstOf = (name: string, path: string): First => {
  const command = [...process.execArgv, join(import.meta.dirname, 'read-xlsx-first.ts'), name, path]
  const { stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return JSON.parse(stdout) as First
}

const firsts = (file: Buffer): Readonly<Record<'ours' | 'sheetjs', First>> => {
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-bench-'))
  try {
    const path = join(folder, 'book.xlsx')
    writeFileSync(path, file)
    return { ours: firstOf('ours', path), sheetjs: firstOf('sheetjs', path) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Whoever leaves out cells reads faster: both must have found all of them, printed alike. */
const checkWhole = (file: Buffer): string => {
  const ours = readXlsx(file, usualLimits).blocks.flatMap((block) =>
    (block.kind === 'table' ? block.cells : [block]).flatMap(({ pieces }) => pieces),
  )
  const book = read(file, { type: 'buffer', cellDates: false })
  const cells = ours.filter(({ origin }) => origin.cell !== undefined)
  const alike = cells.filter(({ text, origin }) => {
    const { w } = (book.Sheets[origin.part ?? '']?.[origin.cell ?? ''] ?? {}) as { readonly w?: string }
    return w === text
  })
  const theirs = book.SheetNames.flatMap((name) => Object.entries(book.Sheets[name] ?? {})).filter(
    ([name, cell]) => !name.startsWith('!') && String((cell as { w?: string }).w ?? '') !== '',
  )
  return `${cells.length} cells found by us, ${theirs.length} by SheetJS, ${alike.length} printed alike`
}

const measure = async (what: string, file: Buffer): Promise<FileFigures> => {
  console.log(`reading ${what}: ${checkWhole(file)}`)
  const { ours, sheetjs } = firsts(file)
  const timing = await inTurn(
    { ours: () => readXlsx(file, usualLimits), sheetjs: () => read(file, { type: 'buffer', dense: true }) },
    { warm: 3, timed: 20 },
  )
  const line = (name: string, median: number, { first, grown }: First): string =>
    `  ${name}: warm ${ms(median)} · first ${ms(first)}, + ${grown.toFixed(0)} MB`
  console.log(line('ours', timing.ours.median, ours))
  console.log(line('SheetJS', timing.sheetjs.median, sheetjs))
  console.log(
    `  ${times(timing.sheetjs.median / timing.ours.median)} as fast as SheetJS warm, ` +
      `${times(sheetjs.first / ours.first)} at the first reading`,
  )
  return {
    oursMs: timing.ours.median,
    oursFirstMs: ours.first,
    oursGrownMb: ours.grown,
    sheetjsMs: timing.sheetjs.median,
    sheetjsFirstMs: sheetjs.first,
    sheetjsGrownMb: sheetjs.grown,
  }
}

/** Bytes of a workbook to its cells as printed; ours gives blocks with places, and leaves out what is hidden. */
export const benchReadXlsx = async (): Promise<ReadXlsxFigures> => ({
  large: await measure('a workbook of 20 sheets with 500 rows of 12 columns', largeWorkbook()),
  form: await measure('a form of one page', smallForm()),
})
