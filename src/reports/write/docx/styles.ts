import { xmlHeader } from '../xml.ts'
import { fontProperty, type FontName } from './fonts.ts'
import { letterSpacing, lineHeight } from './page.ts'

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

type Style = {
  readonly id: string
  readonly name: string
  readonly font: FontName
  /** Half points: 三号 = 32, 二号 = 44, 小四 = 24, 五号 = 21. */
  readonly size: number
  readonly paragraph: string
}

const exact = `<w:spacing w:before="0" w:after="0" w:line="${lineHeight}" w:lineRule="exact"/>`
const twoCharacters = '<w:ind w:firstLineChars="200" w:firstLine="630"/>'

const heading = (level: number, font: FontName): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  font,
  size: 32,
  paragraph: `<w:keepNext/>${exact}${twoCharacters}<w:outlineLvl w:val="${level - 1}"/>`,
})

/** The title's two lines are 二号, so its fixed line is higher than the body's. */
const titleLine = '<w:spacing w:before="0" w:after="0" w:line="700" w:lineRule="exact"/><w:ind w:firstLine="0"/>'

const styles: readonly Style[] = [
  { id: 'Title', name: 'Title', font: 'song', size: 44, paragraph: `<w:keepNext/>${titleLine}<w:jc w:val="center"/>` },
  heading(1, 'hei'),
  heading(2, 'kai'),
  heading(3, 'fangsong'),
  heading(4, 'fangsong'),
  { id: 'Body', name: 'Body Text', font: 'fangsong', size: 32, paragraph: `${exact}${twoCharacters}` },
  { id: 'Label', name: 'Annex Label', font: 'hei', size: 32, paragraph: exact },
  { id: 'Annexes', name: 'Annex List', font: 'fangsong', size: 32, paragraph: exact },
  {
    id: 'TableNote',
    name: 'Table Note',
    font: 'fangsong',
    size: 24,
    paragraph: '<w:keepNext/><w:spacing w:before="60" w:after="40"/><w:jc w:val="right"/>',
  },
  {
    id: 'TableCaption',
    name: 'Table Caption',
    font: 'hei',
    size: 28,
    paragraph: '<w:keepNext/><w:spacing w:before="120" w:after="60"/><w:jc w:val="center"/>',
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    font: 'hei',
    size: 21,
    paragraph: '<w:spacing w:before="60" w:after="60"/><w:jc w:val="center"/>',
  },
  {
    id: 'TableText',
    name: 'Table Text',
    font: 'fangsong',
    size: 21,
    paragraph: '<w:spacing w:before="40" w:after="40"/>',
  },
]

const styleXml = ({ id, name, font, size, paragraph }: Style): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fontProperty(font)}<w:spacing w:val="${size === 32 ? letterSpacing : 0}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`

/** Left aligned throughout: justified lines lose their last punctuation mark in LibreOffice. */
const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:widowControl w:val="0"/><w:snapToGrid w:val="0"/><w:jc w:val="left"/></w:pPr><w:rPr>${fontProperty('fangsong')}<w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:style>`

export const stylesXml = `${xmlHeader}<w:styles ${wordNamespace}><w:docDefaults/>${normal}${styles.map(styleXml).join('')}</w:styles>`
