import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { usualLimits } from '#importers/read/limits.ts'
import { readPdf } from '#importers/read/pdf/read-pdf.ts'
import { plainTable } from '../pdf/known-table.ts'
import { makePdf, makers } from '../pdf/makers.ts'
import { variants } from '../pdf/variants.ts'
import { inTurn, ms } from './measuring.ts'

export type ReadPdfFigures = {
  readonly maker: string
  readonly pages: number
  readonly cells: number
  readonly oursMs: number
  readonly oursFirstMs: number
  readonly pagesPerSecond: number
  readonly lineProgramMs: number | undefined
  readonly grownMb: number
}

/** pdftotext keeps lines, but finds no tables: a lower bound. Undefined where it is not installed. */
const lineProgram = (path: string): (() => void) | undefined => {
  const run = (): void => {
    execFileSync('pdftotext', ['-layout', path, '-'], { stdio: ['ignore', 'ignore', 'ignore'] })
  }
  try {
    run()
    return run
  } catch {
    return undefined
  }
}

/** Bundled as the product is: a loader that translates pdfjs on the way would be measured instead. */
const firstOf = (path: string): { readonly first: number; readonly grown: number } => {
  const bundle = join(import.meta.dirname, '../../node_modules/.cache/jiheng/read-pdf-first.mjs')
  const command = [bundle, path]
  buildSync({
    entryPoints: [join(import.meta.dirname, 'read-pdf-first.ts')],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['pdfjs-dist/*'],
  })
  return JSON.parse(spawnSync(process.execPath, command, { encoding: 'utf8' }).stdout) as {
    first: number
    grown: number
  }
}

type Counts = { readonly pages: number; readonly cells: number }

const countsOf = async (bytes: Uint8Array): Promise<Counts> => {
  const { blocks } = await readPdf(bytes, usualLimits)
  const cells = blocks.flatMap((block) => (block.kind === 'table' ? block.cells : []))
  const pages = blocks.flatMap((block) =>
    (block.kind === 'table' ? block.cells.flatMap(({ pieces }) => pieces) : block.pieces).map(
      ({ origin }) => origin.page ?? 0,
    ),
  )
  return { pages: Math.max(0, ...pages), cells: cells.length }
}

const measure = async (maker: string, bytes: Uint8Array, folder: string): Promise<ReadPdfFigures> => {
  const path = join(folder, 'measured.pdf')
  writeFileSync(path, bytes)
  const { pages, cells } = await countsOf(bytes)
  const { first, grown } = firstOf(path)
  const other = lineProgram(path)
  const timing = await inTurn(
    { ours: () => readPdf(bytes, usualLimits), other: other ?? ((): void => {}) },
    { warm: 5, timed: 20 },
  )
  const oursMs = timing.ours.median
  const pagesPerSecond = (1000 * pages) / oursMs
  console.log(
    `reading a PDF of ${maker}, ${pages} pages, ${cells} cells: ${ms(oursMs)} warm, ${ms(first)} first with loading, ` +
      `${pagesPerSecond.toFixed(0)} pages/s (first ${((1000 * pages) / first).toFixed(0)}), + ${grown.toFixed(0)} MB`,
  )
  console.log(
    other ? `  pdftotext -layout, a process each: ${ms(timing.other.median)}` : '  pdftotext is not installed',
  )
  const lineProgramMs = other ? timing.other.median : undefined
  return { maker, pages, cells, oursMs, oursFirstMs: first, pagesPerSecond, lineProgramMs, grownMb: grown }
}

const long = { name: 'long', table: plainTable(420, 41), ruling: 'solid' as const }

/** A report of about twenty pages of tables by each maker that is installed. */
export const benchReadPdf = async (): Promise<readonly ReadPdfFigures[]> => {
  const [usual] = variants
  const figures: ReadPdfFigures[] = []
  if (!usual) return figures
  for (const maker of makers) {
    const missing = maker.missing()
    if (missing !== undefined) {
      console.log(`${maker.name}: left out, ${missing}`)
      continue
    }
    const folder = mkdtempSync(join(tmpdir(), 'jiheng-bench-'))
    try {
      const bytes = await makePdf(maker, { ...usual, ...long }, folder)
      if (bytes) figures.push(await measure(maker.name, bytes, folder))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }
  return figures
}
