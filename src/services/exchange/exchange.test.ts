import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExchangeData } from '#domain/exchange/encode.ts'
import { exchangeSetIds, type ExchangeTableId } from '#domain/exchange/tables.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { moneyOf, type Money } from '#domain/number/money.ts'
import { parse } from '#importers/child/parse.ts'
import { readExchange } from '#importers/exchange/read-exchange.ts'
import { usualLimits } from '#importers/read/limits.ts'
import { writeExchange, type ExchangeFile } from '#reports/exchange/write-exchange.ts'
import type { Context } from '#services/context.ts'
import { createGoal } from '#services/goal/create-goal.ts'
import { getGoal } from '#services/goal/get-goal.ts'
import { replaceIndicators } from '#services/goal/replace-indicators.ts'
import { saveGoalTexts } from '#services/goal/save-goal-texts.ts'
import { createProject } from '#services/project/create-project.ts'
import { declareProject } from '#services/project/move-project.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { exportExchange } from './export-exchange.ts'
import { leftOut } from './left-out.ts'
import { importExchange, type ImportableSet, type ImportReport } from './import-exchange.ts'
import type { Sourced } from './planned.ts'

const year = 2026
const yuan = (amount: number): Money => moneyOf(BigInt(Math.round(amount * 100)))

const filesOf = (data: readonly ExchangeData[], format: 'csv' | 'xlsx' | 'json' = 'csv'): readonly ExchangeFile[] => {
  const written = writeExchange(data, { format, name: 'export' })
  return written.kind === 'written' ? written.files : []
}

const sourced = async (files: readonly ExchangeFile[]): Promise<readonly Sourced[]> => {
  const read = await Promise.all(
    files.map(({ name, bytes }) => readExchange(bytes, { name, read: (some) => parse(some, usualLimits) })),
  )
  return read
    .flatMap(({ tables }) => tables)
    .flatMap(({ id, part, records, rows }) =>
      records.map((record, at) => ({ table: id, part, row: rows[at] ?? 0, record }) as unknown as Sourced),
    )
}

const bring = async (ctx: Context, set: ImportableSet, files: readonly ExchangeFile[]): Promise<ImportReport> =>
  importExchange(ctx, { set, year, records: await sourced(files), isDryRun: false, leavesOutRefused: false })

const tryOut = async (ctx: Context, set: ImportableSet, files: readonly ExchangeFile[]): Promise<ImportReport> =>
  importExchange(ctx, { set, year, records: await sourced(files), isDryRun: true, leavesOutRefused: false })

const textOf = (files: readonly ExchangeFile[]): readonly string[] =>
  files.map(({ bytes }) => Buffer.from(bytes).toString('utf8'))

const indicator = (name: string, target: string, weight: string) => ({
  term: 'annual' as const,
  level1: '产出指标',
  level2: '数量指标',
  name,
  comparator: '>=' as const,
  target: toDecimal(target),
  targetText: '',
  unit: '公里',
  weight: toDecimal(weight),
  card: { basis: 'plan' as const, source: '年度计划', series: [] },
})

/** Projects, goals and indicators of the street, written by its own people. */
const fill = async (district: TestDistrict): Promise<void> => {
  const [finance, { places }] = [await district.as('finance'), district]
  const content = { category: 'specific', recurrence: 'phased', firstYear: 2025, lastYear: 2027 } as const
  const sources = [
    { source: 'carry-over', amount: yuan(12.34) },
    { source: 'general-budget', amount: yuan(1_234_567.89) },
  ] as const
  const of = { year, budgetUnitId: places.street, costLines: [] }
  const first = await createProject(finance, {
    ...content,
    ...of,
    code: '0012',
    name: '=管网养护',
    sources,
  })
  await createProject(finance, { ...content, ...of, code: '0013', name: '道路维修', sources: [] })
  const goal = await createGoal(finance, { kind: 'project', projectId: first.id })
  await saveGoalTexts(finance, { ...goal, texts: { annual: '完成清疏', 'mid-term': '三年内改造完' }, version: 1 })
  const words = {
    ...indicator('质量', '1', '20'),
    comparator: 'qualitative' as const,
    target: undefined,
    targetText: '明显改善',
  }
  const { version } = await getGoal(finance, goal)
  await replaceIndicators(finance, { ...goal, version, indicators: [indicator('清疏长度', '120.50', '30'), words] })
  const whole = await createGoal(finance, { kind: 'department', organisationId: places.street, year })
  await saveGoalTexts(finance, { ...whole, texts: { annual: '全面履职', 'mid-term': '' }, version: 1 })
}

describe.each(storeKinds())('the exchange on the %s database', (kind) => {
  let here: TestDistrict
  let there: TestDistrict
  beforeAll(async () => {
    here = await openTestDistrict(kind)
    there = await openTestDistrict(kind)
    await fill(here)
  })
  afterAll(async () => {
    await here.close()
    await there.close()
  })

  const exported = async (
    district: TestDistrict,
    set: (typeof exchangeSetIds)[number],
    who: 'finance' | 'performance' | 'admin' | 'otherFinance' = 'finance',
  ) => exportExchange(await district.as(who), { set, year })

  it.each(['projects', 'goals', 'indicators'] as const)(
    'brings %s into another store, where they are exported as the same files, and again changes nothing',
    async (set) => {
      const files = filesOf(await exported(here, set))
      const finance = await there.as('finance')
      const dry = await tryOut(finance, set, files)
      expect(dry.refused).toEqual([])
      expect(dry.counts.new).toBeGreaterThan(0)
      expect(await bring(finance, set, files)).toEqual({ ...dry, isDryRun: false })
      expect(textOf(filesOf(await exported(there, set)))).toEqual(textOf(files))
      const again = await bring(finance, set, filesOf(await exported(here, set), 'json'))
      expect(again.counts).toMatchObject({ new: 0, changed: 0, refused: 0 })
      const workbook = await bring(finance, set, filesOf(await exported(here, set), 'xlsx'))
      expect(workbook.counts).toMatchObject({ new: 0, changed: 0, refused: 0 })
    },
  )

  it('keeps the office a project belongs to, and leaves its state to the process', async () => {
    const { places } = here
    const content = {
      category: 'running',
      recurrence: 'recurring',
      firstYear: 2026,
      sources: [],
      costLines: [],
    } as const
    const of = { year, budgetUnitId: places.street, officeId: places.works, code: '0014', name: '科室项目' }
    const finance = await here.as('finance')
    const made = await createProject(finance, { ...content, ...of })
    const isIn = async (): Promise<boolean> =>
      textOf(filesOf(await exported(here, 'projects')))
        .join()
        .includes('0014')
    expect(await isIn()).toBe(false)
    await declareProject(finance, { id: made.id, version: 1 })
    expect(await isIn()).toBe(true)
    const files = filesOf(await exported(here, 'projects'))
    const thereFinance = await there.as('finance')
    const left = { field: 'jh_state', said: { zh: '申报' }, is: { zh: '编制' } }
    const dry = await tryOut(thereFinance, 'projects', files)
    expect(dry.rows).toMatchObject([{ code: '0014', outcome: 'new', stateLeft: left }])
    expect(dry.counts.stateLeft).toBe(1)
    expect((await bring(thereFinance, 'projects', files)).rows).toEqual(dry.rows)
    // What is there already is told of as well; where it says what holds here, there is nothing to tell.
    const again = await tryOut(thereFinance, 'projects', files)
    expect(again.rows).toMatchObject([{ code: '0014', outcome: 'same', stateLeft: left }])
    expect((await tryOut(finance, 'projects', files)).rows).toEqual([])
    const { rows } = await there.test.admin.query(
      "SELECT state, organisation_id FROM jiheng.project WHERE code = '0014'",
    )
    expect(rows).toEqual([{ state: 'drafted', organisation_id: there.places.works }])
  })

  it('brings agencies with their tree into a store, by the administrator alone', async () => {
    const files = filesOf(await exported(here, 'agencies', 'admin'))
    await there.test.admin.query("UPDATE jiheng.organisation SET code = 'x' || code WHERE name IN ('station', 'works')")
    await there.test.admin.query("UPDATE jiheng.organisation SET name = 'old' WHERE code = 'other'")
    const finance = await tryOut(await there.as('finance'), 'agencies', files)
    expect(finance.counts.refused).toBe(finance.counts.refused + finance.counts.new)
    const admin = await there.as('admin')
    const report = await bring(admin, 'agencies', files)
    expect(report.counts).toMatchObject({ new: 2, changed: 1, refused: 0 })
    const after = filesOf(await exported(there, 'agencies', 'admin'))
    for (const line of textOf(files)[0]?.split('\r\n').slice(1, -1) ?? []) {
      const [, , , code] = line.split(',')
      expect(textOf(after)[0]).toContain(`,${code},`)
    }
    expect((await bring(await there.as('admin'), 'agencies', files)).counts).toMatchObject({ new: 0, changed: 0 })
    // Those of before lose their codes; then both stores have the same, and what is left out is told.
    await there.test.admin.query("UPDATE jiheng.organisation SET code = NULL WHERE code LIKE 'x%'")
    const data = await exported(there, 'agencies', 'admin')
    expect(textOf(filesOf(data))).toEqual(textOf(files))
    const [note, ...others] = await leftOut(await there.as('admin'), { set: 'agencies', year }, data)
    expect(others).toEqual([])
    expect(note?.zh).toMatch(/有2个单位没有代码.*(?:station、works|works、station)/u)
    expect(await leftOut(await here.as('admin'), { set: 'agencies', year }, data)).toEqual([])
  })

  it('exports only what the actor may read, drafts of others left out', async () => {
    expect((await exported(here, 'projects', 'otherFinance'))[0]?.records).toEqual([])
    const seen = (await exported(here, 'projects', 'performance'))
      .map(({ records }): readonly object[] => records)
      .flat()
    expect(seen).toMatchObject([{ code: '0014', state: 'declared' }])
    const goals = await exported(here, 'goals', 'performance')
    expect(goals.map(({ records }) => records.length)).toEqual([0, 0])
    const off = { ...(await here.as('otherFinance')), firstWall: 'off' as const }
    expect((await exportExchange(off, { set: 'projects', year }))[0]?.records).toEqual([])
    expect((await exportExchange(off, { set: 'indicators', year }))[0]?.records).toEqual([])
  })

  it.each(exchangeSetIds)('gives every table of %s with its head', async (set) => {
    const data = await exported(here, set, 'performance')
    expect(data.length).toBeGreaterThan(0)
    expect(textOf(filesOf(data)).every((text) => text.includes('mof_div_code'))).toBe(true)
  })

  it('says of each row that is not taken why, and takes all or nothing unless told otherwise', async () => {
    const [projects] = await exported(here, 'projects')
    const [record] = projects?.records ?? []
    const rows = (some: readonly object[], table: ExchangeTableId = 'PM_PROJECT_INFO'): readonly Sourced[] =>
      some.map((one, at) => ({ table, part: 'p', row: at + 2, record: { ...record, ...one } }) as unknown as Sourced)
    const input = { set: 'projects' as const, year, isDryRun: false, leavesOutRefused: false }
    const records = rows([
      { code: 'N1', originalCode: undefined },
      { code: 'N1' },
      { code: 'N2', division: '440114000' },
      { code: 'N3', year: 2025 },
      { code: 'N4', agencyCode: 'nobody' },
      { code: 'N5', officeName: '没有的科室' },
      { code: 'N6', agencyCode: 'other', officeName: undefined },
      { code: 'N7', firstYear: 2026, lastYear: 2025 },
    ])
    const loose = rows([{ projectCode: 'gone', amount: yuan(1), fundType: 'unit' }], 'JH_PROJECT_FUND')
    const finance = await here.as('finance')
    const all = { ...input, records: [...records, ...loose] }
    await expect(importExchange(finance, all)).rejects.toMatchObject({ code: 'incomplete', place: 'p 3' })
    const report = await importExchange(finance, { ...all, leavesOutRefused: true })
    expect(report.counts).toEqual({ new: 1, changed: 0, same: 0, refused: 8, stateLeft: 0 })
    expect(report.refused.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '3 N1',
      '4 N2',
      '5 N3',
      '6 N4',
      '7 N5',
      '8 N6',
      '9 N7',
      '2 gone',
    ])
  })

  it('changes drafts, and nothing that was handed in', async () => {
    const finance = await here.as('finance')
    const all: readonly object[] = (await exported(here, 'projects'))
      .map(({ records }): readonly object[] => records)
      .flat()
    const found = all.find((one) => 'code' in one && one.code === '0013')
    const renamed = {
      table: 'PM_PROJECT_INFO',
      part: 'p',
      row: 2,
      record: { ...found, name: '道路大修' },
    } as unknown as Sourced
    const input = { set: 'projects' as const, year, records: [renamed], isDryRun: false, leavesOutRefused: true }
    expect((await importExchange(finance, input)).counts).toMatchObject({ changed: 1, refused: 0 })
    expect((await importExchange(finance, input)).counts).toMatchObject({ same: 1 })
    const { rows } = await here.test.admin.query<{ id: string; version: number }>(
      "SELECT id, version FROM jiheng.project WHERE code = '0013'",
    )
    await declareProject(finance, { id: rows[0]?.id ?? '', version: rows[0]?.version })
    const again = { ...input, records: [{ ...renamed, record: { ...renamed.record, name: '又一个' } } as Sourced] }
    expect((await importExchange(finance, again)).refused).toMatchObject([
      { code: '0013', remedy: { zh: '请先退回，再导入' } },
    ])
  })

  it('is refused from who may import nothing', async () => {
    await expect(bring(await here.as('handler'), 'projects', [])).rejects.toMatchObject({ code: 'no-role' })
  })
})
