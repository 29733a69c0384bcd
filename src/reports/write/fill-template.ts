import { strFromU8, strToU8 } from 'fflate'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { words } from '#domain/words/words.ts'
import { gapRun, printRuns, type Report } from '../model.ts'
import { packBytes } from './archive.ts'
import { annexXml, blocksXml } from './docx/body.ts'
import { paragraphTexts } from './template/paragraph-texts.ts'
import { templateProblems, type TaggedPart, type TemplateProblem } from './template/problems.ts'
import { sectionAt, templatePages, withRunningSection } from './template/sections.ts'
import { bodyStyling, styled } from './template/template-styles.ts'
import { blockTags, templateTags } from './template/tags.ts'
import { unpackTemplate, type Parts } from './template/unpack.ts'
import { titleLines } from './title-lines.ts'

/** A filled template with the tags that had no value and print 待补, or all there is to change in the template. */
export type FilledTemplate =
  | { readonly kind: 'filled'; readonly bytes: Uint8Array; readonly wanted: readonly string[] }
  | { readonly kind: 'problems'; readonly problems: readonly TemplateProblem[] }

const documentName = 'word/document.xml'
const stylesName = 'word/styles.xml'

/** The parts of a Word file that hold text, with their names for people. */
const partNames: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/u, '正文'],
  [/^word\/header\d*\.xml$/u, '页眉'],
  [/^word\/footer\d*\.xml$/u, '页脚'],
  [/^word\/(?:footnotes|comments)\.xml$/u, '注释'],
]

const taggedParts = (parts: Parts): readonly TaggedPart[] =>
  partNames.flatMap(([pattern, part]) =>
    [...parts].filter(([name]) => pattern.test(name)).map(([, bytes]) => ({ part, xml: strFromU8(bytes) })),
  )

const textOf = (parts: Parts, name: string): string => strFromU8(parts.get(name) ?? new Uint8Array())

const fileProblem = (zh: string, en: string): FilledTemplate => ({
  kind: 'problems',
  problems: [{ kind: 'file', tag: '', part: '', paragraph: 0, words: words(zh, en) }],
})

type Body = { readonly document: string; readonly styles: string; readonly values: Readonly<Record<string, string>> }

const hasTag = (document: string, tag: string): boolean =>
  paragraphTexts(document).some(({ text }) => text.includes(`【${tag}】`))

/**
 * The paragraph of a block tag written anew: spaces, bookmarks or formatting in it would be content to the library. Properties
 * of a section that end there keep a paragraph of their own behind it.
 */
const withCleanTag = (document: string, tag: string): string => {
  const found = paragraphTexts(document).find(({ text }) => text.trim() === `【${tag}】`)
  if (!found) return document
  const section = /<w:sectPr[\s>][^]*<\/w:sectPr>/u.exec(document.slice(found.start, found.end))?.[0]
  const ending = section === undefined ? '' : `<w:p><w:pPr>${section}</w:pPr></w:p>`
  const clean = `<w:p><w:r><w:t>【${tag}】</w:t></w:r></w:p>${ending}`
  return document.slice(0, found.start) + clean + document.slice(found.end)
}

/** The body for the pages and styles of this template; its own sections are changed only where the body turns pages. */
const bodyFor = (parts: Parts, report: Report): Body => {
  const document = blockTags.reduce(withCleanTag, textOf(parts, documentName))
  const at = paragraphTexts(document).find(({ text }) => text.trim() === '【正文】')?.end ?? 0
  const pages = templatePages(sectionAt(document, at))
  const styling = bodyStyling(textOf(parts, stylesName))
  const { xml, isTurned } = blocksXml(report.blocks, 'portrait', {
    section: (orientation, isFirst) => (isFirst && orientation === 'portrait' ? pages.first : pages.later[orientation]),
    width: (orientation) => pages.width[orientation],
    turnsHead: false,
  })
  const annexes = annexXml(report.attachments)
  const isPlaced = hasTag(document, '附件说明')
  return {
    document: isTurned ? withRunningSection(document, at) : document,
    styles: styling.stylesXml,
    values: { 正文: styled(isPlaced ? xml : xml + annexes, styling), 附件说明: styled(annexes, styling) },
  }
}

const fieldValues = (report: Report, fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  附件标记: report.label,
  标题: titleLines(report.title).map(printRuns).join('\n'),
  ...fields,
})

type Scope = Readonly<Record<string, string>>

/** Sends 正文 and 附件说明 to the library's own insertion of raw XML, which else wants a prefix officers do not know. */
const blockModule = (): Docxtemplater.DXT.Module => ({
  name: 'JihengBlocks',
  parse: (tag) =>
    blockTags.includes(tag.trim()) ? { type: 'placeholder', module: 'rawxml', value: tag.trim() } : null,
})

const render = (zip: PizZip, values: Scope, wanted: Set<string>): void => {
  const template = new Docxtemplater(zip, {
    delimiters: { start: '【', end: '】' },
    modules: [blockModule()],
    linebreaks: true,
    stripInvalidXMLChars: true,
    parser: (tag) => ({
      get: () => {
        const name = tag.trim()
        const value = values[name]
        if (value !== undefined && (value !== '' || blockTags.includes(name) || name === '附件标记')) return value
        wanted.add(name)
        return gapRun(name).text
      },
    }),
  })
  template.render({})
}

/** Parts as they came, in their order; only those with text were touched. */
const zipOf = (parts: Parts, { document, styles }: Body): PizZip => {
  const zip = new PizZip()
  for (const [name, bytes] of parts) zip.file(name, bytes, { createFolders: false })
  zip.file(documentName, document, { createFolders: false })
  zip.file(stylesName, styles, { createFolders: false })
  return zip
}

/** A file saved as a Word template is a template to Word even under the name .docx. */
const asDocument = (types: string): string =>
  types.replace('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml')

const packed = (zip: PizZip, names: readonly string[]): Uint8Array =>
  packBytes(
    names.map((name) => {
      const bytes = zip.file(name)?.asUint8Array() ?? new Uint8Array()
      return [name, name === '[Content_Types].xml' ? strToU8(asDocument(strFromU8(bytes))) : bytes]
    }),
  )

/**
 * Fills a template the officer made in Word: fields by 【标签】, the report's body at 【正文】 in the template's own styles and pages.
 * Everything wrong with the template is listed at once; the same template and report give the same bytes.
 */
export const fillTemplate = (
  template: Uint8Array,
  report: Report,
  fields: Readonly<Record<string, string>>,
): FilledTemplate => {
  const unpacked = unpackTemplate(template)
  if (unpacked.kind === 'refused') return fileProblem(unpacked.words.zh, unpacked.words.en)
  const known = [...new Set([...Object.keys(templateTags), ...Object.keys(fields)])]
  const problems = templateProblems(taggedParts(unpacked.parts), known)
  if (problems.length > 0) return { kind: 'problems', problems }
  const body = bodyFor(unpacked.parts, report)
  const zip = zipOf(unpacked.parts, body)
  const wanted = new Set<string>()
  try {
    render(zip, { ...fieldValues(report, fields), ...body.values }, wanted)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return fileProblem(
      `模板无法填写：${said}。请在 Word 中重新保存后再试。`,
      `The template cannot be filled: ${said}. Save it again in Word and try once more.`,
    )
  }
  return { kind: 'filled', bytes: packed(zip, [...unpacked.parts.keys()]), wanted: [...wanted] }
}
