import { describe, expect, it } from 'vitest'
import { emptyDraft, emptyOrganisation, type DraftFiling, type DraftIndicator, type DraftProject } from './draft.ts'
import { findGaps, toSubmittable } from './draft-submittable.ts'
import { absent, parseDraftValue } from './draft-value.ts'

const indicator: DraftIndicator = {
  level1: '产出指标',
  level2: '数量指标',
  name: '巡查次数',
  unit: '次',
  target: parseDraftValue('≥12次'),
  actual: parseDraftValue('14次'),
  completion: absent,
  points: absent,
  score: absent,
  reason: absent,
}

const project: DraftProject = {
  name: '环卫经费',
  unit: '',
  documentNumber: '',
  opening: absent,
  budget: parseDraftValue('10万元'),
  actual: parseDraftValue('9万元'),
  rate: absent,
  goal: absent,
  completion: absent,
  indicators: [],
}

const amount = (stage: 'annual-budget' | 'execution', source: 'total' | 'fiscal'): DraftFiling['amounts'][number] => ({
  stage,
  flow: 'expenditure',
  source,
  nature: undefined,
  name: '',
  value: parseDraftValue('10万元'),
})

const whole: DraftFiling = {
  ...emptyDraft,
  organisation: { ...emptyOrganisation, name: '乙街道办事处' },
  year: 2023,
  amounts: [amount('annual-budget', 'total'), amount('execution', 'total')],
  goals: [{ text: '改善环境', completion: absent }],
  indicators: [indicator],
  projects: [project],
  score: { ...emptyDraft.score, total: parseDraftValue('95分') },
  problems: ['指标不够细化'],
  measures: ['细化指标'],
}

const pathsOf = (draft: DraftFiling): readonly string[] => findGaps(draft).map(({ path }) => path)

describe('submitting a draft', () => {
  it('accepts one without gaps and hands out its budget and execution', () => {
    const submission = toSubmittable(whole)
    expect(submission.kind).toBe('submittable')
    expect(submission.kind === 'submittable' && submission.filing.budget.unit).toBe('万元')
  })

  it('takes 财政拨款 for the whole where nothing else is stated', () => {
    const draft = { ...whole, amounts: [amount('annual-budget', 'fiscal'), amount('execution', 'fiscal')] }
    expect(toSubmittable(draft).kind).toBe('submittable')
  })

  it('lists everything an empty draft lacks, with remedies in both languages', () => {
    const submission = toSubmittable(emptyDraft)
    expect(submission.kind === 'incomplete' && submission.gaps.map(({ path }) => path)).toEqual([
      'organisation.name',
      'year',
      'amounts.annual-budget',
      'amounts.execution',
      'goals',
      'indicators',
      'score.total',
      'problems',
      'measures',
    ])
    expect(findGaps(emptyDraft)[0]).toEqual({
      path: 'organisation.name',
      missing: { zh: '缺少单位名称', en: 'the name of the department is missing' },
      remedy: {
        zh: '请在 organisation.name 填写单位名称',
        en: 'Fill in the name of the department at organisation.name',
      },
    })
  })

  it('asks for the target and result of every indicator and the money of every project', () => {
    const draft = {
      ...whole,
      indicators: [indicator, { ...indicator, name: ' ', target: absent, actual: absent }],
      projects: [{ ...project, budget: absent, actual: absent }],
    }
    expect(pathsOf(draft)).toEqual([
      'indicators[1].name',
      'indicators[1].target',
      'indicators[1].actual',
      'projects[0].budget',
      'projects[0].actual',
    ])
    expect(toSubmittable(draft).kind).toBe('incomplete')
  })

  it('takes a dash and 不适用 for answers, a grade for a score, text of their own for problems and measures', () => {
    const paragraph = { title: '', depth: 1, parts: [{ kind: 'text', text: '见正文' }] } as const
    const draft: DraftFiling = {
      ...whole,
      indicators: [{ ...indicator, target: { kind: 'dash' }, actual: { kind: 'not-applicable' } }],
      score: { ...emptyDraft.score, grade: '良好' },
      problems: [],
      measures: [],
      narrative: { problems: [paragraph], measures: [paragraph] },
    }
    expect(pathsOf(draft)).toEqual([])
  })

  it.each([
    ['goals', { goals: [] }],
    ['indicators', { indicators: [] }],
    ['year', { year: undefined }],
    ['amounts', { amounts: [] }],
  ] satisfies [string, Partial<DraftFiling>][])('refuses a draft without %s', (_, lacking) => {
    expect(toSubmittable({ ...whole, ...lacking }).kind).toBe('incomplete')
  })
})
