import { describe, expect, it } from 'vitest'
import { cellOf, textRun, type Block, type Report } from '../model.ts'
import { bodyXml } from './docx/body.ts'
import { pageSections } from './page-sections.ts'

const heading: Block = { kind: 'heading', level: 1, number: '', runs: [textRun('项目一')] }
const body: Block = { kind: 'paragraph', style: 'body', runs: [textRun('正文。')] }
const note: Block = { kind: 'paragraph', style: 'note', runs: [textRun('单位：万元')] }
const table = (orientation: 'portrait' | 'landscape'): Block => ({
  kind: 'table',
  caption: '',
  widths: [1],
  alignments: ['left'],
  header: [],
  rows: [[cellOf([textRun('甲')])]],
  orientation,
})
const wide = table('landscape')
const narrow = table('portrait')

const told = (blocks: readonly Block[]): readonly string[] =>
  pageSections(blocks).map((section) => `${section.orientation} ${section.blocks.length}`)

describe('the pages of a report', () => {
  it.each<[string, readonly Block[], readonly string[]]>([
    ['stay upright without a turned table', [heading, body, narrow, body], ['portrait 4']],
    ['turn for a table alone', [body, wide, body], ['portrait 1', 'landscape 1', 'portrait 1']],
    ['turn its heading and unit line with it', [body, heading, note, wide], ['portrait 1', 'landscape 3']],
    ['turn the lines under it with it', [wide, note, body], ['landscape 2', 'portrait 1']],
    ['leave a unit line to the table below', [wide, note, narrow], ['landscape 1', 'portrait 2']],
    ['leave a heading to the text below', [wide, heading, body], ['landscape 1', 'portrait 2']],
    ['begin anew for each form', [note, wide, note, heading, note, wide, note], ['landscape 3', 'landscape 4']],
    ['hold tables without headings together', [wide, wide], ['landscape 2']],
  ])('%s', (_, blocks, expected) => {
    expect(told(blocks)).toEqual(expected)
  })

  it('turn the title of a form with its table', () => {
    const report: Report = {
      outline: '',
      label: '',
      title: [textRun('监控表')],
      blocks: [wide, note],
      attachments: [],
      unbound: [],
      wanted: [],
    }
    expect(bodyXml(report).match(/<w:sectPr>/gu)).toHaveLength(1)
    const forms = bodyXml({ ...report, blocks: [wide, note, heading, wide] })
    expect(forms.match(/w:orient="landscape"/gu)).toHaveLength(2)
    expect(bodyXml({ ...report, blocks: [body, wide] }).match(/<w:sectPr>/gu)).toHaveLength(2)
  })
})
