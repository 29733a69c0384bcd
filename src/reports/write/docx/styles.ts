import { xmlHeader } from '../xml.ts'
import { fontProperty, type FontName } from './fonts.ts'
import { letterSpacing, lineHeight } from './page.ts'

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

type Style = {
  readonly id: string
  /** Word shows its own names (heading 1, Title) in the language of the user; ours are in Chinese. */
  readonly name: string
  readonly font: FontName
  /** Half points: 三号 = 32, 二号 = 44, 小四 = 24, 五号 = 21. */
  readonly size: number
  readonly keepNext?: boolean
  readonly spacing: string
  readonly indent?: string
  /** Left throughout: justified lines lose their last punctuation mark in LibreOffice. */
  readonly alignment?: 'left' | 'center' | 'right'
  readonly level?: number
}

const exact = `<w:spacing w:before="0" w:after="0" w:line="${lineHeight}" w:lineRule="exact"/>`
/** The title's lines are 二号, so their fixed height is larger than the body's. */
const titleLine = '<w:spacing w:before="0" w:after="0" w:line="700" w:lineRule="exact"/>'
const loose = (before: number, after: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="240" w:lineRule="auto"/>`
const twoCharacters = '<w:ind w:firstLineChars="200" w:firstLine="630"/>'

const heading = (level: number, font: FontName): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  font,
  size: 32,
  keepNext: true,
  spacing: exact,
  indent: twoCharacters,
  level,
})

const styles: readonly Style[] = [
  { id: 'Title', name: 'Title', font: 'song', size: 44, keepNext: true, spacing: titleLine, alignment: 'center' },
  heading(1, 'hei'),
  heading(2, 'kai'),
  heading(3, 'fangsong'),
  heading(4, 'fangsong'),
  { id: 'Body', name: 'Body Text', font: 'fangsong', size: 32, spacing: exact, indent: twoCharacters },
  { id: 'Label', name: '附件标记', font: 'hei', size: 32, spacing: exact },
  { id: 'Annexes', name: '附件说明', font: 'fangsong', size: 32, spacing: exact },
  {
    id: 'TableNote',
    name: '表格单位',
    font: 'fangsong',
    size: 24,
    keepNext: true,
    spacing: loose(60, 40),
    alignment: 'right',
  },
  {
    id: 'TableCaption',
    name: '表格标题',
    font: 'hei',
    size: 28,
    keepNext: true,
    spacing: loose(120, 60),
    alignment: 'center',
  },
  { id: 'TableHead', name: '表头', font: 'hei', size: 21, spacing: loose(60, 60), alignment: 'center' },
  { id: 'TableText', name: '表格文字', font: 'fangsong', size: 21, spacing: loose(40, 40) },
]

const paragraphProperties = ({ keepNext, spacing, indent = '', alignment = 'left', level }: Style): string => {
  const outline = level === undefined ? '' : `<w:outlineLvl w:val="${level - 1}"/>`
  return `${keepNext === true ? '<w:keepNext/>' : ''}<w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>${spacing}${indent}<w:jc w:val="${alignment}"/>${outline}`
}

/** Complete by itself: put into a template, it does not take over what the template's own text looks like. */
const styleXml = (style: Style): string =>
  `<w:style w:type="paragraph" w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:qFormat/><w:pPr>${paragraphProperties(style)}</w:pPr><w:rPr>${fontProperty(style.font)}<w:spacing w:val="${style.size === 32 ? letterSpacing : 0}"/><w:kern w:val="0"/><w:sz w:val="${style.size}"/><w:szCs w:val="${style.size}"/></w:rPr></w:style>`

/** Every style the body uses, by id and name. */
export const bodyStyles = styles.map((style) => ({ id: style.id, name: style.name, xml: styleXml(style) }))

const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:widowControl w:val="0"/><w:snapToGrid w:val="0"/><w:jc w:val="left"/></w:pPr><w:rPr>${fontProperty('fangsong')}<w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:style>`

export const stylesXml = `${xmlHeader}<w:styles ${wordNamespace}><w:docDefaults/>${normal}${styles.map(styleXml).join('')}</w:styles>`
