import { printRuns } from '#reports/model.ts'
import { words } from '#domain/words/words.ts'
import { writeDocx } from '#reports/write/docx.ts'
import { fillTemplate } from '#reports/write/fill-template.ts'
import { writeHtml } from '#reports/write/html.ts'
import { writeMarkdown } from '#reports/write/markdown.ts'
import { writePdf } from '#reports/write/pdf.ts'
import { writeText } from '#reports/write/text.ts'
import type { TemplateProblem } from '#reports/write/template/problems.ts'
import { writeXlsx } from '#reports/write/xlsx.ts'
import { Problem } from '../problem.ts'
import type { BuiltDocument, Material } from './build-documents.ts'
import { documentKinds, type Format } from './document-kinds.ts'

/** A Word template with its path. */
export type Template = { readonly path: string; readonly bytes: Uint8Array }

type Writing = { readonly material: Material; readonly template: Template | undefined }
type Writer = (document: BuiltDocument, writing: Writing) => Promise<string | Uint8Array> | string | Uint8Array

const fieldsOf = ({ draft }: Material): Readonly<Record<string, string>> => ({
  单位名称: draft.organisation.name,
  年度: draft.year === undefined ? '' : String(draft.year),
})

const bulleted = (lines: readonly string[]): string => lines.map((line) => `\n　　· ${line}`).join('')

const placed = ({ part, paragraph, words: said }: TemplateProblem, language: 'zh' | 'en'): string => {
  if (part === '') return said[language]
  return language === 'zh' ? `${part}第${paragraph}段：${said.zh}` : `${part}, paragraph ${paragraph}: ${said.en}`
}

const fromTemplate = ({ report }: BuiltDocument, material: Material, { path, bytes }: Template): Uint8Array => {
  const filled = fillTemplate(bytes, report, fieldsOf(material))
  if (filled.kind === 'filled') return filled.bytes
  const list = (language: 'zh' | 'en'): string => bulleted(filled.problems.map((problem) => placed(problem, language)))
  throw new Problem(
    words(
      `模板有 ${filled.problems.length} 处错误：${list('zh')}`,
      `the template has ${filled.problems.length} faults: ${list('en')}`,
    ),
    words(
      '请在 Word 中改正后再试；jiheng template 可写出一份可用的模板',
      'mend them in Word and try again; jiheng template writes a sound one',
    ),
    path,
  )
}

const pdf: Writer = async ({ report }) => {
  const written = await writePdf(report)
  if (written.kind === 'written') return written.bytes
  const list = (language: 'zh' | 'en'): string =>
    bulleted(
      written.problems.map(({ where, words: said }) => (where === '' ? said[language] : `${where}：${said[language]}`)),
    )
  throw new Problem(
    words(`没有生成 PDF：${list('zh')}`, `no PDF was made: ${list('en')}`),
    words('请按上面的说明处理，或改用 --format docx', 'do as said above, or use --format docx'),
  )
}

const writers: Readonly<Record<Format, Writer>> = {
  docx: (document, { material, template }) =>
    template ? fromTemplate(document, material, template) : writeDocx(document.report),
  xlsx: ({ kind, report, sheets }, { material }) => {
    if (sheets) return writeXlsx(sheets, { title: printRuns(report.title), author: material.draft.organisation.name })
    const { name } = documentKinds[kind]
    throw new Problem(
      words(`“${name.zh}”是文字材料，不能写成 xlsx`, `the ${name.en} is running text and cannot be an xlsx`),
      words('请改用 docx、pdf、html 或 md', 'use docx, pdf, html or md'),
    )
  },
  pdf,
  html: ({ report }) => writeHtml(report),
  md: ({ report }) => writeMarkdown(report),
  txt: ({ report }) => writeText(report),
}

/** The bytes or text of a document in a format. */
export const writeFormat = async (
  document: BuiltDocument,
  format: Format,
  writing: Writing,
): Promise<string | Uint8Array> => writers[format](document, writing)
