import { describe, expect, it } from 'vitest'
import { paragraph, style, textsOf } from '#tests/fixtures/docx/word-file.ts'

const level = (at: number, format: string, ...[text, more = '']: readonly [string, string?]): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
const definition = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`
const list = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`
const on = (id: number, at = 0): string => `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`

const official = [
  level(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
]
const numbering = definition(1, ...official) + list(5, 1)

describe('automatic numbers', () => {
  it('stand at the head of the text as they are printed', () => {
    const body = [
      paragraph('基本情况', on(5)),
      paragraph('部门概况', on(5, 1)),
      paragraph('年度任务', on(5, 1)),
      paragraph('2023年巡查', on(5, 2)),
      paragraph('评价结论', on(5)),
      paragraph('综合', on(5, 1)),
      paragraph('（三）手写的编号'),
    ]
    expect(textsOf(body.join(''), { numbering })).toEqual([
      '一、基本情况',
      '（一）部门概况',
      '（二）年度任务',
      '1. 2023年巡查',
      '二、评价结论',
      '（一）综合',
      '（三）手写的编号',
    ])
  })

  it('stand alone where a cell or paragraph holds nothing else', () => {
    expect(textsOf(paragraph('', on(5)) + paragraph(' 文 ', on(5)), { numbering })).toEqual(['一、', '二、文 '])
  })

  it('show the start of a level that was passed over, and count it', () => {
    const own = definition(1, level(0, 'decimal', '%1'), level(1, 'decimal', '%1.%2')) + list(5, 1)
    expect(
      textsOf(paragraph('甲', on(5, 1)) + paragraph('乙', on(5, 1)) + paragraph('丙', on(5)), { numbering: own }),
    ).toEqual(['1.1 甲', '1.2 乙', '2 丙'])
  })

  it('print all levels as digits where the level says so', () => {
    const own =
      definition(1, level(0, 'chineseCounting', '第%1章'), level(1, 'decimal', '%1.%2', '<w:isLgl/>')) + list(5, 1)
    expect(textsOf(paragraph('总则', on(5)) + paragraph('范围', on(5, 1)), { numbering: own })).toEqual([
      '第一章 总则',
      '1.1 范围',
    ])
  })

  it('go on in another list of the same definition, and start anew where that list says so', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride>'
    const own = numbering + list(6, 1) + list(7, 1, restart)
    const body = [5, 6, 7, 7, 5].map((id) => paragraph('文', on(id)))
    expect(textsOf(body.join(''), { numbering: own })).toEqual(['一、文', '二、文', '四、文', '五、文', '六、文'])
  })

  it('take the levels a list puts over those of its definition', () => {
    const over = `<w:lvlOverride w:ilvl="0">${level(0, 'decimalEnclosedCircle', '%1')}</w:lvlOverride>`
    expect(textsOf(paragraph('文', on(7)), { numbering: definition(1, ...official) + list(7, 1, over) })).toEqual([
      '① 文',
    ])
  })

  it('start anew only behind the levels that are named, or never', () => {
    const levels = (restart: number): string =>
      definition(
        1,
        level(0, 'decimal', '%1.'),
        level(1, 'decimal', '%2)'),
        level(2, 'lowerLetter', '%3)', `<w:lvlRestart w:val="${restart}"/>`),
      ) + list(5, 1)
    const body = [0, 1, 2, 1, 2, 0, 2].map((at) => paragraph('文', on(5, at))).join('')
    const letters = (restart: number): string[] =>
      textsOf(body, { numbering: levels(restart) }).filter((text) => /^[a-z]/u.test(text))
    expect(letters(0)).toEqual(['a)文', 'b)文', 'c)文'])
    expect(letters(1)).toEqual(['a)文', 'b)文', 'a)文'])
    expect(letters(2)).toEqual(['a)文', 'a)文', 'a)文'])
  })

  it('come by style, at the level that is tied to it, and are taken away by list 0', () => {
    const tied =
      definition(1, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Sub"/>')) + list(5, 1)
    const styles =
      style('Sub', '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>') +
      style('SubSub', '<w:basedOn w:val="Sub"/>')
    const body =
      paragraph('甲', '<w:pStyle w:val="SubSub"/>') +
      paragraph('乙', '<w:pStyle w:val="Sub"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(textsOf(body, { numbering: tied, styles })).toEqual(['1.1 甲', '乙'])
  })

  it('are found through the list of a numbering style', () => {
    const own =
      `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Mine"/></w:abstractNum>${definition(2, ...official)}` +
      list(5, 1) +
      list(6, 2)
    const styles = style('Mine', '<w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr>', 'numbering')
    expect(textsOf(paragraph('文', on(5)), { numbering: own, styles })).toEqual(['一、文'])
  })

  it('leave bullets and broken lists without a label', () => {
    const own = definition(1, level(0, 'bullet', '')) + list(5, 1) + list(6, 99)
    const body = [paragraph('甲', on(5)), paragraph('乙', on(6)), paragraph('丙', on(77)), paragraph('丁', on(5, 8))]
    expect(textsOf(body.join(''), { numbering: own })).toEqual(['甲', '乙', '丙', '丁'])
  })
})
