import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { equals } from '#domain/number/decimal.ts'
import { prepareScheme } from '#domain/scheme/prepare.ts'
import { scoreScheme } from '#domain/scheme/score.ts'
import { criteriaOf } from '#domain/process/self-evaluation/criteria.ts'
import { makeAssembledWhole } from '#tests/services/assembled-whole.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { getReport } from './get-report.ts'
import { getScoring } from './get-scoring.ts'
import { getSelfEvaluation } from './get-self-evaluation.ts'
import { listSectionVersions } from './list-section-versions.ts'
import { saveSection } from './save-section.ts'

describe('the page of a score and the page of a report', () => {
  let district: TestDistrict
  let id: string
  beforeAll(async () => {
    district = await openTestDistrict()
    id = await makeAssembledWhole(district)
  })
  afterAll(() => district.close())

  it('score anew to the same points from what they are given', async () => {
    const finance = await district.as('finance')
    const { scheme, inputs, rows, authorities, reviewId } = await getScoring(finance, { id })
    const again = criteriaOf(scoreScheme(prepareScheme(scheme), inputs))
    const { scores } = await getSelfEvaluation(finance, { id })
    for (const { criterion, computed } of scores) {
      const found = again.find((one) => one.criterion === criterion)?.computed
      expect(computed && found ? equals(computed, found) : computed === found, criterion).toBe(true)
    }
    expect(rows.map(({ name, evidence }) => [name, evidence.length])).toEqual([
      ['清疏管网长度', 1],
      ['积水点消除率', 1],
      ['居民满意度', 1],
    ])
    expect(authorities.map((one) => one.id)).toContain('guangdong-department-2022')
    expect(reviewId).toBeUndefined()
  })

  it('tell of every fact its value, how it came about, and where it is printed', async () => {
    const finance = await district.as('finance')
    const text = '全年执行{{execution}}，另有37处未登记；清疏管网{{指标:清疏管网长度}}。'
    await saveSection(finance, { id, section: 'effectiveness', version: 0, text })
    const report = await getReport(finance, { id })
    const execution = report.facts.find(({ key }) => key === 'execution')
    expect(execution).toMatchObject({ text: '80.00万元', kind: 'ledger', isFigure: true, name: { zh: '执行数' } })
    const sections = execution?.places.map(({ section, inTable }) => `${section}${inTable ? '表' : ''}`) ?? []
    expect(sections).toContain('（二）履职效能分析')
    expect(new Set(sections).size).toBeGreaterThan(1)
    const length = report.facts.find(({ key }) => key === '指标:清疏管网长度')
    expect(length).toMatchObject({
      text: '80公里',
      evidence: [{ class: 'acceptance' }],
      origin: { zh: 'works填报的实际完成值：80公里' },
    })
    expect(length?.places.map(({ inTable }) => inTable)).toEqual([true, false])
    expect(report.unbound).toContainEqual({
      section: 'effectiveness',
      paragraph: 1,
      number: '37',
      context: expect.any(String),
    })
    const wanted = report.headings.flatMap((heading) => heading.wanted.map((what) => `${heading.heading}：${what}`))
    expect(wanted).toContain('部门主要职能：部门职能')
    const finances = report.sections.find(({ section }) => section === 'finance')
    expect(finances?.suggestion).toContain('执行数{{execution}}')
    const problems = report.sections.find(({ section }) => section === 'problems')
    expect(problems?.offices.map((one) => one.text)).toEqual(['雨季作业窗口短，清疏进度靠后。'])
  })

  it('keep every version of a section; what was typed in one sitting is one', async () => {
    const finance = await district.as('finance')
    const save = (text: string, version: number) => saveSection(finance, { id, section: 'duties', version, text })
    district.at('2026-03-02T02:00:00.000Z')
    await save('负责', 0)
    await save('负责市政。', 1)
    district.at('2026-03-02T04:00:00.000Z')
    await saveSection(await district.as('finance'), { id, section: 'duties', version: 2, text: '负责市政和民生。' })
    const { items } = await listSectionVersions(finance, { id, section: 'duties' })
    expect(items.map(({ text, saves, by }) => [text, saves, by?.name])).toEqual([
      ['负责市政和民生。', 1, 'finance'],
      ['负责市政。', 2, 'finance'],
    ])
  })

  it('show nothing to another department, with either wall', async () => {
    const stranger = await district.as('otherFinance')
    for (const ctx of [stranger, { ...stranger, firstWall: 'off' } as const]) {
      const refused = { code: 'not-found' }
      await expect(getScoring(ctx, { id })).rejects.toMatchObject(refused)
      await expect(getReport(ctx, { id })).rejects.toMatchObject(refused)
      await expect(listSectionVersions(ctx, { id, section: 'duties' })).rejects.toMatchObject(refused)
    }
  })
})
