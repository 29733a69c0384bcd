import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printDecimal, toDecimal } from '#domain/number/decimal.ts'
import { makeAttachment } from '#tests/services/attachment-row.ts'
import { makeGoal, type MadeGoal } from '#tests/services/goal-rows.ts'
import { openTestDistrict, type TestDistrict, type Who } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { returnReview } from '../review/return-review.ts'
import { takeReview } from '../review/take-review.ts'
import { answerFinding } from '../finding/answer-finding.ts'
import { getFinding, listFindings } from '../finding/list-findings.ts'
import { rejectFinding, settleFinding } from '../finding/move-finding.ts'
import { addEvidence } from '../part/add-evidence.ts'
import { getPart } from '../part/get-part.ts'
import { listParts } from '../part/list-parts.ts'
import { acceptPart, returnPart, submitPart } from '../part/move-part.ts'
import { savePartCell } from '../part/save-part-cell.ts'
import { savePartText } from '../part/save-part-text.ts'
import { adjustSelfScore } from './adjust-self-score.ts'
import { assembleSelfEvaluation } from './assemble-self-evaluation.ts'
import { getSelfEvaluation } from './get-self-evaluation.ts'
import { listSelfEvaluations } from './list-self-evaluations.ts'
import {
  deliverSelfEvaluation,
  reopenSelfEvaluation,
  returnSelfEvaluation,
  signSelfEvaluation,
} from './move-self-evaluation.ts'
import { openSelfEvaluation } from './open-self-evaluation.ts'
import { runWholeChecks } from './run-checks.ts'
import { saveSection } from './save-section.ts'
import { setInputs } from './set-inputs.ts'

describe.each(storeKinds())('a self-evaluation on the %s database', (kind) => {
  let district: TestDistrict
  let works: MadeGoal
  let id: string
  let part: string

  const rules = { schemeId: 'guangdong-department-2022', outlineId: 'guangzhou-2023' }
  const opening = () => ({
    ...rules,
    organisationId: district.places.street,
    year: district.year,
    dueOn: { year: 2026, month: 3, day: 31 },
  })
  const as = (who: Who) => district.as(who)
  const view = async () => getSelfEvaluation(await as('finance'), { id })
  const scoreOf = async (criterion: string) => {
    const { scores } = await view()
    const found = scores.find((score) => score.criterion === criterion)
    if (!found) throw new Error(`no ${criterion}`)
    return found
  }
  const computed = async (criterion: string) => {
    const { computed: score } = await scoreOf(criterion)
    return score && printDecimal(score)
  }

  beforeAll(async () => {
    district = await openTestDistrict(kind)
    const { places } = district
    works = await makeGoal(district, {
      organisationId: places.works,
      budgetUnitId: places.street,
      projectName: '排水管网养护',
      annual: '清疏管网100公里，群众满意',
      indicators: [
        { name: '清疏管网长度', target: '100', unit: '公里' },
        { name: '积水点消除率', level1: '效益指标', level2: '社会效益指标', target: '90', unit: '%' },
      ],
      budget: 1_000_000_00n,
      spent: 800_000_00n,
    })
    id = (await openSelfEvaluation(await as('finance'), opening())).id
    const { items } = await listParts(await as('finance'), { year: district.year, limit: 10 })
    part = items[0]?.id ?? ''
  })
  afterAll(() => district.close())

  const fill = async (index: number, typed: string, reason = '') => {
    const handler = await as('handler')
    const { rows } = await getPart(handler, { id: part })
    const indicatorId = works.indicators[index] ?? ''
    const version = rows.find((row) => row.indicatorId === indicatorId)?.version ?? 0
    await savePartCell(handler, { id: part, indicatorId, version, typed, reason })
  }

  const handIn = async () => {
    const handler = await as('handler')
    const { texts } = await getPart(handler, { id: part })
    for (const { section, version, text } of texts) {
      if (text === '') await savePartText(handler, { id: part, section, version, text: `${section}的情况` })
    }
    await submitPart(handler, { id: part })
    await acceptPart(await as('finance'), { id: part })
  }

  it('is opened once, by a scheme and an outline that are known', async () => {
    const finance = await as('finance')
    await expect(openSelfEvaluation(finance, opening())).rejects.toMatchObject({ code: 'doubled' })
    const bad = { ...opening(), organisationId: district.places.station }
    for (const [field, value] of [
      ['schemeId', 'project-10-50-30-10'],
      ['outlineId', 'none'],
    ] as const) {
      await expect(openSelfEvaluation(finance, { ...bad, [field]: value })).rejects.toMatchObject({ place: field })
    }
    await expect(openSelfEvaluation(finance, { ...bad, offices: [district.places.other] })).rejects.toMatchObject({
      place: 'offices',
    })
    await expect(openSelfEvaluation(await as('handler'), bad)).rejects.toMatchObject({ code: 'no-role' })
  })

  it('says what its scheme asks, and hides its draft from above', async () => {
    const { questions, state, unassigned } = await view()
    expect([state, unassigned]).toEqual(['open', []])
    expect(questions.facts.map(({ fact }) => fact)).toEqual(['special-funds'])
    expect(questions.criteria.find(({ criterion }) => criterion === 'pre-evaluation')).toMatchObject({
      answer: 'grade',
      choices: [{ id: '优' }, { id: '良' }, { id: '中' }, { id: '差' }],
    })
    await expect(getSelfEvaluation(await as('businessA'), { id })).rejects.toMatchObject({ code: 'draft-hidden' })
    const { items } = await listSelfEvaluations(await as('businessA'), { year: district.year, limit: 10 })
    expect(items.map((item) => item.state)).toEqual(['open'])
  })

  it('is assembled only when every part was taken over', async () => {
    await expect(assembleSelfEvaluation(await as('finance'), { id })).rejects.toMatchObject({ code: 'children-first' })
    await fill(0, '80公里', '雨季停工')
    await fill(1, '95%')
    const attachmentId = await makeAttachment(district, district.places.works)
    for (const indicatorId of works.indicators) {
      const day = { year: 2026, month: 1, day: 31 }
      await addEvidence(await as('handler'), { id: part, indicatorId, attachmentId, class: 'acceptance', day })
    }
    await handIn()
    expect(await assembleSelfEvaluation(await as('finance'), { id })).toMatchObject({ state: 'assembled' })
  })

  it('is scored by its scheme with a trace; what cannot be told has no score', async () => {
    // Without special funds: 20 points × 80 %, 20 points in full, 10 points × 80 of 100 万元.
    expect(await computed('output-completion')).toBe('16')
    expect(await computed('benefit-completion')).toBe('20')
    expect(await computed('spending-rate')).toBe('8')
    expect(await scoreOf('spending-rate')).toMatchObject({
      trace: { line: { worked: '10.00 × 800000.00 ÷ 1000000.00' } },
    })
    expect(await scoreOf('pre-evaluation')).toMatchObject({
      computed: undefined,
      trace: { why: { zh: expect.any(String) } },
    })
    const { total } = await view()
    expect(total?.grade).toBeUndefined()
    expect(total && printDecimal(total.score)).toBe('44')
  })

  it('takes answers about management as they are typed, and scores them at once', async () => {
    const finance = await as('finance')
    const { version } = await view()
    const first = { id, version, inputs: { measures: { 'pre-evaluation': { grade: '良' }, binding: { actual: 'x' } } } }
    const saved = await setInputs(finance, first)
    expect(saved.problems.length).toBeGreaterThan(0)
    expect(await computed('pre-evaluation')).toBeUndefined()
    await expect(setInputs(finance, first)).rejects.toMatchObject({ code: 'conflict' })
    const inputs = { measures: { 'pre-evaluation': { grade: '良' }, binding: { actual: '1' } } }
    expect((await setInputs(finance, { id, version: saved.version, inputs })).problems).toEqual([])
    expect(await computed('pre-evaluation')).toBe('1.7')
    expect(await computed('binding')).toBe('2.5')
  })

  it('lets the department score otherwise only with a reason and within the points', async () => {
    const finance = await as('finance')
    const { version } = await scoreOf('output-completion')
    const adjust = { id, criterion: 'output-completion', version, score: toDecimal('15') }
    await expect(adjustSelfScore(finance, adjust)).rejects.toMatchObject({ code: 'reason-missing' })
    const over = { ...adjust, score: toDecimal('21'), reason: '加分' }
    await expect(adjustSelfScore(finance, over)).rejects.toMatchObject({ code: 'invalid', place: 'output-completion' })
    await adjustSelfScore(finance, { ...adjust, reason: '两处管段未验收' })
    await expect(adjustSelfScore(finance, { ...adjust, reason: '再扣' })).rejects.toMatchObject({ code: 'conflict' })
    expect(await scoreOf('output-completion')).toMatchObject({
      adjusted: toDecimal('15'),
      reason: '两处管段未验收',
    })
  })

  it('keeps the words of the report, with both versions where two write', async () => {
    const finance = await as('finance')
    const section = { id, section: 'overview', version: 0, text: '# 主要职能\n全年执行{{execution}}。' } as const
    expect(await saveSection(finance, section)).toMatchObject({ version: 1 })
    await expect(saveSection(finance, section)).rejects.toMatchObject({ code: 'conflict' })
    expect(await saveSection(finance, { ...section, version: 1, text: `${section.text}。` })).toMatchObject({
      version: 2,
    })
  })

  it('keeps what the checks find over many runs, with the answers', async () => {
    const finance = await as('finance')
    const first = await runWholeChecks(finance, { id })
    const { items } = await listFindings(finance, { year: district.year, selfEvaluation: id, limit: 500 })
    expect(items).toHaveLength(first.fresh)
    expect(first.fresh).toBeGreaterThan(0)
    expect(await runWholeChecks(finance, { id })).toMatchObject({ fresh: 0, still: first.fresh, gone: 0 })
    const one = items[0]?.id ?? ''
    await expect(answerFinding(finance, { id: one, kind: 'explain', text: ' ' })).rejects.toMatchObject({
      code: 'reason-missing',
    })
    await expect(answerFinding(finance, { id: one, kind: 'fix', text: '' })).rejects.toMatchObject({ code: 'invalid' })
    await answerFinding(finance, { id: one, kind: 'explain', text: '另表反映' })
    expect(await getFinding(finance, { id: one })).toMatchObject({ state: 'answered', answer: { kind: 'explain' } })
    await expect(getFinding(await as('businessA'), { id: one })).rejects.toMatchObject({ code: 'draft-hidden' })
    expect((await listFindings(await as('businessA'), { year: district.year, limit: 9 })).items).toEqual([])
  })

  const scoreAll = async () => {
    const finance = await as('finance')
    for (const { criterion, computed: known, points, version } of (await view()).scores) {
      if (known) continue
      await adjustSelfScore(finance, { id, criterion, version, score: points, reason: '按考核结果' })
    }
  }

  it('is signed by the leader once every criterion has a score', async () => {
    const leader = await as('leader')
    await expect(signSelfEvaluation(leader, { id })).rejects.toMatchObject({ code: 'incomplete' })
    await expect(signSelfEvaluation(await as('finance'), { id })).rejects.toMatchObject({ code: 'no-role' })
    await scoreAll()
    expect((await view()).total?.grade?.zh).toBe('优')
    expect(await signSelfEvaluation(leader, { id })).toMatchObject({ state: 'signed' })
    const { version } = await view()
    await expect(setInputs(await as('finance'), { id, version, inputs: {} })).rejects.toMatchObject({ code: 'not-now' })
    await expect(returnPart(await as('finance'), { id: part, reason: '核对' })).rejects.toMatchObject({
      code: 'not-now',
    })
  })

  it('comes back from the leader with the reason, and its adjustments hold on', async () => {
    const [leader, finance] = [await as('leader'), await as('finance')]
    await returnSelfEvaluation(leader, { id, reason: '产出得分请再核' })
    expect(await view()).toMatchObject({ state: 'returned', lastReturn: { reason: '产出得分请再核' } })
    expect(await assembleSelfEvaluation(finance, { id })).toMatchObject({ state: 'assembled', revision: 2 })
    expect(await scoreOf('output-completion')).toMatchObject({ adjusted: toDecimal('15') })
    await reopenSelfEvaluation(finance, { id, reason: '补充一个科室' })
    expect(await assembleSelfEvaluation(finance, { id })).toMatchObject({ revision: 3 })
    await signSelfEvaluation(leader, { id })
  })

  it('goes to the bureau once every error is answered, and into its queue with a row for each score', async () => {
    const finance = await as('finance')
    const { items } = await listFindings(finance, { year: district.year, severity: 'error', limit: 500 })
    await district.test.admin.query(`UPDATE jiheng.finding SET severity = 'error' WHERE state = 'open'`)
    await expect(deliverSelfEvaluation(finance, { id })).rejects.toMatchObject({ code: 'incomplete' })
    expect(items).toEqual([])
    const open = await listFindings(finance, { year: district.year, state: 'open', limit: 500 })
    for (const { id: finding } of open.items) {
      await answerFinding(finance, { id: finding, kind: 'accept', text: '已列入整改' })
    }
    expect(await deliverSelfEvaluation(finance, { id })).toMatchObject({ state: 'delivered' })
    const { rows } = await district.test.admin.query(
      `SELECT r.state, r.revision, count(*)::int AS rows, sum(unit_score)::numeric(16, 2) AS sum FROM jiheng.review r
       JOIN jiheng.review_row w ON w.review_id = r.id WHERE r.self_evaluation_id = $1 GROUP BY r.state, r.revision`,
      [id],
    )
    const { scores, total } = await view()
    expect(rows).toEqual([
      { state: 'queued', revision: 1, rows: scores.length, sum: total && printDecimal(total.score) },
    ])
    await expect(returnSelfEvaluation(await as('leader'), { id, reason: '再看' })).rejects.toMatchObject({
      code: 'not-now',
    })
  })

  it('is open to the bureau from then on, which judges the answers', async () => {
    const bureau = await as('businessA')
    expect(await getSelfEvaluation(bureau, { id })).toMatchObject({ state: 'delivered' })
    const { items } = await listFindings(bureau, { year: district.year, state: 'answered', limit: 9 })
    const [first, second] = items.map((item) => item.id)
    await expect(settleFinding(await as('finance'), { id: first ?? '' })).rejects.toMatchObject({ code: 'no-role' })
    expect(await settleFinding(bureau, { id: first ?? '' })).toMatchObject({ state: 'settled' })
    expect(await rejectFinding(bureau, { id: second ?? '', reason: '说明不清' })).toMatchObject({ state: 'open' })
    await answerFinding(await as('finance'), { id: second ?? '', kind: 'explain', text: '按合同分期' })
  })

  it('freezes under review, and comes back for its offices to mend', async () => {
    const [bureau, finance] = [await as('businessA'), await as('finance')]
    const { rows } = await district.test.admin.query('SELECT id FROM jiheng.review WHERE self_evaluation_id = $1', [id])
    const review = { id: String(rows[0]?.id) }
    await takeReview(bureau, review)
    const { items } = await listFindings(finance, { year: district.year, state: 'answered', limit: 1 })
    const answer = { id: items[0]?.id ?? '', kind: 'explain', text: '补充' } as const
    await expect(answerFinding(finance, answer)).rejects.toMatchObject({ code: 'frozen' })
    await returnReview(bureau, { ...review, reason: '清疏长度与验收单不符' })
    expect(await view()).toMatchObject({ state: 'returned', lastReturn: { reason: '清疏长度与验收单不符' } })
    await returnPart(finance, { id: part, reason: '清疏长度与验收单不符' })
    await fill(0, '90公里', '雨季停工')
    await handIn()
    await assembleSelfEvaluation(finance, { id })
    expect(await computed('output-completion')).toBe('18')
    expect(await scoreOf('output-completion')).toMatchObject({ adjusted: undefined })
    await signSelfEvaluation(await as('leader'), { id })
    await deliverSelfEvaluation(finance, { id })
    const queued = await district.test.admin.query('SELECT state, revision FROM jiheng.review WHERE id = $1', [
      review.id,
    ])
    expect(queued.rows).toEqual([{ state: 'queued', revision: 2 }])
  })

  it('is listed by what people ask for', async () => {
    const ask = async (filter: object) => {
      const { items } = await listSelfEvaluations(await as('finance'), { year: district.year, limit: 9, ...filter })
      return items.map((item) => item.id)
    }
    expect(await ask({ state: 'delivered' })).toEqual([id])
    expect(await ask({ state: 'open' })).toEqual([])
    expect(await ask({ openFindings: true })).toEqual([])
    expect(await ask({ withoutEvidence: true })).toEqual([])
    expect(await ask({ late: true })).toEqual([])
  })

  it('stays behind both walls', async () => {
    const other = await as('otherFinance')
    for (const ctx of [other, { ...other, firstWall: 'off' } as const]) {
      await expect(getSelfEvaluation(ctx, { id })).rejects.toMatchObject({ code: 'not-found' })
      await expect(assembleSelfEvaluation(ctx, { id })).rejects.toMatchObject({ code: 'not-found' })
      expect((await listSelfEvaluations(ctx, { year: district.year, limit: 9 })).items).toEqual([])
      expect((await listFindings(ctx, { year: district.year, limit: 9 })).items).toEqual([])
    }
    await expect(openSelfEvaluation(other, opening())).rejects.toMatchObject({ code: 'out-of-scope' })
  })

  it('leaves its trace', async () => {
    const { rows } = await district.test.admin.query('SELECT verb FROM jiheng.audit_entry WHERE noun_id = $1', [id])
    const verbs = new Set(rows.map(({ verb }) => verb))
    for (const verb of [
      'open',
      'assemble',
      'score',
      'set-inputs',
      'adjust',
      'write',
      'check',
      'sign',
      'deliver',
      'return',
      'reopen',
    ]) {
      expect(verbs).toContain(`self-evaluation.${verb}`)
    }
  })
})
