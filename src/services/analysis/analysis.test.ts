import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quartilesOf } from '#domain/analysis/quartiles.ts'
import { analysisViews, type AnalysisView } from '#domain/analysis/views.ts'
import { printDecimal, toDecimal } from '#domain/number/decimal.ts'
import { makePublishedYear } from '#tests/services/published-year.ts'
import { openTestDistrict, type TestDistrict, type Who } from '#tests/services/test-district.ts'
import type { Analysis } from './analysis.ts'
import type { AskedAnalysis } from './asked.ts'
import { getAnalysis, getAnalysisFile } from './get-analysis.ts'

describe('an analysis across organisations and years', () => {
  let district: TestDistrict
  const year = 2026
  const look = async (who: Who, view: AnalysisView, more: Partial<AskedAnalysis> = {}): Promise<Analysis> =>
    getAnalysis(await district.as(who), { view, years: [district.year], ...more })

  beforeAll(async () => {
    district = await openTestDistrict()
    await makePublishedYear(district)
    await district.test.admin.query(`UPDATE jiheng.project SET state = 'running'`)
  })
  afterAll(() => district.close())

  it('counts projects by how much of their budget was spent, and leads to each', async () => {
    const { sentence, chart, table, records } = await look('performance', 'execution')
    expect(sentence.zh).toBe('1个项目中，0个（0%）执行率不到80%，0个（0%）达到或超过100%。')
    expect(chart.series.map(({ values }) => values.map((value) => value && printDecimal(value)))).toEqual([
      ['0', '0', '1', '0', '0', '0'],
    ])
    expect(table.rows.find(([, step]) => typeof step === 'object' && step?.zh === '80%～90%')?.slice(2)).toEqual([
      '1',
      '1000000.00',
      '800000.00',
    ])
    expect(records.rows.map((row) => row.slice(2))).toEqual([['排水管网养护', '1000000.00', '800000.00', '80.00']])
    expect(records.links[0]?.noun).toBe('project')
  })

  it('shows the records of one step, and those of a category or a source only', async () => {
    expect((await look('performance', 'execution', { part: '80-90' })).records.rows).toHaveLength(1)
    expect((await look('performance', 'execution', { part: 'below-50' })).records.rows).toEqual([])
    expect((await look('performance', 'execution', { category: 'personnel' })).records.rows).toEqual([])
    expect((await look('performance', 'execution', { source: 'government-fund' })).records.rows).toEqual([])
    expect((await look('performance', 'execution', { source: 'general-budget' })).records.rows).toHaveLength(1)
  })

  it('tells scores of what was handed in', async () => {
    const { sentence, records } = await look('performance', 'score')
    expect(sentence.zh).toMatch(/^1份自评的得分中位数为[\d.]+分，.*还没有复核结果。$/u)
    expect(records.links).toEqual([{ noun: 'self-evaluation', id: expect.any(String) as string }])
    expect((await look('performance', 'score', { state: 'accepted' })).records.rows).toEqual([])
  })

  it('puts score, money and evidence of a whole department together', async () => {
    const { chart, records } = await look('performance', 'relation')
    expect(records.rows[0]?.slice(3)).toEqual(['80.00', '100.0'])
    expect(chart.points).toHaveLength(1)
    expect(chart.points[0]?.name).toBe('street')
  })

  it('counts results that equal their targets to the digit', async () => {
    const { sentence, records } = await look('performance', 'uniform')
    expect(sentence.zh).toContain('3个可量化指标中，0个')
    expect(records.rows[0]?.slice(2)).toEqual(['3', '0'])
  })

  it('counts texts and targets that were there before', async () => {
    expect((await look('performance', 'sameness')).sentence.zh).toContain('与本单位上年一字不差')
    const copied = await district.test.admin.query<{ text: string; id: string }>(
      `UPDATE jiheng.part_text SET text = repeat('完全相同的一段自评文字。', 3) RETURNING part_id AS id, text`,
    )
    expect(copied.rows.length).toBeGreaterThan(0)
    const { table, records } = await look('performance', 'sameness')
    expect(records.rows).toEqual([])
    const cells = (of: Analysis): readonly unknown[] => of.table.rows.slice(0, 2).map((row) => row[2])
    expect(table.rows[0]?.[3]).toBe(String(copied.rows.length))
    // The same words a year before, and at another organisation in this one.
    const again = (id: string, year: string, whose: string): string =>
      `INSERT INTO jiheng.part SELECT (p).* FROM (SELECT jsonb_populate_record(p, jsonb_build_object('id', '${id}', 'self_evaluation_id', '${id}',
         'year', ${year}, 'organisation_id', ${whose})) AS p FROM jiheng.part p LIMIT 1) made`
    const texts = (id: string): string =>
      `INSERT INTO jiheng.part_text SELECT (t).* FROM (SELECT jsonb_populate_record(t, jsonb_build_object('part_id', '${id}'))
         AS t FROM jiheng.part_text t ORDER BY t.section LIMIT 1) made`
    const [before, beside] = ['01940000-0000-7000-8000-00000000000a', '01940000-0000-7000-8000-00000000000b']
    const { admin } = district.test
    // Without the self-evaluations they would be of.
    await admin.query('SET session_replication_role = replica')
    await admin.query(again(before, 'p.year - 1', 'p.organisation_id'))
    await admin.query(texts(before))
    expect(cells(await look('performance', 'sameness'))).toEqual([String(copied.rows.length), '0'])
    await admin.query(again(beside, 'p.year', `'${district.places.other}'`))
    await admin.query(texts(beside))
    const shown = await look('performance', 'sameness')
    expect(cells(shown)).toEqual([String(copied.rows.length), String(copied.rows.length + 1)])
    expect(shown.records.links.map((link) => link?.noun)).toEqual(['part', 'part'])
    await admin.query('DELETE FROM jiheng.part_text WHERE part_id = ANY ($1)', [[before, beside]])
    await admin.query('DELETE FROM jiheng.part WHERE id = ANY ($1)', [[before, beside]])
    await admin.query('RESET session_replication_role')
  })

  it('counts what was late, and says where', async () => {
    await district.test.admin.query(
      `INSERT INTO jiheng.task (division_code, id, organisation_id, year, kind, title, title_en, due_on, done_at)
       VALUES ('440113000', gen_random_uuid(), $1, $2, 'monitoring', 'late', 'late', '2026-01-10', '2026-01-12T01:00:00Z'),
         ('440113000', gen_random_uuid(), $1, $2, 'monitoring', 'in time', 'in time', '2026-01-10', '2026-01-10T10:00:00Z'),
         ('440113000', gen_random_uuid(), $1, $2, 'monitoring', 'at night', 'at night', '2026-01-10', '2026-01-10T20:00:00Z')`,
      [district.places.street, district.year],
    )
    const { chart, records } = await look('performance', 'punctuality')
    const at = chart.categories.findIndex(({ id }) => id === 'monitoring')
    expect(chart.series.map(({ id, values }) => [id, values[at] && printDecimal(values[at])])).toEqual([
      ['in-time', '1'],
      ['done-late', '2'],
      ['open', '0'],
    ])
    expect(records.rows.map((row) => [row[2], row[5]])).toContainEqual(['late', '2'])
  })

  it('compares indicators only where three organisations have them', async () => {
    const { sentence, records } = await look('performance', 'benchmark')
    expect(sentence.zh).toContain('还没有可分析的数据')
    expect(records.rows).toEqual([])
  })

  it('takes its quarters as the database does', async () => {
    const values = ['3', '1', '4', '1', '5', '9', '2', '6', '5', '3.5']
    const sql = `SELECT percentile_disc(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY v)::text[] AS found
      FROM unnest($1::numeric[]) v`
    const { rows } = await district.test.admin.query<{ found: readonly string[] }>(sql, [values])
    const found = quartilesOf(values.map(toDecimal))
    expect([found?.lower, found?.median, found?.upper].map((one) => one && printDecimal(one))).toEqual(rows[0]?.found)
  })

  it.each(analysisViews)('shows nobody what is not theirs: %s', async (view) => {
    const { records, table } = await look('otherHandler', view)
    expect(JSON.stringify([records, table])).not.toContain('street')
    expect(records.rows).toEqual([])
    // The second wall holds by itself.
    const ctx = { ...(await district.as('otherHandler')), firstWall: 'off' as const }
    expect((await getAnalysis(ctx, { view, years: [district.year] })).records.rows).toEqual([])
    expect((await look('performance', view, { organisation: district.places.other })).records.rows).toEqual([])
  })

  it.each(analysisViews)('comes as a file with the figures of the page: %s', async (view) => {
    const ctx = await district.as('performance')
    for (const of of ['table', 'records'] as const) {
      const file = await getAnalysisFile(ctx, { view, years: [district.year], format: 'csv', of })
      expect(file.fileName).toBe(`analysis-${view}-${year}-${of}.csv`)
      const text = new TextDecoder().decode(file.content)
      const { [of]: shown } = await look('performance', view)
      expect(text.trim().split('\n').length).toBe(shown.rows.length + 1)
    }
    const book = await getAnalysisFile(ctx, { view, years: [district.year], format: 'xlsx', of: 'table' })
    expect(book.content.slice(0, 2)).toEqual(new TextEncoder().encode('PK'))
  })
})
