import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printDecimal } from '#domain/number/decimal.ts'
import { makeAttachment } from '#tests/services/attachment-row.ts'
import { adjustGoal, makeGoal, type MadeGoal } from '#tests/services/goal-rows.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { openSelfEvaluation } from '../self-evaluation/open-self-evaluation.ts'
import { addEvidence } from './add-evidence.ts'
import { assignPart } from './assign-part.ts'
import { getPart } from './get-part.ts'
import { listParts } from './list-parts.ts'
import { acceptPart, returnPart, submitPart, withdrawPart } from './move-part.ts'
import { removeEvidence } from './remove-evidence.ts'
import { savePartCell } from './save-part-cell.ts'
import { savePartText } from './save-part-text.ts'

describe.each(storeKinds())('parts of a self-evaluation on the %s database', (kind) => {
  let district: TestDistrict
  let works: MadeGoal
  let whole: string
  let part: string
  const due = { year: 2026, month: 3, day: 31 }

  beforeAll(async () => {
    district = await openTestDistrict(kind)
    const { places } = district
    works = await makeGoal(district, {
      organisationId: places.works,
      budgetUnitId: places.street,
      projectName: '排水管网养护',
      indicators: [
        { name: '清疏管网长度', target: '100', unit: '公里' },
        { name: '居民满意度', level1: '满意度指标', level2: '服务对象满意度', target: '90', unit: '%' },
      ],
    })
    const opened = { organisationId: places.street, year: district.year, dueOn: due }
    const rules = { schemeId: 'guangdong-department-2022', outlineId: 'guangzhou-2023' }
    whole = (await openSelfEvaluation(await district.as('finance'), { ...opened, ...rules })).id
    const { items } = await listParts(await district.as('finance'), { year: district.year, limit: 10 })
    part = items[0]?.id ?? ''
  })
  afterAll(() => district.close())

  const rowOf = async (index: number) => {
    const { rows } = await getPart(await district.as('finance'), { id: part })
    const row = rows.find(({ indicatorId }) => indicatorId === works.indicators[index])
    if (!row) throw new Error('no such row')
    return row
  }
  const save = async (
    index: number,
    cells: { typed?: string; reason?: string },
    who: 'handler' | 'chief' = 'handler',
  ) => {
    const { version, indicatorId } = await rowOf(index)
    return savePartCell(await district.as(who), { id: part, indicatorId, version, ...cells })
  }
  const fillTexts = async () => {
    const handler = await district.as('handler')
    const { texts } = await getPart(handler, { id: part })
    for (const { section, version } of texts) await savePartText(handler, { id: part, section, version, text: '无' })
  }

  it('are given to the offices that have goals in force, with a task and the texts they owe', async () => {
    const handler = await district.as('handler')
    const view = await getPart(handler, { id: part })
    expect(view).toMatchObject({ state: 'assigned', organisationId: district.places.works, dueOn: due })
    expect(view.rows.map(({ name, projectName, unit }) => [name, projectName, unit])).toEqual([
      ['清疏管网长度', '排水管网养护', '公里'],
      ['居民满意度', '排水管网养护', '%'],
    ])
    expect(view.texts.map(({ section }) => section).toSorted()).toEqual(['measures', 'problems', 'task-results'])
    expect(view.gaps[0]?.problem.zh).toBe('“清疏管网长度”没有填实际完成值')
    const { rows } = await district.test.admin.query('SELECT thing_id, done_at FROM jiheng.task WHERE noun = $1', [
      'part',
    ])
    expect(rows).toEqual([{ thing_id: part, done_at: null }])
  })

  it('keep whatever is typed, and say what would be refused when handing in', async () => {
    expect(await save(0, { typed: '≥100公里' })).toEqual({ id: part, version: 2, revision: 1 })
    const view = await getPart(await district.as('handler'), { id: part })
    expect(view.state).toBe('filling')
    expect(view.rows[0]).toMatchObject({ typed: '≥100公里', deviation: undefined })
    expect(view.gaps[0]?.problem.zh).toContain('是条件，不是实际完成值')
  })

  it('show both versions to who was second to save a row, and leave other rows alone', async () => {
    const handler = await district.as('handler')
    const [first, second] = [await rowOf(0), await rowOf(1)]
    const at = { id: part, indicatorId: first.indicatorId, version: first.version }
    const answers = await Promise.allSettled([
      savePartCell(handler, { ...at, typed: '80公里' }),
      savePartCell(await district.as('chief'), { ...at, typed: '85公里' }),
      savePartCell(handler, { id: part, indicatorId: second.indicatorId, version: second.version, typed: '92%' }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    const lost = answers.find((answer) => answer.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'conflict', conflict: { differing: ['typed'] } })
    expect(['80公里', '85公里']).toContain((await rowOf(0)).typed)
  })

  it('take evidence of their own organisation only, with the ceiling it allows', async () => {
    const handler = await district.as('handler')
    const indicatorId = works.indicators[0] ?? ''
    const foreign = await makeAttachment(district, district.places.welfare)
    const own = await makeAttachment(district, district.places.works, '台账.xlsx')
    const piece = { id: part, indicatorId, class: 'ledger', day: { year: 2026, month: 2, day: 1 } } as const
    await expect(addEvidence(handler, { ...piece, attachmentId: foreign })).rejects.toMatchObject({
      code: 'invalid',
      place: 'attachmentId',
    })
    expect(printDecimal((await rowOf(0)).ceiling)).toBe('0.6')
    const { id: evidenceId } = await addEvidence(handler, { ...piece, attachmentId: own })
    expect(await rowOf(0)).toMatchObject({ evidence: [{ id: evidenceId, fileName: '台账.xlsx', class: 'ledger' }] })
    expect(printDecimal((await rowOf(0)).ceiling)).toBe('0.9')
    const survey = { id: part, indicatorId, class: 'survey', attachmentId: own, sample: 5 } as const
    const { id: poor } = await addEvidence(handler, survey)
    const { gaps } = await getPart(handler, { id: part })
    expect(gaps.map(({ problem }) => problem.zh)).toContain('问卷须注明样本量，且不少于30份')
    await removeEvidence(handler, { id: part, evidenceId: poor })
    expect((await rowOf(0)).evidence).toHaveLength(1)
    await expect(removeEvidence(handler, { id: part, evidenceId: poor })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('are handed in only without gaps', async () => {
    const handler = await district.as('handler')
    await expect(submitPart(handler, { id: part })).rejects.toMatchObject({ code: 'incomplete' })
    await save(0, { typed: '80公里', reason: '雨季停工，二季度补做' })
    await save(1, { typed: '92%' })
    await fillTexts()
    expect((await getPart(handler, { id: part })).gaps).toEqual([])
    expect(await submitPart(handler, { id: part })).toMatchObject({ state: 'submitted', revision: 1 })
    await expect(save(0, { typed: '90公里' })).rejects.toMatchObject({ code: 'not-now' })
    const { rows } = await district.test.admin.query('SELECT done_at FROM jiheng.task WHERE thing_id = $1', [part])
    expect(rows[0]).not.toEqual({ done_at: null })
  })

  it('come back with the reason, and keep what was there before', async () => {
    const finance = await district.as('finance')
    await expect(returnPart(finance, { id: part })).rejects.toMatchObject({ code: 'reason-missing' })
    await returnPart(finance, { id: part, reason: '长度与监控表不一致' })
    const returned = await getPart(await district.as('handler'), { id: part })
    expect(returned).toMatchObject({ state: 'returned', revision: 1, lastReturn: { reason: '长度与监控表不一致' } })
    expect(await save(0, { typed: '88公里' })).toMatchObject({ revision: 2 })
    const again = await getPart(await district.as('handler'), { id: part })
    expect(again).toMatchObject({ state: 'filling', revision: 2 })
    expect(again.rows[0]).toMatchObject({ typed: '88公里', reason: '雨季停工，二季度补做' })
    expect(again.history).toMatchObject([{ revision: 1, rows: [{ typed: '80公里' }, { typed: '92%' }] }])
  })

  it('are withdrawn with a reason and taken over by who did not fill them in', async () => {
    const handler = await district.as('handler')
    await submitPart(handler, { id: part })
    await withdrawPart(handler, { id: part, reason: '再核对一次' })
    expect(await getPart(handler, { id: part })).toMatchObject({ state: 'filling', revision: 3 })
    await submitPart(handler, { id: part })
    await expect(acceptPart(handler, { id: part })).rejects.toMatchObject({ code: 'no-role' })
    expect(await acceptPart(await district.as('finance'), { id: part })).toMatchObject({ state: 'accepted' })
  })

  it('are given to offices that came later, also with rows of the goal of the whole department', async () => {
    const { places } = district
    const overall = await makeGoal(district, {
      organisationId: places.street,
      budgetUnitId: places.street,
      indicators: [{ name: '重点工作完成率', target: '100', unit: '%' }],
    })
    const finance = await district.as('finance')
    const asked = { id: whole, organisationId: places.welfare, goals: [overall.goalId] }
    const { id } = await assignPart(finance, asked)
    const view = await getPart(await district.as('welfareHandler'), { id })
    expect(view.rows.map(({ name, projectName }) => [name, projectName])).toEqual([['重点工作完成率', '']])
    const late = await makeGoal(district, {
      organisationId: places.welfare,
      budgetUnitId: places.street,
      projectName: '居家养老',
      indicators: [{ name: '服务人次', target: '500', unit: '人次' }],
    })
    expect(await assignPart(finance, asked)).toEqual({ id })
    const extended = await getPart(await district.as('welfareHandler'), { id })
    expect(extended.rows.map(({ goalId }) => goalId)).toEqual([overall.goalId, late.goalId])
    await expect(assignPart(finance, { ...asked, organisationId: places.other })).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(assignPart(finance, { id: whole, organisationId: places.works })).rejects.toMatchObject({
      code: 'not-now',
    })
  })

  it('lose no save that was acknowledged, whoever saves at the same time', async () => {
    const { places } = district
    const made = await makeGoal(district, {
      organisationId: places.station,
      budgetUnitId: places.street,
      projectName: '设备维护',
      indicators: [{ name: '维护次数', target: '4', unit: '次' }],
    })
    const { id } = await assignPart(await district.as('finance'), { id: whole, organisationId: places.station })
    const unit = await district.as('unitFinance')
    const [indicatorId = ''] = made.indicators
    const values = Array.from({ length: 12 }, (_, index) => `${index + 1}次`)
    const saved: string[] = []
    const saveOne = async (typed: string) => {
      const { rows } = await getPart(unit, { id })
      const version = rows.find((row) => row.indicatorId === indicatorId)?.version ?? 0
      await savePartCell(unit, { id, indicatorId, version, typed })
      saved.push(typed)
    }
    await Promise.allSettled(values.map(saveOne))
    const { rows } = await getPart(unit, { id })
    const row = rows.find((one) => one.indicatorId === indicatorId)
    expect(row).toMatchObject({ version: saved.length + 1 })
    const { rows: notes } = await district.test.admin.query(
      `SELECT changes -> $2 ->> 'to' AS typed FROM jiheng.audit_entry
       WHERE noun_id = $1 AND verb = 'part.save' AND changes ? $2`,
      [id, `${indicatorId}.typed`],
    )
    expect(notes).toHaveLength(saved.length)
    expect(new Set(notes.map(({ typed }) => typed))).toEqual(new Set(saved))
    expect(saved).toContain(row?.typed)
  })

  it('follow a goal that was adjusted once they are given anew; what it no longer has is kept out of sight', async () => {
    const { places } = district
    const own = { organisationId: places.station, budgetUnitId: places.street }
    const first = [
      { name: '检测批次', target: '20', unit: '批' },
      { name: '设备台数', target: '3', unit: '台' },
    ]
    const made = await makeGoal(district, { ...own, projectName: '水质检测', indicators: first })
    const finance = await district.as('finance')
    const unit = await district.as('unitFinance')
    const asked = { id: whole, organisationId: places.station }
    const { id } = await assignPart(finance, asked)
    const before = (await getPart(unit, { id })).rows
    const row = before.find(({ name }) => name === '检测批次')
    const indicatorId = row?.indicatorId ?? ''
    await savePartCell(unit, { id, indicatorId, version: row?.version ?? 0, typed: '25批' })
    const second = [
      { name: '检测批次', target: '30', unit: '批' },
      { name: '合格率', target: '95', unit: '%' },
    ]
    await adjustGoal(district, made, { ...own, indicators: second, keeps: [0, undefined] })
    const namesOf = (rows: readonly { readonly goalId: string; readonly name: string }[]) =>
      rows.filter(({ goalId }) => goalId === made.goalId).map(({ name }) => name)
    expect(namesOf((await getPart(unit, { id })).rows)).toEqual(['检测批次', '设备台数'])
    await assignPart(finance, asked)
    const { rows } = await getPart(unit, { id })
    const kept = rows.filter(({ goalId }) => goalId === made.goalId)
    expect(kept.map(({ name, typed, deviation }) => [name, typed, deviation])).toEqual([
      ['检测批次', '25批', 'unmet'],
      ['合格率', '', undefined],
    ])
  })

  it('never ask two offices for one indicator', async () => {
    const { places } = district
    const both = await makeGoal(district, {
      organisationId: places.street,
      budgetUnitId: places.street,
      projectName: '街道统筹事项',
      indicators: [{ name: '重点任务数' }, { name: '信访办结率' }],
    })
    const finance = await district.as('finance')
    const [first = ''] = both.indicators
    const goals = [both.goalId]
    const namesIn = async (id: string) => {
      const { rows } = await getPart(finance, { id })
      return rows.filter(({ goalId }) => goalId === both.goalId).map(({ name }) => name)
    }
    const one = await assignPart(finance, { id: whole, organisationId: places.welfare, goals, indicators: [first] })
    expect(await namesIn(one.id)).toEqual(['重点任务数'])
    const two = await assignPart(finance, { id: whole, organisationId: places.station, goals })
    expect(await namesIn(two.id)).toEqual(['信访办结率'])
  })

  it('are listed by what people ask for', async () => {
    const finance = await district.as('finance')
    const ask = async (filter: object) => {
      const { items } = await listParts(finance, { year: district.year, limit: 10, ...filter })
      return items.map(({ organisationId }) => organisationId)
    }
    const { works: ofWorks, welfare, station } = district.places
    expect(await ask({ state: 'accepted' })).toEqual([ofWorks])
    expect(await ask({ withoutEvidence: true })).toEqual([welfare, station])
    expect(await ask({ late: true })).toEqual([])
    district.at('2026-04-01T02:00:00.000Z')
    expect(await ask({ late: true })).toEqual([welfare, station])
    district.at('2026-03-02T02:00:00.000Z')
  })

  it('open for a personal link that names them, and for nothing else', async () => {
    const { places, persons } = district
    const link = {
      id: 'l',
      person: persons.welfareHandler,
      organisation: places.welfare,
      expires: { year: 2026, month: 12, day: 31 },
      isRevoked: false,
    }
    const { items } = await listParts(await district.as('welfareHandler'), { year: district.year, limit: 10 })
    const own = items[0]?.id ?? ''
    const asked = async (tasks: readonly string[]) =>
      district.asActor({
        person: persons.welfareHandler,
        name: 'link',
        organisation: places.welfare,
        grants: [],
        invitedTo: [],
        origin: 'link',
        link: { ...link, tasks },
      })
    const view = await getPart(await asked([own]), { id: own })
    const [row] = view.rows
    const cell = { id: own, indicatorId: row?.indicatorId ?? '', version: row?.version ?? 0, typed: '100%' }
    expect(await savePartCell(await asked([own]), cell)).toMatchObject({ version: 2 })
    await expect(getPart(await asked(['x']), { id: own })).rejects.toMatchObject({ code: 'out-of-scope' })
    await expect(getPart(await asked([own]), { id: part })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('stay behind both walls', async () => {
    const other = await district.as('otherHandler')
    const indicatorId = works.indicators[0] ?? ''
    for (const ctx of [other, { ...other, firstWall: 'off' } as const]) {
      await expect(getPart(ctx, { id: part })).rejects.toMatchObject({ code: 'not-found' })
      await expect(savePartCell(ctx, { id: part, indicatorId, version: 1, typed: '1' })).rejects.toMatchObject({
        code: 'not-found',
      })
      expect((await listParts(ctx, { year: district.year, limit: 10 })).items).toEqual([])
    }
    const leader = await district.as('leader')
    const { items } = await listParts(leader, { year: district.year, limit: 10 })
    const draft = items.find(({ organisationId }) => organisationId === district.places.welfare)
    await expect(getPart(leader, { id: draft?.id ?? '' })).rejects.toMatchObject({ code: 'draft-hidden' })
  })

  it('are drafts for the bureau until the whole was submitted, also those handed in', async () => {
    const bureau = await district.as('businessA')
    await expect(getPart(bureau, { id: part })).rejects.toMatchObject({ code: 'draft-hidden' })
    expect(await getPart(await district.as('leader'), { id: part })).toMatchObject({ state: 'accepted' })
    await district.test.admin.query(`UPDATE jiheng.self_evaluation SET state = 'delivered' WHERE id = $1`, [whole])
    expect(await getPart(bureau, { id: part })).toMatchObject({ state: 'accepted' })
  })

  it('leave their trace', async () => {
    const { rows } = await district.test.admin.query(
      'SELECT verb, changes FROM jiheng.audit_entry WHERE noun_id = $1',
      [part],
    )
    const name = `${works.indicators[0]}.typed`
    expect(rows).toContainEqual({ verb: 'part.save', changes: { [name]: { from: '', to: '≥100公里' } } })
    expect(new Set(rows.map(({ verb }) => verb))).toEqual(
      new Set(
        ['assign', 'fill', 'save', 'submit', 'return', 'withdraw', 'accept', 'add-evidence', 'remove-evidence'].map(
          (verb) => `part.${verb}`,
        ),
      ),
    )
  })
})
