import { describe, expect, it } from 'vitest'
import { emptyDraft, emptyOrganisation, type DraftFiling } from './draft.ts'
import { bind } from './draft-binding.ts'
import { absent, parseDraftValue } from './draft-value.ts'

const goal = { text: '改善环境', completion: absent }

const draft: DraftFiling = {
  ...emptyDraft,
  organisation: {
    ...emptyOrganisation,
    name: '甲区乙街道办事处',
    division: '甲区',
    unitCount: parseDraftValue('12个'),
    staffCount: parseDraftValue('750人'),
  },
  year: 2023,
  amounts: [
    {
      stage: 'execution',
      flow: 'expenditure',
      source: 'total',
      nature: undefined,
      name: '',
      value: parseDraftValue('6600.83万元'),
    },
  ],
  rates: [{ kind: 'execution', source: 'fiscal', name: '', value: parseDraftValue('92.6%') }],
  facts: [
    { id: 'visits', name: '走访', value: parseDraftValue('240多家次') },
    { id: 'grade-of-station', name: '评级', value: parseDraftValue('优秀') },
    { id: 'nothing', name: '', value: absent },
  ],
  goals: [goal, goal],
  score: {
    total: parseDraftValue('95分'),
    components: [{ name: '履职效能', value: parseDraftValue('50分'), full: absent }],
    grade: '优',
  },
}

describe('a binding', () => {
  it.each([
    ['execution', '6600.83万元'],
    ['execution@亿元', '0.66亿元'],
    ['rate:execution.fiscal', '92.6%'],
    ['visits', '240多家次'],
    ['score', '95分'],
    ['score:履职效能', '50分'],
    ['units', '12个'],
    ['staff', '750人'],
    ['count:goals', '2项'],
  ])('%s prints the figure %s', (key, text) => {
    expect(bind(draft, key)).toEqual({ kind: 'figure', key, text })
  })

  it.each([
    ['organisation', '甲区乙街道办事处'],
    ['short', '甲区乙街道办事处'],
    ['division', '甲区'],
    ['year', '2023'],
    ['grade', '优'],
    ['grade-of-station', '优秀'],
  ])('%s prints the words %s', (key, text) => {
    expect(bind(draft, key)).toEqual({ kind: 'words', key, text })
  })

  it.each([
    'unknown',
    'nothing',
    'rate:speed',
    'rate:execution.cash',
    'rate:execution',
    'score:管理效率',
    'count:projects',
    'count:indicators',
    'visits@亿元',
    'organisation@亿元',
    'constructor',
  ])('%s without its fact is missing, never guessed', (key) => {
    expect(bind(draft, key)).toEqual({ kind: 'missing', key })
  })

  it('finds nothing in an empty draft', () => {
    expect(bind(emptyDraft, 'year').kind).toBe('missing')
    expect(bind({ ...emptyDraft, organisation: { ...emptyOrganisation, shortName: '乙街' } }, 'short')).toMatchObject({
      text: '乙街',
    })
  })
})
