import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson, type JsonValue } from '#store/canonical-json.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import {
  approveGoal,
  budgetProjects,
  importBudget,
  importPayments,
  passOn,
  projectsOf,
  writeGoal,
} from './budget-and-goals.ts'
import { division, openDistrict, well, type District, type Items, type Thing } from './district.ts'
import {
  answerFindings,
  answerQuestions,
  assemble,
  fillIn,
  signAndDeliver,
  type Part,
  type Whole,
} from './evaluation.ts'
import { beginDistrict, type Places } from './people.ts'
import { monitorProject } from './monitoring.ts'
import { reviewOf, scoreRows, type Review } from './review.ts'

const works = { handler: 'cg-jing', chief: 'cg-ke' } as const
const services = { handler: 'gg-jing', chief: 'gg-ke' } as const

// One year, told in order: each chapter goes on from the one before.
describe.each(storeKinds())('the year 2025 of a district on the %s database', (kind) => {
  let district: District
  let places: Places
  let whole = ''
  const projectIds = new Map<string, string>()
  const goals: string[] = []

  beforeAll(async () => {
    district = await openDistrict(kind)
  })
  afterAll(() => district.close())

  it('begins with one administrator, who pastes places and people; everybody chooses a password by link', async () => {
    district.on('2024-10-08')
    places = await beginDistrict(district)
    expect([...places.keys()].toSorted()).toEqual(['100', '101', '201', '20101', '20102'])
    const me = await district.read<{ roles: readonly { role: string }[] }>('cg-jing', '/api/me')
    expect(me.roles.map(({ role }) => role)).toEqual(['office-handler'])
  })

  it('is opened by the bureau: a calendar is made, and everybody has tasks', async () => {
    const { id } = await district.make('cz-jixiao', '/api/fiscal-years', { year: 2025 })
    const byYear = '/api/fiscal-years/by-year/2025'
    const { version } = await district.read('hw-caiwu', byYear)
    const opened = await well(
      (await district.as('cz-jixiao')).post<Thing>(`/api/fiscal-years/${id}/open`, {}, { version }),
    )
    expect(opened).toMatchObject({ state: 'open', calendarTasks: 16 })
    const tasks = await district.read<Items>('hw-caiwu', '/api/tasks?year=2025&mine=true&limit=100')
    expect(tasks.items.length).toBeGreaterThan(3)
  })

  it('takes projects and their budget from an export, tried dry first', async () => {
    district.on('2025-01-06')
    const { projects, entries } = await importBudget(district, places)
    expect(projects.tried).toMatchObject({ counts: { projects: 2, refused: 0 } })
    expect(entries.tried).toMatchObject({ counts: { entries: 2 }, amount: '1500000.00' })
    expect(entries.done).toMatchObject({ counts: { entries: 2 } })
    for (const { code, id } of await projectsOf(district)) projectIds.set(code, id)
    await budgetProjects(district)
    const states = (await projectsOf(district)).map(({ state }) => state)
    expect(states).toEqual(['running', 'running'])
    const ledger = await district.read('cz-yewu', `/api/ledger?year=2025&organisation=${places.get('201')}`)
    expect(ledger).toMatchObject({ budget: { opening: '1500000.00' } })
  })

  it('has goals written in the offices, hidden from above until they arrive there', async () => {
    const pipes = await writeGoal(district, {
      ...works,
      projectId: projectIds.get('HW-01') ?? '',
      annual: '清淤管网并消除积水点',
      rows: [
        ['产出指标', '数量指标', '清淤管网长度', '120', '公里'],
        ['效益指标', '社会效益指标', '积水点消除率', '95', '%'],
      ],
    })
    const bureau = await district.as('cz-yewu')
    expect(await bureau.get(`/api/goals/${pipes}`)).toMatchObject({ status: 403, body: { code: 'draft-hidden' } })
    await passOn(district, pipes, works)
    const desks = await writeGoal(district, {
      ...services,
      projectId: projectIds.get('HW-02') ?? '',
      annual: '办好便民服务点',
      rows: [
        ['产出指标', '数量指标', '受理服务事项件数', '8000', '件'],
        ['效益指标', '社会效益指标', '事项按期办结率', '98', '%'],
      ],
    })
    await passOn(district, desks, services)
    goals.push(pipes, desks)
  })

  it('has a goal returned with its reason, mended, and approved with the other', async () => {
    const [pipes = '', desks = ''] = goals
    const path = `/api/goals/${pipes}`
    await district.move('cz-yewu', path, ['return', { reason: '积水点消除率目标偏低，请对照三年数据' }])
    const returned = await district.read<Items>('hw-caiwu', '/api/goals?year=2025&standing=returned')
    expect(returned.items.map(({ id }) => id)).toEqual([pipes])
    type Draft = { readonly now: { readonly indicators: readonly Thing[] } }
    const { now } = await district.read<Draft>(works.handler, path)
    const low = now.indicators.find(({ unit }) => unit === '%')
    if (!low) throw new Error('the goal has lost its rate')
    const { id, version, origin: _origin, ...content } = low
    await district.save(works.handler, `${path}/indicators/${id}`, [
      { indicator: { ...content, target: '98' } },
      version,
    ])
    await district.move(works.handler, path, ['declare'])
    await passOn(district, pipes, works)
    for (const goal of [pipes, desks]) expect(await approveGoal(district, goal)).toMatchObject({ state: 'approved' })
  })

  it('is monitored in July: the project that lags behind raises an alert, which is answered', async () => {
    district.on('2025-08-04')
    const paid = await importPayments(district, places)
    expect(paid.done).toMatchObject({ counts: { entries: 2 } })
    const period = { year: 2025, month: 7, dueOn: '2025-08-31' }
    expect(await district.make('cz-jixiao', '/api/monitoring-periods', period)).toMatchObject({ opened: 2 })
    await monitorProject(district, {
      ...works,
      project: projectIds.get('HW-01') ?? '',
      typed: { 清淤管网长度: '20公里', 积水点消除率: '40%' },
      saying: { likelihood: 'possible', reason: '施工队伍重新招标', measures: '增加两个班组' },
    })
    await monitorProject(district, {
      ...services,
      project: projectIds.get('HW-02') ?? '',
      typed: { 受理服务事项件数: '5000件', 事项按期办结率: '98%' },
      saying: { likelihood: 'certain', reason: '', measures: '' },
    })
    const { items } = await district.read<Items>('hw-caiwu', '/api/alerts?year=2025&open=true')
    expect(items).toMatchObject([{ project: projectIds.get('HW-01'), inARow: 1 }])
    const answer = { choice: 'continue', reason: '合同已签，四季度补足' }
    await district.move('hw-caiwu', `/api/alerts/${items[0]?.id}`, ['choose', answer])
    expect((await district.read<Items>('hw-caiwu', '/api/alerts?year=2025&open=true')).items).toEqual([])
  })

  it('is evaluated by its offices, one by account and one by a personal link', async () => {
    district.on('2025-12-30')
    const paid = [
      { projectId: projectIds.get('HW-01'), source: 'general-budget', month: 12, amount: '1000000.00' },
      { projectId: projectIds.get('HW-02'), source: 'general-budget', month: 12, amount: '140000.00' },
    ]
    await district.make('hw-caiwu', '/api/ledger/execution-entries', { entries: paid })
    district.on('2026-01-08')
    const rules = { schemeId: 'guangdong-department-2022', outlineId: 'guangzhou-2023' }
    const asked = { organisationId: places.get('201'), year: 2025, dueOn: '2026-03-10', partsDueOn: '2026-02-10' }
    whole = (await district.make('hw-caiwu', '/api/self-evaluations', { ...asked, ...rules })).id
    const { items } = await district.read<Items<Part>>('hw-caiwu', `/api/parts?year=2025&selfEvaluation=${whole}`)
    const partOf = (code: string) => items.find(({ organisationId }) => organisationId === places.get(code))?.id ?? ''
    await fillIn(await district.as(works.handler), partOf('20101'), {
      清淤管网长度: ['118公里', '雨季停工'],
      积水点消除率: ['98%'],
    })
    const guest = { name: '陈工', organisationId: places.get('20102'), tasks: [partOf('20102')], expires: '2026-02-10' }
    const { link } = await district.make<{ link: string }>('hw-caiwu', '/api/personal-links', guest)
    const client = district.visitor(link.split('#')[1])
    const filled = await fillIn(client, partOf('20102'), { 受理服务事项件数: ['8600件'], 事项按期办结率: ['98%'] })
    expect(filled.state).toBe('submitted')
    expect((await client.get(`/api/parts/${partOf('20101')}`)).status).toBeGreaterThanOrEqual(403)
    await district.move('hw-caiwu', `/api/parts/${partOf('20102')}`, ['accept'])
    const returned = ['return', { reason: '长度与验收单不一致，请核对' }] as const
    await district.move('hw-caiwu', `/api/parts/${partOf('20101')}`, returned)
    const again = await fillIn(await district.as(works.handler), partOf('20101'), {
      清淤管网长度: ['112公里', '雨季停工，验收112公里'],
      积水点消除率: ['98%'],
    })
    expect(again).toMatchObject({ state: 'submitted', revision: 2 })
    await district.move('hw-caiwu', `/api/parts/${partOf('20101')}`, ['accept'])
  })

  it('is put together, scored, its findings answered, signed and submitted', async () => {
    district.on('2026-02-12')
    await answerQuestions(district, whole)
    const assembled = await assemble(district, whole)
    expect(assembled).toMatchObject({ state: 'assembled', total: { full: expect.any(String), open: '0' } })
    await answerFindings(district, whole)
    const rehearsal = await district.read<{ claimed: string }>('hw-caiwu', `/api/self-evaluations/${whole}/rehearsal`)
    expect(rehearsal.claimed).toBe(assembled.total?.score)
    const bureau = await district.as('cz-yewu')
    expect((await bureau.get(`/api/self-evaluations/${whole}`)).status).toBe(403)
    expect(await signAndDeliver(district, whole)).toMatchObject({ state: 'delivered' })
    expect((await bureau.get(`/api/self-evaluations/${whole}`)).status).toBe(200)
  })

  it('is reviewed: taken from the queue, scored with opinions, and returned with a reason', async () => {
    district.on('2026-03-02')
    const queue = await district.read<Items>('cz-yewu', '/api/review-queue?year=2025')
    expect(queue.items).toMatchObject([{ selfEvaluationId: whole, state: 'queued' }])
    const path = await reviewOf(district, whole)
    await district.move('cz-yewu', path, ['take'])
    const scored = await scoreRows(district, path, { 'output-completion': '验收单只有112公里，酌减' })
    expect(scored.rows.find(({ criterion }) => criterion === 'output-completion')?.difference).toMatch(/^-1(?:\.0+)?$/u)
    expect(await (await district.as('hw-caiwu')).get<Review>(path)).toMatchObject({
      body: { rows: expect.not.arrayContaining([expect.objectContaining({ opinion: '验收单只有112公里，酌减' })]) },
    })
    await district.move('cz-yewu', path, ['return', { reason: '合同归档得分缺依据，请补正' }])
    const back = await district.read<Whole>('hw-caiwu', `/api/self-evaluations/${whole}`)
    expect(back).toMatchObject({ state: 'returned', lastReturn: { reason: '合同归档得分缺依据，请补正' } })
  })

  it('comes back with what changed since, and is accepted', async () => {
    const { scores } = await assemble(district, whole)
    const [first] = scores.filter(({ computed }) => computed === undefined)
    const lower = { score: '0', reason: '缺归档清单，自行调减' }
    const path = `/api/self-evaluations/${whole}/scores/${first?.criterion}`
    await district.save('hw-caiwu', path, [lower, first?.version ?? 0])
    await answerFindings(district, whole)
    await signAndDeliver(district, whole)
    const at = await reviewOf(district, whole)
    const review = await district.read<Review>('cz-yewu', at)
    expect(review.changed.map(({ criterion }) => criterion)).toContain(first?.criterion)
    expect(review.returns).toMatchObject([{ reason: '合同归档得分缺依据，请补正' }])
    await district.move('cz-yewu', at, ['take'])
    await scoreRows(district, at, {})
    expect(await district.move('cz-yewu', at, ['accept'])).toMatchObject({ state: 'accepted' })
    expect(await district.read('hw-caiwu', `/api/self-evaluations/${whole}`)).toMatchObject({ state: 'accepted' })
  })

  it('has what was found mended, from the notice to the end', async () => {
    district.on('2026-04-01')
    const problem = { organisationId: places.get('201'), year: 2025, source: '财政复核', problem: '合同归档不齐' }
    const { id } = await district.make('cz-yewu', '/api/rectifications', problem)
    const path = `/api/rectifications/${id}`
    const query = new URLSearchParams({ organisation: places.get('201') ?? '', name: '归档清单.txt', year: '2025' })
    const finance = await district.as('hw-caiwu')
    const file = await well(finance.upload<Thing>(`/api/attachments?${query}`, new TextEncoder().encode('清单')))
    await district.move('cz-yewu', path, ['notify', { dueOn: '2026-05-31' }])
    await district.move('hw-caiwu', path, ['plan', { measures: '逐份补齐并编目', dueOn: '2026-05-20' }])
    await district.move('hw-caiwu', path, ['report', { result: '已补齐', evidence: [file.id] }])
    await district.move('cz-yewu', path, ['check'])
    expect(await district.move('cz-yewu', path, ['close'])).toMatchObject({ state: 'closed' })
  })

  it('has its results used in the next budget', async () => {
    const asked = { year: 2025, organisation: places.get('201') }
    expect(await district.make('cz-jixiao', '/api/result-use-suggestions', asked)).toMatchObject({ suggested: 2 })
    const { items } = await district.read<Items>('hw-caiwu', '/api/result-uses?year=2025')
    for (const { id } of items) {
      await district.move('cz-yewu', `/api/result-uses/${id}`, ['propose'])
      const decided = await district.move('cz-jixiao', `/api/result-uses/${id}`, ['decide'])
      expect(decided).toMatchObject({ state: 'decided' })
    }
  })

  it('is published, for everybody to read and verify without signing in', async () => {
    district.on('2026-08-10')
    const events = [{ event: 'accounts-issued', day: '2026-08-03' }]
    await district.make('cz-jixiao', '/api/disclosure-years', { year: 2025, events })
    const query = `year=2025&item=department-accounts&organisation=${places.get('201')}`
    const { items } = await district.read<Items>('hw-caiwu', `/api/disclosures?${query}`)
    const path = `/api/disclosures/${items[0]?.id}`
    await district.move('hw-caiwu', path, ['decide-to-publish'])
    const told = await district.move('hw-caiwu', path, ['publish', { acceptGaps: true }])
    const visitor = district.visitor()
    const list = await well(visitor.get<Items>(`/api/publications?year=2025`))
    expect(list.items.map(({ id }) => id)).toEqual([told['publicationId']])
    const seen = await well(visitor.get<{ hash: string; content: JsonValue }>(`/api/publications/${list.items[0]?.id}`))
    expect(createHash('sha256').update(canonicalJson(seen.content)).digest('hex')).toBe(seen.hash)
    expect((await well(visitor.get<Items<object>>('/api/open-data/2025'))).items.length).toBeGreaterThan(0)
    expect((await visitor.get(`/api/self-evaluations/${whole}`)).status).toBe(401)
  })

  it('goes over into 2026: what recurs is carried on, once', async () => {
    await district.make('cz-jixiao', '/api/fiscal-years', { year: 2026 })
    type Line = { readonly noun: string; readonly isCopied: boolean }
    const preview = await district.read<Items<Line>>('cz-jixiao', '/api/roll-forward?year=2025')
    expect(preview.items.filter(({ noun, isCopied }) => noun === 'project' && isCopied)).toHaveLength(2)
    const run = (): Promise<Thing> => district.make('cz-jixiao', '/api/roll-forward', { year: 2025 })
    expect(await run()).toMatchObject({ projects: 2 })
    expect(await run()).toMatchObject({ projects: 0 })
  })

  it('left a trail that verifies, and no fault', async () => {
    const verdict = await district.verifyTrail(division)
    expect(verdict.broken).toBeUndefined()
    expect(verdict.entries).toBeGreaterThan(150)
    expect(district.faults).toEqual([])
  })
})
