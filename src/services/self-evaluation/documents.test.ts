import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFileReader } from '#importers/read-file.ts'
import { makeAssembledWhole } from '#tests/services/assembled-whole.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { paragraphsOf } from './draft-narrative.ts'
import { getDocument, getDocumentState } from './get-document.ts'
import { deliverSelfEvaluation, signSelfEvaluation } from './move-self-evaluation.ts'
import { runWholeChecks } from './run-checks.ts'
import { saveSection } from './save-section.ts'

describe('documents of a self-evaluation', () => {
  let district: TestDistrict
  let id: string
  const reader = openFileReader()

  beforeAll(async () => {
    district = await openTestDistrict()
    id = await makeAssembledWhole(district)
  })
  afterAll(async () => {
    await reader.close()
    await district.close()
  })

  it('print every figure from its fact, in words and tables alike', async () => {
    const finance = await district.as('finance')
    const text = '# 主要职能\n全年执行{{execution}}，清疏管网{{指标:清疏管网长度}}。'
    await saveSection(finance, { id, section: 'duties', version: 0, text })
    const file = await getDocument(finance, { id, document: 'report', format: 'docx' })
    expect(file).toMatchObject({ fileName: 'street2026年度部门整体支出绩效自评报告.docx' })
    const filing = await reader.read(file.content)
    const source = filing.document.source.text
    for (const printed of ['全年执行80.00万元', '清疏管网80公里', '得分为94分', '雨季作业窗口短']) {
      expect(source).toContain(printed)
    }
    expect(filing.indicators.map(({ name }) => name)).toEqual(['清疏管网长度', '积水点消除率', '居民满意度'])
    expect(filing.projects.map(({ name }) => name)).toEqual(['排水管网养护'])
  })

  it('have the official tables as workbooks, the project table with its own scores', async () => {
    const finance = await district.as('finance')
    const tables = await reader.read((await getDocument(finance, { id, document: 'tables', format: 'xlsx' })).content)
    expect(tables.document.source.text).toContain('清疏管网长度')
    const own = await getDocument(finance, { id, document: 'project-tables', format: 'xlsx' })
    const project = await reader.read(own.content)
    expect(project.document.source.text).toMatch(/当年财政拨款[^\n]*100\.00[^\n]*80\.00/u)
    const [row] = project.indicators
    expect(row).toMatchObject({ points: { text: '50' }, score: { text: '40' } })
  })

  it('are written as pages and as PDF too', async () => {
    const finance = await district.as('finance')
    const page = await getDocument(finance, { id, document: 'public', format: 'html' })
    expect(new TextDecoder().decode(page.content)).toContain('部门整体支出绩效自评报告')
    const pdf = await getDocument(finance, { id, document: 'project-tables', format: 'pdf' })
    expect(new TextDecoder('latin1').decode(pdf.content.slice(0, 5))).toBe('%PDF-')
    await expect(getDocument(finance, { id, document: 'report', format: 'xlsx' })).rejects.toMatchObject({
      place: 'format',
    })
  })

  it('are final only when nothing is missing; a draft may be taken at any time', async () => {
    const finance = await district.as('finance')
    const { wanted } = await getDocumentState(finance, { id, document: 'report' })
    expect(wanted.map((one) => one.wanted)).toContain('绩效管理工作情况')
    const final = { id, document: 'report', format: 'html', isFinal: true } as const
    await expect(getDocument(finance, final)).rejects.toMatchObject({ code: 'incomplete' })
    for (const section of ['tasks', 'management', 'efficiency'] as const) {
      await saveSection(finance, { id, section, version: 0, text: '按制度办理，台账齐全。' })
    }
    expect((await getDocumentState(finance, { id, document: 'report' })).wanted).toEqual([])
    const { content } = await getDocument(finance, final)
    expect(new TextDecoder().decode(content)).not.toContain('待补')
  })

  it('tell what the checks find', async () => {
    const file = await getDocument(await district.as('finance'), { id, document: 'findings', format: 'docx' })
    const { document } = await reader.read(file.content)
    expect(document.source.text).toContain('处理建议')
  })

  it('compare with the year before, where that went to the bureau', async () => {
    const before = { ...district, year: district.year - 1 }
    const last = await makeAssembledWhole(before, { spent: 700_000_00n })
    const finance = await district.as('finance')
    const textNow = async () => {
      const file = await getDocument(finance, { id, document: 'report', format: 'html' })
      return new TextDecoder().decode(file.content).replaceAll(/<[^>]*>/gu, '')
    }
    expect(await textNow()).not.toContain('比上年')
    await signSelfEvaluation(await district.as('leader'), { id: last })
    await deliverSelfEvaluation(finance, { id: last })
    expect(await textNow()).toContain('支出比上年增加10.00万元')
    const { fresh } = await runWholeChecks(finance, { id })
    expect(fresh).toBeGreaterThan(0)
  })

  it('are not for those who may not read the draft', async () => {
    const asked = { id, document: 'report', format: 'html' } as const
    await expect(getDocument(await district.as('businessA'), asked)).rejects.toMatchObject({ code: 'draft-hidden' })
    await expect(getDocument(await district.as('otherFinance'), asked)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the words of a section', () => {
  it('are paragraphs; a marked line numbers the one behind it', () => {
    const text = (value: string) => [{ kind: 'text', text: value }]
    expect(paragraphsOf('开头\n\n# 甲\n内容\n续\n## 乙\n# 丙')).toEqual([
      { title: '', depth: 1, parts: text('开头') },
      { title: '甲', depth: 1, parts: text('内容') },
      { title: '', depth: 1, parts: text('续') },
      { title: '乙', depth: 2, parts: [] },
      { title: '丙', depth: 1, parts: [] },
    ])
    expect(paragraphsOf(' \n')).toEqual([])
  })
})
