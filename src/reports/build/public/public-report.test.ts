import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyDraft, type DraftFiling, type DraftProject } from '#domain/filing/draft.ts'
import { parseAmountKey } from '#domain/filing/draft-amount.ts'
import { absent, parseDraftValue } from '#domain/filing/draft-value.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { printRuns, type TableBlock } from '../../model.ts'
import type { Outline } from '../../outline.ts'
import { parseOutline } from '../../parse-outline.ts'
import { writeText } from '../../write/text.ts'
import { buildReport } from '../build-report.ts'
import { monitoringReport } from '../monitoring-report.ts'
import { withPrevious } from '../with-previous.ts'
import { publicReport } from './public-report.ts'

const outline = ((): Outline => {
  const path = join(import.meta.dirname, '../../../../catalogue/outlines/guangzhou-2023.json')
  const { outline: read } = parseOutline(JSON.parse(readFileSync(path, 'utf8')))
  if (!read) throw new Error('outline')
  return read
})()

const draftOf = (year: number, amounts: Readonly<Record<string, string>>): DraftFiling => ({
  ...emptyDraft,
  organisation: { ...emptyDraft.organisation, name: '甲区乙街道办事处', shortName: '乙街' },
  year,
  amounts: Object.entries(amounts).flatMap(([key, text]) => {
    const parsed = parseAmountKey(key)
    return parsed ? [{ ...parsed, name: '', value: parseDraftValue(text) }] : []
  }),
})

const project: DraftProject = {
  name: '环卫经费',
  unit: '',
  documentNumber: '',
  opening: absent,
  budget: parseDraftValue('200万元'),
  actual: parseDraftValue('1500000元'),
  rate: absent,
  goal: absent,
  completion: absent,
  indicators: [],
}

const draft: DraftFiling = {
  ...draftOf(2023, {
    'annual-budget': '100万元',
    execution: '90万元',
    'execution.general-budget': '80万元',
    'execution.other': '10万元',
  }),
  projects: [project],
  problems: ['村民王小明（13812345678）反映垃圾清运不及时'],
  narrative: {
    problems: [
      {
        title: '',
        depth: 1,
        parts: [
          { kind: 'text', text: '联系人：李' },
          { kind: 'text', text: '四，电话13912345678。' },
        ],
      },
    ],
  },
}
const made = publicReport(buildReport(outline, draft), draft)
const charted = made.blocks.filter((block): block is TableBlock => block.kind === 'table' && block.chart !== undefined)

describe('公开稿', () => {
  it('opens with a summary in plain words, then has the whole report', () => {
    const text = writeText(made)
    expect(text.indexOf('摘要')).toBeLessThan(text.indexOf('一、'))
    expect(text).toContain('2023年，乙街安排预算100万元，实际支出90万元，预算执行率90.00%。')
  })

  it('compares with last year where that is known', () => {
    const both = withPrevious(draft, draftOf(2022, { execution: '80万元' }))
    expect(writeText(publicReport(buildReport(outline, both), both))).toContain('支出比上年增加10万元，增长12.50%。')
  })

  it('draws charts whose tables and sentences state the same figures', () => {
    expect(charted.map(({ caption }) => caption)).toEqual(['支出总额', '按资金来源的支出', '主要项目支出'])
    for (const { chart, rows } of charted) {
      const drawn = (chart?.series ?? []).flatMap(({ values }) =>
        values.flatMap((value) => (value ? [printDecimal(value)] : [])),
      )
      const said = rows.flatMap((row) => row.slice(1).map(({ runs }) => printRuns(runs))).filter((text) => text !== '')
      expect(said.toSorted()).toEqual(drawn.toSorted())
      for (const figure of drawn) expect(chart?.summary).toContain(figure)
    }
  })

  it('shows no telephone in its title', () => {
    const draft = draftOf(2023, {})
    const named = { ...draft, organisation: { ...draft.organisation, name: '李小明（13812345678）' } }
    const title = printRuns(publicReport(buildReport(outline, named), named).title)
    expect(title).toContain('李**')
    expect(title).not.toContain('13812345678')
  })

  it('shows no telephone and no name beside one, not in pieces either', () => {
    const text = writeText(made)
    expect(text).not.toMatch(/1[3-9]\d{9}|李四/u)
    expect(text).toContain('联系人：李**')
  })
})

describe('绩效运行监控报告', () => {
  const indicator = {
    level1: '产出指标',
    level2: '数量指标',
    name: '清运',
    unit: '吨',
    target: parseDraftValue('≥12吨'),
    actual: absent,
    completion: absent,
    points: absent,
    score: absent,
    reason: absent,
    more: {
      monitored: parseDraftValue('8吨'),
      likelihood: parseDraftValue('有可能'),
      cause: parseDraftValue('车辆维修'),
    },
  }
  const monitored = {
    ...draft,
    projects: [
      {
        ...project,
        indicators: [indicator, { ...indicator, more: {} }],
        more: { monitored: parseDraftValue('90万元') },
      },
    ],
  }

  it('states money, indicators, causes and likelihood of what was monitored', () => {
    const report = monitoringReport(monitored)
    const text = report ? writeText(report) : ''
    for (const part of ['45.00%', '8吨', '监控指标共2项，其中有可能完成的1项。', '车辆维修', '【待补：完成情况】'])
      expect(text).toContain(part)
    expect(report?.wanted.map(({ wanted }) => wanted)).toEqual(['完成情况', '下一步措施'])
  })

  it('is not there where nothing was monitored', () => {
    expect(monitoringReport(draft)).toBeUndefined()
  })
})
