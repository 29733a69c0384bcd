import { describe, expect, it } from 'vitest'
import type { StatedFigure } from '../number/stated.ts'
import { toDecimal } from '../number/decimal.ts'
import type { Block, Passage, PassageRole } from '../text/document.ts'
import { placeOf, sourceText, type Place } from '../text/place.ts'
import type { MappedText } from '../text/mapped-text.ts'
import { emptyDraft } from './draft.ts'
import { toDraft } from './draft-from-filing.ts'
import { figureOf, parseDraftValue, printDraftValue } from './draft-value.ts'
import type { Claim, Filing, Section, SectionKind } from './filing.ts'
import type { FinanceItem } from './finance.ts'
import { absentCell, type Cell, type IndicatorRow } from './indicator.ts'
import { aFiling } from '#tests/fixtures/scheme/a-filing.ts'

const source = sourceText('')
const place: Place = placeOf(source, { start: 0, end: 0 })
const mapped = (text: string): MappedText => ({ text, runs: [] })
const said = (text: string): { text: string; mapped: MappedText; block: number; place: Place } => ({
  text,
  mapped: mapped(text),
  block: 0,
  place,
})

const stated = (text: string): StatedFigure => {
  const figure = figureOf(parseDraftValue(text))
  return {
    value: figure?.value ?? toDecimal('0'),
    unit: figure?.unit ?? '',
    qualifierPrinted: figure?.qualifier ?? '',
    qualifier: undefined,
    change: undefined,
    period: undefined,
    place,
  }
}

const passage = (role: PassageRole, text: string, at: { titleTo: number; level: number }): Passage => ({
  kind: 'passage',
  role,
  text: mapped(text),
  label: undefined,
  level: at.level,
  titleFrom: 2,
  titleTo: at.titleTo,
  ancestors: [],
})
const body = (text: string): Passage => passage('body', text, { titleTo: 0, level: 0 })

const claim = (block: number, from: number, printed: string): Claim => ({
  metric: '走访',
  noun: '企业',
  figure: stated(printed),
  block,
  sentence: 0,
  clause: 0,
  from,
  to: from + printed.length,
  clausePlace: place,
})

const section = (kind: SectionKind, level: number, range: readonly [number, number, number]): Section => {
  const [heading, from, to] = range
  return { kind, heading, title: '', level, from, to, place }
}

const item = (text: string, metric = '执行数'): FinanceItem => ({
  metric,
  stage: 'execution',
  flow: 'expenditure',
  source: 'total',
  nature: undefined,
  breakdown: undefined,
  figure: stated(text),
  block: 0,
  sentence: 0,
  place,
})

const emptyFiling: Filing = aFiling({
  kind: 'other',
  document: { format: 'text', source, anchors: [], blocks: [], notes: [] },
})

const written = (text: string): Cell => ({ kind: 'written', text, mapped: mapped(text), figure: undefined, place })
const row = (cells: Partial<IndicatorRow>): IndicatorRow => ({
  table: 0,
  row: 0,
  level1: '产出',
  level2: '数量',
  name: '巡查',
  namePrinted: '巡查',
  unit: '次',
  target: absentCell,
  actual: absentCell,
  completion: absentCell,
  points: absentCell,
  score: absentCell,
  reason: absentCell,
  namePlace: place,
  place,
  ...cells,
})

describe('a draft made of a read filing', () => {
  it('is empty where the filing is', () => {
    expect(toDraft(emptyFiling)).toEqual(emptyDraft)
  })

  it('carries organisation, year, score and lists', () => {
    const draft = toDraft({
      ...emptyFiling,
      organisation: {
        name: '乙街道办事处',
        division: '甲区',
        kind: 'street',
        place,
        unitCount: stated('12个'),
        staffCount: undefined,
        units: [said('一中心')],
        offices: [said('党政办')],
      },
      year: { value: 2022, place },
      score: {
        total: stated('95分'),
        components: [{ name: '履职效能', figure: stated('50分') }],
        grade: said('优秀'),
      },
      management: [{ step: 'monitoring', said: said('开展监控') }],
      tasks: [said('治水')],
      goals: [said('改善环境')],
      problems: [said('（一）指标少')],
      measures: [said('补指标')],
      attachments: [said('自评表')],
    })
    expect(draft.organisation).toMatchObject({ name: '乙街道办事处', division: '甲区' })
    expect(printDraftValue(draft.organisation.unitCount)).toBe('12个')
    expect(draft.organisation).toMatchObject({ units: ['一中心'], offices: ['党政办'] })
    expect(draft.management).toEqual([{ area: '绩效运行监控', parts: [{ kind: 'text', text: '开展监控' }] }])
    expect(draft.year).toBe(2022)
    expect([draft.tasks, draft.problems, draft.measures, draft.attachments]).toEqual([
      ['治水'],
      ['指标少'],
      ['补指标'],
      ['自评表'],
    ])
    expect(printDraftValue(draft.score.total)).toBe('95分')
    expect(draft.score.components.map(({ name }) => name)).toEqual(['履职效能'])
    expect(draft.score.grade).toBe('优秀')
  })

  it('keeps the first of amounts and rates that are stated twice', () => {
    const rate = { metric: '执行率', kind: 'execution', source: 'total', numerator: undefined } as const
    const rates = ['96.62%', '97%'].map((text) => ({
      ...rate,
      figure: stated(text),
      denominator: undefined,
      block: 0,
      sentence: 0,
      place,
    }))
    const draft = toDraft({ ...emptyFiling, finance: [item('6600.83万元'), item('6600万元')], rates })
    expect(draft.amounts.map(({ name, value }) => [name, printDraftValue(value)])).toEqual([['执行数', '6600.83万元']])
    expect(draft.rates.map(({ value }) => printDraftValue(value))).toEqual(['96.62%'])
  })

  it('keeps the four kinds of cell apart', () => {
    const draft = toDraft({
      ...emptyFiling,
      indicators: [
        row({
          target: written('≥12次'),
          actual: { kind: 'dash', place },
          completion: { kind: 'not-applicable', place },
          points: { kind: 'empty', place },
        }),
      ],
      indicatorTables: [
        {
          block: 0,
          columns: [],
          hasTargetColumn: true,
          hasActualColumn: true,
          headerPlace: place,
          goals: [{ goal: '改善环境', completion: written('完成'), place }],
        },
      ],
    })
    const [indicator] = draft.indicators
    expect(indicator).toMatchObject({
      target: { kind: 'figure' },
      actual: { kind: 'dash' },
      completion: { kind: 'not-applicable' },
      points: { kind: 'absent' },
      score: { kind: 'absent' },
    })
    expect(draft.goals).toEqual([{ text: '改善环境', completion: { kind: 'words', text: '完成' } }])
  })

  it('takes bare figures of a money column for 万元', () => {
    const cells = { rate: absentCell, goal: absentCell, completion: absentCell, documentNumber: '', place }
    const draft = toDraft({
      ...emptyFiling,
      projects: [
        { name: '环卫', budget: written('419'), actual: written('419.5万元'), ...cells },
        { name: '水务', budget: { kind: 'dash', place }, actual: absentCell, ...cells },
      ],
    })
    expect(draft.projects.map(({ budget, actual }) => [budget, actual].map(printDraftValue))).toEqual([
      ['419万元', '419.5万元'],
      ['—', ''],
    ])
  })
})

describe('the text of a read filing', () => {
  const blocks: readonly Block[] = [
    passage('heading', '四、主要成效', { titleTo: 6, level: 1 }),
    passage('item', '1.经济。走访30家次，解决3个', { titleTo: 4, level: 2 }),
    passage('item', '①分项', { titleTo: 3, level: 3 }),
    body('另走访约 30 家次。'),
    { kind: 'table', layout: 'tabs', rows: [], headerRows: 0, ancestors: [] },
    passage('caption', '单位：万元', { titleTo: 0, level: 0 }),
    passage('heading', '五、收支', { titleTo: 4, level: 1 }),
    body('执行数5万元，后报6万元，同比增长7.2%。'),
    passage('heading', '六、附件', { titleTo: 4, level: 1 }),
    body('自评表'),
  ]
  const filing: Filing = {
    ...emptyFiling,
    document: { format: 'text', source, anchors: [], blocks, notes: [] },
    sections: [
      section('achievements', 1, [0, 1, 6]),
      section('finance', 1, [6, 7, 8]),
      section('attachments', 1, [8, 9, 10]),
    ],
    claims: [claim(1, 7, '30家次'), claim(1, 8, '0家次'), claim(1, 14, '3个'), claim(3, 3, '约 30家次')],
  }

  it('keeps titles, depth and order, and leaves out annexes and captions', () => {
    const { narrative } = toDraft(filing)
    expect(Object.keys(narrative)).toEqual(['achievements', 'finance'])
    expect(narrative.achievements?.map(({ title, depth }) => [title, depth])).toEqual([
      ['经济', 1],
      ['项', 2],
      ['', 1],
    ])
  })

  it('stands for the facts of management where it speaks of them', () => {
    const steps = { management: [{ step: 'monitoring', said: said('开展监控') }] } as const
    for (const kind of ['management', 'efficiency'] as const)
      expect(toDraft({ ...filing, ...steps, sections: [section(kind, 1, [0, 1, 5])] }).management).toEqual([])
  })

  it('binds each figure once and only where it prints as it stood', () => {
    const { narrative, facts } = toDraft(filing)
    expect(narrative.achievements?.[0]?.parts).toEqual([
      { kind: 'text', text: '走访' },
      { kind: 'binding', key: 'claim-1-7' },
      { kind: 'text', text: '，解决' },
      { kind: 'binding', key: 'claim-1-14' },
    ])
    expect(facts.find(({ id }) => id === 'claim-1-7')).toMatchObject({ name: '走访企业' })
  })

  it('binds amounts, rates and the score to the facts they are, a second amount and a change to facts of their own', () => {
    const at = (start: number, figure: StatedFigure): StatedFigure => ({ ...figure, place: { ...place, start } })
    const first = at(40, stated('5万元'))
    const change = { basis: 'year-on-year', direction: 'up', value: toDecimal('7.2'), unit: '%' } as const
    const second = { ...at(50, stated('6万元')), change }
    const rate = at(60, stated('92%'))
    const score = at(70, stated('95分'))
    const draft = toDraft({
      ...filing,
      finance: [
        { ...item('5万元'), figure: first },
        { ...item('6万元'), figure: second },
      ],
      rates: [
        {
          metric: '率',
          kind: 'execution',
          source: 'total',
          numerator: undefined,
          denominator: undefined,
          figure: rate,
          block: 7,
          sentence: 0,
          place,
        },
      ],
      score: { total: score, components: [], grade: undefined },
      claims: [
        { ...claim(7, 3, '5万元'), figure: first },
        { ...claim(7, 9, '6万元'), figure: second },
        { ...claim(1, 0, '95分'), figure: score },
      ],
    })
    const keys = draft.narrative.finance?.[0]?.parts.flatMap((part) => (part.kind === 'binding' ? [part.key] : []))
    expect(keys).toEqual(['execution', 'claim-7-9', 'claim-7-9-change'])
    expect(draft.facts.map(({ id, value }) => [id, printDraftValue(value)])).toEqual([
      ['claim-7-9', '6万元'],
      ['claim-7-9-change', '7.2%'],
    ])
  })

  it('does not look for a change far behind its figure', () => {
    const change = { basis: 'unstated', direction: 'up', value: toDecimal('9'), unit: '%' } as const
    const figure = { ...stated('5万元'), change }
    const draft = toDraft({ ...filing, claims: [{ ...claim(7, 3, '5万元'), figure }] })
    const keys = draft.narrative.finance?.[0]?.parts.flatMap((part) => (part.kind === 'binding' ? [part.key] : []))
    expect(keys).toEqual(['claim-7-3'])
  })

  it('leaves a figure in the text where its claim does not print the same', () => {
    const other = { ...filing, claims: [{ ...claim(3, 3, '31家次'), to: 9 }] }
    expect(toDraft(other).narrative.achievements?.[2]?.parts).toEqual([{ kind: 'text', text: '另走访约 30 家次。' }])
  })
})
