import PizZip from 'pizzip'
import { writeDocx } from '#reports/write/docx.ts'
import { inTurn, ms } from './measuring.ts'
import { modelOf, plainReport, type PlainReport } from './report-fixture.ts'
import { byDocx, byDocxtemplater, byEasyTemplate, templateFile } from './word-libraries.ts'

export type WritingFigures = {
  readonly oursMs: number
  readonly docxtemplaterMs: number
  readonly easyTemplateMs: number
  readonly docxMs: number
}

/** Text of a Word file, tags and layout dropped: all writers must have written the same words. */
const textIn = (file: Uint8Array): string => {
  const xml = new PizZip(file).file('word/document.xml')?.asText() ?? ''
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1] ?? '').join('')
}

const hasAll = (file: Uint8Array, { sections, rows }: PlainReport): boolean => {
  const text = textIn(file)
  const last = rows.at(-1)
  return (
    sections.every(({ paragraphs }) => paragraphs.every((one) => text.includes(one))) &&
    text.includes(last?.join('') ?? '')
  )
}

/** Plain data to the bytes of a Word file of about twenty pages with 1,600 cells, each library in turn. */
export const benchWriting = async (): Promise<WritingFigures> => {
  const plain = plainReport()
  const template = templateFile(plain.header.length)
  const works = {
    ours: () => writeDocx(modelOf(plain)),
    docxtemplater: () => byDocxtemplater(template, plain),
    easyTemplate: () => byEasyTemplate(template, plain),
    docx: () => byDocx(plain),
  }
  for (const [name, work] of Object.entries(works)) {
    const file = await work()
    if (!hasAll(file, plain)) console.log(`  ${name} did not write the whole report`)
  }
  const timing = await inTurn(works, { warm: 20, timed: 40 })
  console.log('writing a report of about twenty pages with 1,600 cells, from plain data to bytes')
  console.log(
    `  ours ${ms(timing.ours.median)} · docxtemplater ${ms(timing.docxtemplater.median)} · ` +
      `easy-template-x ${ms(timing.easyTemplate.median)} · docx ${ms(timing.docx.median)}`,
  )
  const fastest = Math.min(timing.docxtemplater.median, timing.easyTemplate.median, timing.docx.median)
  console.log(`  ${(fastest / timing.ours.median).toFixed(1)} × as fast as the fastest other (goal ≥ 1)`)
  return {
    oursMs: timing.ours.median,
    docxtemplaterMs: timing.docxtemplater.median,
    easyTemplateMs: timing.easyTemplate.median,
    docxMs: timing.docx.median,
  }
}
