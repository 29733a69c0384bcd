import { textRun } from '../model.ts'
import { packParts } from './archive.ts'
import { sectionProperties } from './docx/page.ts'
import { paragraphXml } from './docx/paragraphs.ts'
import {
  contentTypes,
  coreProperties,
  documentRelations,
  fontTable,
  footer,
  packageRelations,
  settings,
  wordNamespaces,
} from './docx/parts.ts'
import { stylesXml } from './docx/styles.ts'
import { xmlHeader } from './xml.ts'

const line = (style: string, text: string, properties = ''): string => paragraphXml(style, [textRun(text)], properties)

const blank = (style: string, count: number): string => paragraphXml(style, []).repeat(count)

const centred = '<w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>'

/** A cover without page number; numbers begin at 1 behind it. */
const cover = [
  line('Label', '【附件标记】'),
  blank('Label', 5),
  line('Title', '【标题】'),
  blank('Label', 8),
  line('Body', '单位名称（盖章）：【单位名称】', centred),
  line('Body', '主管部门：【主管部门】', centred),
  line('Body', '联系人：【联系人】　联系电话：【联系电话】', centred),
  line('Body', '【落款日期】', centred),
].join('')

const coverEnd = paragraphXml(
  'TableText',
  [],
  sectionProperties('portrait').replaceAll(/<w:footerReference\b[^>]*\/>/gu, ''),
)

/** 发文机关署名 and 成文日期 stand at the right, two and four characters in (GB/T 9704—2012, 7.3.5). */
const signature = [
  blank('Body', 2),
  line('Body', '【单位名称】', '<w:ind w:rightChars="200" w:right="640" w:firstLine="0"/><w:jc w:val="right"/>'),
  line('Body', '【落款日期】', '<w:ind w:rightChars="400" w:right="1280" w:firstLine="0"/><w:jc w:val="right"/>'),
].join('')

const numbered = sectionProperties('portrait').replace('</w:sectPr>', '<w:pgNumType w:start="1"/></w:sectPr>')

const body = [
  cover,
  coverEnd,
  line('Title', '【标题】'),
  blank('Label', 1),
  line('Body', '【正文】'),
  blank('Label', 1),
  line('Annexes', '【附件说明】'),
  signature,
  numbered,
].join('')

/** A template to begin with: cover, body, annex list, signature and page numbers by GB/T 9704—2012; the bytes never change. */
export const writeTemplate = (): Uint8Array =>
  packParts([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageRelations],
    ['word/document.xml', `${xmlHeader}<w:document ${wordNamespaces}><w:body>${body}</w:body></w:document>`],
    ['word/_rels/document.xml.rels', documentRelations],
    ['word/styles.xml', stylesXml],
    ['word/settings.xml', settings],
    ['word/fontTable.xml', fontTable],
    ['word/footer1.xml', footer('odd')],
    ['word/footer2.xml', footer('even')],
    ['docProps/core.xml', coreProperties('部门整体支出绩效自评报告模板')],
  ])
