import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { readDocx } from '#importers/read/docx/docx.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { writeDocx } from '#reports/write/docx.ts'
import { inTurn, ms, times } from './measuring.ts'
import { modelOf, plainReport } from './report-fixture.ts'

export type ReadDocxFigures = {
  readonly oursMs: number
  readonly oursFirstMs: number
  readonly textMs: number
  readonly textFirstMs: number
  readonly htmlMs: number
  readonly htmlFirstMs: number
}

/** As laid out by LibreOffice; counted once for this very report. */
const pages = 21

/** The report of the other benches with fewer sections and a longer table: 2,088 cells. */
const reportFile = (): Buffer => {
  const plain = plainReport()
  const rows = [...plain.rows, ...plain.rows.slice(0, 60)]
  return Buffer.from(writeDocx(modelOf({ ...plain, sections: plain.sections.slice(0, 7), rows })))
}

type First = { readonly first: number; readonly grown: number }

/** A process of its own for each: the first reading counts compiling, and no memory is shared. */
const firstOf = (name: string, path: string): First => {
  const command = [...process.execArgv, join(import.meta.dirname, 'read-docx-first.ts'), name, path]
  const { stdout } = spawnSync(process.execPath, command, { encoding: 'utf8' })
  return JSON.parse(stdout) as First
}

const firsts = (file: Buffer): Readonly<Record<'ours' | 'text' | 'html', First>> => {
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-bench-'))
  try {
    const path = join(folder, 'report.docx')
    writeFileSync(path, file)
    return { ours: firstOf('ours', path), text: firstOf('text', path), html: firstOf('html', path) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Whoever leaves out cells reads faster: all must have found the whole table. */
const checkWhole = async (file: Buffer): Promise<void> => {
  const cells = readDocx(file, usualLimits).blocks.reduce(
    (count, block) => count + (block.kind === 'table' ? block.cells.length : 0),
    0,
  )
  const { value } = await mammoth.convertToHtml({ buffer: file })
  const others = value.match(/<t[dh][ >]/gu)?.length ?? 0
  console.log(`reading a Word report of ${pages} pages: ${cells} cells found by us, ${others} by mammoth`)
}

/** Bytes of a Word file to its text and cells; ours gives places and merged cells as well. */
export const benchReadDocx = async (): Promise<ReadDocxFigures> => {
  const file = reportFile()
  await checkWhole(file)
  const first = firsts(file)
  const works = {
    ours: () => readDocx(file, usualLimits),
    text: () => mammoth.extractRawText({ buffer: file }),
    html: () => mammoth.convertToHtml({ buffer: file }),
  }
  const timing = await inTurn(works, { warm: 10, timed: 30 })
  const names = { ours: 'ours', text: 'mammoth text', html: 'mammoth html' } as const
  for (const name of ['ours', 'text', 'html'] as const) {
    const { median } = timing[name]
    console.log(
      `  ${names[name]}: warm ${ms(median)}, ${Math.round((pages / median) * 1000)} pages/s · ` +
        `first ${ms(first[name].first)}, + ${first[name].grown.toFixed(0)} MB`,
    )
  }
  const fastest = Math.min(timing.text.median, timing.html.median)
  console.log(
    `  ${times(fastest / timing.ours.median)} as fast as mammoth warm (goal ≥ 10), ` +
      `${times(Math.min(first.text.first, first.html.first) / first.ours.first)} at the first reading`,
  )
  return {
    oursMs: timing.ours.median,
    oursFirstMs: first.ours.first,
    textMs: timing.text.median,
    textFirstMs: first.text.first,
    htmlMs: timing.html.median,
    htmlFirstMs: first.html.first,
  }
}
