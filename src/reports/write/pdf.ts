import { words, type Words } from '#domain/words/words.ts'
import type { Report } from '../model.ts'
import type { FontFile } from './fonts/font-file.ts'
import { fontRoles, fontSet, fontsFor, foldersOf, type FontSet } from './fonts/font-set.ts'
import { archival } from './pdf/archival.ts'
import { drawnText } from './pdf/drawn-text.ts'
import { pdfFile, type PdfFile } from './pdf/objects.ts'
import { packPdf } from './pdf/pack.ts'
import { missingSigns, textProblems } from './typst/complete.ts'
import { compile, type CompilerFont, type Diagnostic } from './typst/compiler.ts'
import { printedTexts, reportData, type ReportData } from './typst/report-data.ts'
import { template } from './typst/template.ts'

/** Why no file was made: what, where in the document, and the remedy. */
export type PdfProblem = {
  readonly kind: 'missing-sign' | 'lost-text' | 'typesetting'
  readonly where: string
  readonly words: Words
}

export type PdfResult =
  | { readonly kind: 'written'; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly kind: 'refused'; readonly problems: readonly PdfProblem[] }

/** `fontFolders` hold the deployer's licensed fonts (by default those of JIHENG_FONTS); `date` is YYYY-MM-DD, '' for none. */
export type PdfOptions = {
  readonly fontFolders?: readonly string[]
  readonly date?: string
  /** `web`: the typesetter that runs on any processor, even where the native one is installed. */
  readonly engine?: 'web'
}

const shippedFamilies = ['Noto Serif SC', 'Noto Serif SC', 'Noto Sans SC', 'Noto Sans Symbols 2', 'Tinos']

/** Which of the loaded files stand for a role: the licensed one, then the shipped serif or sans, then all others. */
const rolesOf = (set: FontSet, files: readonly FontFile[]): Readonly<Record<string, readonly number[]>> => {
  const place = (font: FontFile | undefined): readonly number[] =>
    font && files.includes(font) ? [files.indexOf(font)] : []
  const [serif, , sans] = set.shipped
  return Object.fromEntries(
    fontRoles.map((role) => {
      const first = [...place(set.licensed[role]), ...place(role === 'hei' ? sans : serif)]
      return [role, [...new Set([...first, ...files.keys()])]]
    }),
  )
}

const compilerFont = (set: FontSet, font: FontFile): CompilerFont => {
  const at = set.shipped.indexOf(font)
  return { path: font.path, family: at === -1 ? '' : (shippedFamilies[at] ?? '') }
}

const typesetting = ({ message }: Diagnostic): PdfProblem => ({
  kind: 'typesetting',
  where: '',
  words: words(
    `排版程序未能生成文件：${message}。请把报告另存为 .docx，并将此信息反馈给维护人员。`,
    `The typesetter made no file: ${message}. Save the report as .docx instead and send this message to whoever maintains the program.`,
  ),
})

const typstData = (data: ReportData, set: FontSet, date: string): string =>
  JSON.stringify({
    ...data,
    date: date === '' ? null : date.split('-').map(Number),
    // No free 楷体 is shipped: its heads are told from the text by weight instead.
    fonts: { 'kai-weight': set.licensed.kai ? 'regular' : 'bold' },
  })

const refused = (problems: readonly PdfProblem[]): PdfResult => ({ kind: 'refused', problems })

const finished = (file: PdfFile, data: ReportData, date: string): PdfResult => {
  const pages = drawnText(file)
  const problems = textProblems(printedTexts(data), pages)
  if (problems.length > 0) return refused(problems)
  return { kind: 'written', bytes: packPdf(archival(file, { title: data.title, date })), pages: pages.length }
}

/**
 * The report as a tagged PDF (target PDF/A-2b) laid out by GB/T 9704—2012; equal reports, fonts and dates give equal bytes.
 * A sign no font draws, a text that did not arrive or a complaint of the typesetter is a refusal, never a file.
 */
export const writePdf = async (report: Report, options: PdfOptions = {}): Promise<PdfResult> => {
  const { fontFolders = foldersOf(process.env['JIHENG_FONTS']), date = '', engine } = options
  const data = reportData(report)
  const printed = printedTexts(data)
  const set = fontSet(fontFolders)
  const { files, missing } = fontsFor(set, `${printed.map(({ text }) => text).join('')}—0123456789`)
  if (missing.size > 0) return refused(missingSigns(printed, missing))
  const { pdf, diagnostics } = await compile({
    fonts: files.map((font) => compilerFont(set, font)),
    source: template,
    data: typstData(data, set, date),
    roles: rolesOf(set, files),
    ...(engine ? { engine } : {}),
  })
  if (!pdf || diagnostics.length > 0) return refused(diagnostics.map(typesetting))
  return finished(pdfFile(pdf), data, date)
}
