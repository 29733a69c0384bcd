import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Report } from '#reports/model.ts'
import { writeDocx } from '#reports/write/docx.ts'
import { fillTemplate } from '#reports/write/fill-template.ts'
import { fontSet } from '#reports/write/fonts/font-set.ts'
import { writeHtml } from '#reports/write/html.ts'
import { writePdf } from '#reports/write/pdf.ts'
import { compile } from '#reports/write/typst/compiler.ts'
import { reportData } from '#reports/write/typst/report-data.ts'
import { template } from '#reports/write/typst/template.ts'
import { writeTemplate } from '#reports/write/write-template.ts'
import { inTurn, liveHeap, ms } from './measuring.ts'
import { modelOf, plainReport, type PlainReport } from './report-fixture.ts'
import { byDocx, byDocxtemplater, templateFile } from './word-libraries.ts'

type Work = (plain: PlainReport) => unknown

/** Every round writes another report, as an office does; a compiler that remembers the last one gains nothing. */
const changing = (work: Work): (() => unknown) => {
  let round = 0
  return () => {
    round += 1
    const plain = plainReport()
    return work({ ...plain, title: `${plain.title}（第${round}稿）` })
  }
}

const soffice = (): boolean => spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0

/** LibreOffice with a profile of its own, as a server would start it for each file. */
const byLibreOffice = (report: Report): void => {
  const folder = mkdtempSync(join(tmpdir(), 'jiheng-bench-'))
  writeFileSync(join(folder, 'report.docx'), writeDocx(report))
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx')],
    {
      stdio: 'ignore',
    },
  )
  rmSync(folder, { recursive: true, force: true })
}

const families = ['Noto Serif SC', 'Noto Serif SC', 'Noto Sans SC']

/** The same pages from the same compiler without our fonts' lookup, checks, archive form and packing. */
const byTypst = async (report: Report): Promise<unknown> => {
  const files = fontSet([]).shipped.slice(0, families.length)
  return compile({
    fonts: files.map(({ path }, at) => ({ path, family: families[at] ?? '' })),
    source: template,
    data: JSON.stringify({ ...reportData(report), date: null, fonts: { 'kai-weight': 'bold' } }),
    roles: { song: [0], hei: [2, 0], kai: [0], fangsong: [0], number: [0] },
  })
}

const pdf = async (report: Report): Promise<number> => {
  const result = await writePdf(report, { fontFolders: [] })
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  return result.pages
}

const works = () => {
  const official = writeTemplate()
  const tagged = templateFile(plainReport().header.length)
  return {
    docx: changing((plain) => writeDocx(modelOf(plain))),
    filled: changing((plain) => fillTemplate(official, modelOf(plain), { 单位名称: '某街道办事处' })),
    docxtemplater: changing((plain) => byDocxtemplater(tagged, plain)),
    docxLibrary: changing(byDocx),
    html: changing((plain) => writeHtml(modelOf(plain))),
    pdf: changing(async (plain) => pdf(modelOf(plain))),
    typst: changing(async (plain) => byTypst(modelOf(plain))),
  }
}

type Name = keyof ReturnType<typeof works>
export type FormatFigures = Readonly<
  Record<string, { readonly firstMs: number; readonly warmMs: number; readonly memoryMb: number }>
>

const resident = (): number => process.memoryUsage().rss / 1_048_576

/** Milliseconds and megabytes of the first call: loading, fonts and compiling of code included. */
const firstCall = async (work: () => unknown): Promise<{ readonly firstMs: number; readonly memoryMb: number }> => {
  liveHeap()
  const [memory, start] = [resident(), performance.now()]
  await work()
  return { firstMs: performance.now() - start, memoryMb: Math.max(0, resident() - memory) }
}

const named: Readonly<Record<Name, string>> = {
  docx: 'docx, ours',
  filled: 'docx, template filled',
  docxtemplater: 'docx, docxtemplater alone',
  docxLibrary: 'docx, docx library',
  html: 'html, ours',
  pdf: 'pdf, ours (goal ≤ 250 ms)',
  typst: 'pdf, Typst alone',
}

/** One report of twenty pages with 1,600 cells to the bytes of each format, first and warm. */
export const benchFormats = async (): Promise<FormatFigures> => {
  const all = works()
  const names = Object.keys(all) as Name[]
  const firsts = new Map<Name, Awaited<ReturnType<typeof firstCall>>>()
  for (const name of names) firsts.set(name, await firstCall(all[name]))
  const timing = await inTurn(all, { warm: 8, timed: 20 })
  const figures: Record<string, { firstMs: number; warmMs: number; memoryMb: number }> = {}
  console.log(`writing a report of ${await pdf(modelOf(plainReport()))} pages with 1,600 cells`)
  for (const name of names) {
    const { firstMs, memoryMb } = firsts.get(name) ?? { firstMs: 0, memoryMb: 0 }
    figures[name] = { firstMs, warmMs: timing[name].median, memoryMb }
    console.log(`  ${named[name]}: first ${ms(firstMs)}, warm ${ms(timing[name].median)}, ${Math.round(memoryMb)} MB`)
  }
  if (!soffice()) {
    console.log('  pdf, LibreOffice: not installed here')
    return figures
  }
  const office = await inTurn({ office: changing((plain) => byLibreOffice(modelOf(plain))) }, { warm: 0, timed: 3 })
  console.log(`  pdf, LibreOffice from our docx, a new profile each: ${ms(office.office.median)}`)
  return { ...figures, libreOffice: { firstMs: office.office.median, warmMs: office.office.fastest, memoryMb: 0 } }
}
