import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { day } from '#domain/process/calendar/day.ts'
import { makeGoal } from '#tests/services/goal-rows.ts'
import { openTestDistrict, type Place, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { newId } from '../new-id.ts'
import { createDisclosure } from './create-disclosure.ts'
import { decideToPublish, reconsiderDisclosure, withholdDisclosure } from './decide-disclosure.ts'
import { listDisclosureItems } from './disclosure-rules.ts'
import { getDisclosure, listDisclosures } from './list-disclosures.ts'
import { makeDisclosures } from './make-disclosures.ts'
import { previewDisclosure, publishDisclosure } from './publish-disclosure.ts'

describe.each(storeKinds())('what has to be published, on the %s database', (kind) => {
  let district: TestDistrict
  const year = 2026

  beforeAll(async () => {
    district = await openTestDistrict(kind)
    await makeGoal(district, {
      organisationId: district.places.works,
      budgetUnitId: district.places.street,
      projectName: '路灯维护',
      budget: 1000000n,
      spent: 666667n,
      annual: '路灯完好。联系人：张小明，电话13812345678。',
      indicators: [
        {
          name: '维护路灯数量',
          target: '120',
          unit: '盏',
        },
        {
          name: '夜间照明改善',
          comparator: 'qualitative',
          unit: '',
        },
      ],
    })
  })
  afterAll(() => district.close())
  beforeEach(() => district.at('2026-03-02T02:00:00.000Z'))

  const itemOf = async (item: string, place: Place = 'street') => {
    const organisation = district.places[place]
    const { items } = await listDisclosures(await district.as('performance'), { year, item, organisation, limit: 10 })
    return items[0]
  }
  const idOf = async (item: string, place?: Place): Promise<string> => (await itemOf(item, place))?.id ?? ''

  it('is made for everybody who owes it, with the days that are known, and again with those that came later', async () => {
    const performance = await district.as('performance')
    const first = await makeDisclosures(performance, {
      year,
      events: [{ event: 'budget-issued', day: day(2026, 1, 20) }],
    })
    const { items } = await listDisclosureItems(performance, { year })
    expect(items.map(({ id }) => id)).toContain('procurement')
    // The bureau owes 3, each of two departments 5, the unit 4; pieces of information are entered one by one.
    expect(first).toEqual({ made: 17, dated: 0 })
    expect((await itemOf('department-budget'))?.dueOn).toEqual(day(2026, 2, 9))
    expect(await itemOf('department-accounts')).toMatchObject({ dueOn: undefined, standing: undefined })
    const events = [
      { event: 'budget-issued', day: day(2026, 1, 20) },
      { event: 'accounts-issued', day: day(2026, 8, 3) },
    ] as const
    expect(await makeDisclosures(performance, { year, events })).toEqual({ made: 0, dated: 6 })
    expect(await makeDisclosures(performance, { year, events })).toEqual({ made: 0, dated: 0 })
    expect(await itemOf('department-accounts')).toMatchObject({ dueOn: day(2026, 8, 23), standing: 'open' })
  })

  it('takes the days the calendar knows', async () => {
    const rule = {
      template: 't',
      name: {
        zh: 'x',
        en: 'x',
      },
      by: ['department'],
      authority: 'practice',
      status: 'confirmed',
      due: {
        kind: 'after',
        event: 'unit-budget-issued',
        term: {
          count: 20,
          unit: 'calendar',
        },
      },
      happenedOn: '2026-02-01',
    }
    await district.test.admin.query(
      `INSERT INTO jiheng.calendar_task (division_code, id, year, kind, title, rule)
       VALUES ('440113000', $1, 2026, 'budget-disclosure', 't', $2)`,
      [newId(), JSON.stringify(rule)],
    )
    const told = await makeDisclosures(await district.as('unitFinance'), { year })
    expect(told).toEqual({ made: 0, dated: 2 })
    expect((await itemOf('unit-budget', 'station'))?.dueOn).toEqual(day(2026, 2, 21))
    // A day that was set apart stays, unless it is said anew.
    const unit = { year, organisation: district.places.station }
    const apart = [{ event: 'unit-budget-issued', day: day(2026, 2, 3) }] as const
    expect(await makeDisclosures(await district.as('unitFinance'), { ...unit, events: apart })).toMatchObject({
      dated: 2,
    })
    expect(await makeDisclosures(await district.as('performance'), { year })).toEqual({ made: 0, dated: 0 })
    expect((await itemOf('unit-budget', 'station'))?.dueOn).toEqual(day(2026, 2, 23))
  })

  it('is made by who may publish, for their own', async () => {
    const others = { year, organisation: district.places.street }
    const other = await district.as('otherFinance')
    await expect(makeDisclosures(other, others)).rejects.toMatchObject({ code: 'out-of-scope' })
    await expect(makeDisclosures(await district.as('handler'), { year })).rejects.toMatchObject({ code: 'no-role' })
    await expect(makeDisclosures(other, { year, organisation: newId() })).rejects.toMatchObject({ code: 'not-found' })
    const past = { ...other, firstWall: 'off' } as const
    await expect(makeDisclosures(past, { ...others, year: 2027 })).rejects.toThrow(/row-level security|Failed query/u)
  })

  it('is withheld on a ground and with a reason, until somebody thinks better of it', async () => {
    const finance = await district.as('finance')
    const id = await idOf('project-results')
    await expect(withholdDisclosure(finance, { id, reason: '不宜' })).rejects.toMatchObject({ code: 'invalid' })
    await expect(withholdDisclosure(finance, { id, ground: 'secret' })).rejects.toMatchObject({
      code: 'reason-missing',
    })
    await withholdDisclosure(finance, { id, ground: 'secret', reason: '定密项目' })
    expect(await getDisclosure(finance, { id })).toMatchObject({
      state: 'withheld',
      ground: 'secret',
      standing: undefined,
    })
    await reconsiderDisclosure(finance, { id, reason: '已解密' })
    expect(await getDisclosure(finance, { id })).toMatchObject({ state: 'undecided', ground: undefined, revision: 2 })
    const { rows } = await district.test.admin.query(
      `SELECT changes FROM jiheng.audit_entry WHERE noun_id = $1 AND verb = 'disclosure.set-ground' ORDER BY at`,
      [id],
    )
    expect(rows.map(({ changes }) => changes)).toEqual(
      expect.arrayContaining([{ ground: { from: null, to: 'secret' } }, { ground: { from: 'secret', to: null } }]),
    )
  })

  it('is late past its day until it is published or withheld', async () => {
    const finance = await district.as('finance')
    const late = async () =>
      (await listDisclosures(finance, { year, late: true, limit: 100 })).items.map(({ item }) => item)
    expect(await late()).toEqual(['department-budget', 'department-goals', 'unit-budget', 'unit-goals'])
    await withholdDisclosure(finance, { id: await idOf('unit-goals', 'station'), ground: 'internal', reason: '过程稿' })
    expect(await late()).not.toContain('unit-goals')
    const other = await listDisclosures(await district.as('otherFinance'), { year, state: 'undecided', limit: 100 })
    expect(new Set(other.items.map(({ organisationId }) => organisationId))).toEqual(new Set([district.places.other]))
  })

  it('is made of the goals in force, without what identifies a person', async () => {
    const { content } = await previewDisclosure(await district.as('finance'), { id: await idOf('department-goals') })
    const text = JSON.stringify(content)
    expect(text).toContain('street共设定绩效目标1项、绩效指标2个')
    expect(text).toContain('"产出指标","数量指标","维护路灯数量","≥120","盏"')
    expect(text).toContain('张**')
    expect(text).not.toContain('13812345678')
    expect(content.facts.map(({ id, value }) => [id, value])).toEqual([
      ['goals', '1'],
      ['indicators', '2'],
    ])
  })

  it('is made of the ledger, exact to the 分', async () => {
    const finance = await district.as('finance')
    const accounts = await previewDisclosure(finance, {
      id: await idOf('department-accounts'),
      words: '说明一。\n\n说明二。',
    })
    expect(accounts.content.facts.map(({ id, value, unit }) => [id, value, unit])).toEqual([
      ['opening-budget', '10000.00', '元'],
      ['annual-budget', '10000.00', '元'],
      ['spending', '6666.67', '元'],
      ['execution-rate', '66.67', '%'],
    ])
    expect(accounts.content.blocks.slice(0, 2)).toEqual([
      { kind: 'paragraph', text: '说明一。' },
      { kind: 'paragraph', text: '说明二。' },
    ])
    const budget = await previewDisclosure(finance, { id: await idOf('unit-budget', 'station') })
    expect(budget.content.blocks.at(-1)).toMatchObject({ rows: [['合计', '0.00']] })
    const none = await previewDisclosure(await district.as('otherFinance'), {
      id: await idOf('department-accounts', 'other'),
    })
    expect(none.content.facts.map(({ id }) => id)).not.toContain('execution-rate')
  })

  it('waits for the self-evaluation to be submitted', async () => {
    const id = await idOf('department-results')
    await expect(previewDisclosure(await district.as('finance'), { id })).rejects.toMatchObject({ code: 'incomplete' })
  })

  it('may be a single piece that was made on some day, in words of its own', async () => {
    const finance = await district.as('finance')
    const asked = { organisationId: district.places.street, year, title: '路灯采购结果', madeOn: day(2026, 3, 2) }
    await expect(createDisclosure(finance, { ...asked, item: 'none' })).rejects.toMatchObject({ place: 'item' })
    const { id } = await createDisclosure(finance, { ...asked, item: 'other-information' })
    expect(await getDisclosure(finance, { id })).toMatchObject({ title: '路灯采购结果', dueOn: day(2026, 3, 30) })
    await expect(publishDisclosure(finance, { id })).rejects.toMatchObject({ code: 'not-now' })
    await decideToPublish(finance, { id })
    await expect(publishDisclosure(finance, { id })).rejects.toMatchObject({ code: 'incomplete', place: 'words' })
    expect(await publishDisclosure(finance, { id, words: '中标单位一家。' })).toMatchObject({ state: 'published' })
    const prompt = await createDisclosure(finance, {
      organisationId: district.places.street,
      year,
      title: '采购意向',
      item: 'procurement',
    })
    expect(await getDisclosure(finance, prompt)).toMatchObject({ dueOn: undefined })
  })

  it('is decided by its own people and out of reach for others', async () => {
    const id = await idOf('department-budget')
    await expect(decideToPublish(await district.as('performance'), { id })).rejects.toMatchObject({ code: 'no-role' })
    const other = await district.as('otherFinance')
    await expect(getDisclosure(other, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(publishDisclosure({ ...other, firstWall: 'off' }, { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(previewDisclosure(await district.as('leader'), { id })).rejects.toMatchObject({ code: 'no-role' })
    await expect(decideToPublish(await district.as('finance'), { id, version: 99 })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
