import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDraft } from '#domain/filing/draft.ts'
import { amountKey } from '#domain/filing/draft-amount.ts'
import { printDraftValue } from '#domain/filing/draft-value.ts'
import { parseDraftFacts } from './parse-draft-facts.ts'

const read = (facts: unknown): ReturnType<typeof parseDraftFacts> => parseDraftFacts(JSON.stringify(facts))
const pathsOf = (facts: unknown): readonly string[] => read(facts).problems.map(({ path }) => path)

describe('a facts file', () => {
  it('gives an empty draft and no problem when it is empty', () => {
    expect(read({})).toEqual({ draft: emptyDraft, problems: [] })
  })

  it('is read into amounts, rates and facts with their printed decimals', () => {
    const { draft, problems } = read({
      amounts: { 'execution.other': '92.20万元', execution: { name: '支出数', value: '6600.83万元' } },
      rates: { execution: '96.62%', 'share.fiscal': '97.4%' },
      facts: { visits: { name: '走访', value: '240多家次' } },
    })
    expect(problems).toEqual([])
    expect(draft.amounts.map((amount) => [amountKey(amount), amount.name, printDraftValue(amount.value)])).toEqual([
      ['execution.other', '', '92.20万元'],
      ['execution', '支出数', '6600.83万元'],
    ])
    expect(draft.rates.map(({ kind, source }) => [kind, source])).toEqual([
      ['execution', 'total'],
      ['share', 'fiscal'],
    ])
    expect(draft.facts).toMatchObject([{ id: 'visits', name: '走访' }])
  })

  it('reads rows, goals, score, management and narrative', () => {
    const { draft, problems } = read({
      organisation: { name: '乙街道办事处', units: ['一中心'], unitCount: '2个' },
      year: 2023,
      goals: ['改善环境', { text: '保障民生', completion: '完成' }],
      indicators: [{ level1: '产出', name: '巡查', target: '≥12次', actual: '—', score: '不适用' }],
      projects: [{ name: '环卫', budget: '419万元', indicators: [{ name: '清运' }] }],
      score: {
        total: '95分',
        components: { 履职效能: '50分', 管理效能: { value: '45分', full: '50分' } },
        grade: '优',
      },
      management: { 采购管理: '按办法执行' },
      narrative: { achievements: ['走访{{visits}}。', { title: '治水', text: '完成', depth: '2' }] },
    })
    expect(problems).toEqual([])
    expect(draft.goals.map(({ completion }) => completion.kind)).toEqual(['absent', 'words'])
    expect(draft.indicators[0]).toMatchObject({ actual: { kind: 'dash' }, score: { kind: 'not-applicable' } })
    expect(draft.projects[0]?.indicators[0]?.name).toBe('清运')
    expect(draft.score.components.map(({ name, full }) => [name, printDraftValue(full)])).toEqual([
      ['履职效能', ''],
      ['管理效能', '50分'],
    ])
    expect(draft.management).toEqual([{ area: '采购管理', parts: [{ kind: 'text', text: '按办法执行' }] }])
    expect(draft.narrative.achievements).toEqual([
      {
        title: '',
        depth: 1,
        parts: [
          { kind: 'text', text: '走访' },
          { kind: 'binding', key: 'visits' },
          { kind: 'text', text: '。' },
        ],
      },
      { title: '治水', depth: 2, parts: [{ kind: 'text', text: '完成' }] },
    ])
  })

  it.each([
    ['a misspelt name', { organization: {} }, 'organization'],
    ['an unknown amount', { amounts: { spending: '1万元' } }, 'amounts.spending'],
    ['an unknown rate', { rates: { 'execution.cash': '1%' } }, 'rates.execution.cash'],
    ['a number that is no text', { amounts: { execution: 92.2 } }, 'amounts.execution'],
    ['a list that is none', { projects: {} }, 'projects'],
    ['an object that is none', { score: [] }, 'score'],
    ['a text that is none', { tasks: [true] }, 'tasks[0]'],
    ['a year that is none', { year: '去年' }, 'year'],
    ['a depth that is none', { narrative: { tasks: [{ text: '一', depth: '3' }] } }, 'narrative.tasks[0].depth'],
    ['an unknown section', { narrative: { summary: [] } }, 'narrative.summary'],
    ['an unknown field of a row', { indicators: [{ goal: '一' }] }, 'indicators[0].goal'],
    ['a file that is no object', [], '$'],
  ])('names %s by its path and says how to mend it', (_, facts, path) => {
    expect(pathsOf(facts)).toEqual([path])
    for (const { message, remedy } of read(facts).problems)
      for (const words of [message.zh, message.en, remedy.zh, remedy.en]) expect(words).not.toBe('')
  })

  it('says that a file is no JSON', () => {
    const { draft, problems } = parseDraftFacts('{ "year": ')
    expect(draft).toEqual(emptyDraft)
    expect(problems.map(({ path }) => path)).toEqual(['$'])
  })

  it('never throws, whatever the file holds', () => {
    fc.assert(fc.property(fc.string(), (text) => parseDraftFacts(text).problems.length >= 0))
    fc.assert(fc.property(fc.jsonValue(), (value) => read(value).problems.length >= 0))
    expect(parseDraftFacts('['.repeat(100_000)).problems).toHaveLength(1)
  })
})
