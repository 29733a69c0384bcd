import { readFileSync } from 'node:fs'
import { serialize } from 'node:v8'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseFiling } from '#domain/filing/filing-json.ts'
import { toDecimal } from '#domain/number/decimal.ts'
import { moneyOf, type Money } from '#domain/number/money.ts'
import { readFiling } from '#importers/read-filing.ts'
import { uploadAttachment } from '#services/attachment/upload-attachment.ts'
import { getGoal } from '#services/goal/get-goal.ts'
import { editIndicator } from '#services/goal/edit-indicator.ts'
import { listGoals } from '#services/goal/list-goals.ts'
import { editProject } from '#services/project/edit-project.ts'
import { getProject } from '#services/project/get-project.ts'
import { listProjects } from '#services/project/list-projects.ts'
import { gunzipSync } from 'node:zlib'
import { buffer } from 'node:stream/consumers'
import { openTestDistrict, type TestDistrict, type Who } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { change } from '../transact.ts'
import { answerReading } from './answer-reading.ts'
import { checkReading } from './check-reading.ts'
import { correctReading } from './correct-reading.ts'
import { createReading } from './create-reading.ts'
import { keepReading, packReading } from './keep-reading.ts'
import { listFacts } from './list-facts.ts'
import { listReadings } from './list-readings.ts'
import { getReading } from './load-reading.ts'
import { downloadFiling } from './pack-download.ts'
import { proposeTakeOver } from './propose-take-over.ts'
import { removeReading } from './remove-reading.ts'
import { outlineReading, readBlocks } from './source-blocks.ts'
import { dryRunTakeOver, takeOver } from './take-over.ts'
import type { TakeOver } from './take-over-input.ts'
import { undoTakeOver } from './undo-take-over.ts'
import { writeReadingFindings } from './write-findings.ts'

const year = 2026
const yuan = (text: string): Money => moneyOf(toDecimal(text).units)

async function* piece(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield await Promise.resolve(bytes)
}

describe.each(storeKinds())('readings on the %s database', (kind) => {
  let district: TestDistrict
  const jobs: string[] = []
  let asBefore: TakeOver

  const bring = async (sample: string, who: Who = 'finance'): Promise<string> => {
    const ctx = await district.as(who)
    const bytes = readFileSync(`samples/${sample}.md`)
    const organisation = district.places.street
    const file = await uploadAttachment(ctx, { organisation, fileName: `${sample}.md`, content: piece(bytes) })
    const { id } = await createReading(ctx, { attachmentId: file.id, organisation, year }, async (_, of) => {
      jobs.push(of)
      return await Promise.resolve(ctx.newId())
    })
    const packed = await packReading(ctx, serialize(readFiling(bytes)))
    await change(ctx, (tx) => keepReading(ctx, tx, { id, ...packed }))
    return id
  }
  const askOf = async (id: string, more: Partial<TakeOver> = {}): Promise<TakeOver> => {
    const { projects, indicators } = await proposeTakeOver(await district.as('finance'), { id })
    const organisation = district.places.street
    return { id, organisation, year, source: 'general-budget', projects, indicators, ...more }
  }

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())

  it('tell what was understood with places in the source, and where each stretch of it is', async () => {
    const finance = await district.as('finance')
    const id = await bring('longjin-2022')
    expect(jobs).toContain(id)
    const reading = await getReading(finance, { id })
    expect(reading).toMatchObject({ state: 'read', fileName: 'longjin-2022.md', version: 2 })
    const { facts, more } = await listFacts(finance, { id })
    expect([facts.length, more]).toEqual([reading.summary?.facts, 0])
    const { blocks, total } = await readBlocks(finance, { id, from: 0, limit: 200 })
    expect(blocks).toHaveLength(total)
    const { starts, headings } = await outlineReading(finance, { id })
    expect(starts).toHaveLength(total)
    expect(headings.length).toBeGreaterThan(2)
    const text = readFileSync('samples/longjin-2022.md', 'utf8')
    for (const { place, block } of facts) {
      expect(text.slice(place.start, place.start + place.quote.length)).toBe(place.quote)
      expect(starts[block]).toBeLessThanOrEqual(place.start)
      expect(starts[block + 1] ?? Infinity).toBeGreaterThan(place.start)
    }
    const { content } = await downloadFiling(finance, { id })
    const filing = parseFiling(gunzipSync(await buffer(await content())).toString('utf8'))
    expect(filing.finance).toHaveLength(17)
  })

  it('are checked with the figures people corrected, which the server decides and the trail tells', async () => {
    const finance = await district.as('finance')
    const id = await bring('longjin-2022')
    const sums = async () =>
      (await checkReading(finance, { id })).findings.filter(({ check }) => check === 'sources-equal-total')
    const [first, second] = await sums()
    expect(first?.arithmetic).toContain('6624.90')
    const wrong = [first, second].flatMap((one) => one?.places.at(-1)?.figures ?? [])
    const corrections = wrong.map(({ start, end }) => ({ start, end, value: '68.13' }))
    expect(corrections).toHaveLength(2)
    const { version } = await getReading(finance, { id })
    await correctReading(finance, { id, version, corrections: corrections.slice(0, 1) })
    expect(await sums()).toHaveLength(1)
    const stale = correctReading(finance, { id, version, corrections })
    await expect(stale).rejects.toMatchObject({ code: 'conflict' })
    await correctReading(finance, { id, version: version + 1, corrections })
    expect(await sums()).toHaveLength(0)
    const elsewhere = correctReading(finance, {
      id,
      version: version + 2,
      corrections: [{ start: 0, end: 1, value: '1' }],
    })
    await expect(elsewhere).rejects.toMatchObject({ code: 'invalid' })
    const { content, fileName } = await writeReadingFindings(finance, { id, format: 'html' })
    expect(fileName).toBe('longjin-2022-检查结果说明.html')
    expect(new TextDecoder().decode(content)).not.toContain('6624.90')
  })

  it('keep answers to findings, which need words unless it was fixed', async () => {
    const finance = await district.as('finance')
    const id = await bring('zhongcun-2023')
    const [finding] = (await checkReading(finance, { id })).findings
    const { version } = await getReading(finance, { id })
    const answer = (text: string, of = version) =>
      answerReading(finance, { id, finding: finding?.key ?? '', answer: { kind: 'explain', text }, version: of })
    await expect(answer(' ')).rejects.toMatchObject({ code: 'reason-missing' })
    await answer('按决算口径')
    await expect(answer('又一次')).rejects.toMatchObject({ code: 'conflict' })
    const { answers } = await getReading(finance, { id })
    expect(answers).toEqual({ [finding?.key ?? '']: { kind: 'explain', text: '按决算口径' } })
    await answerReading(finance, { id, finding: finding?.key ?? '', version: version + 1 })
    expect((await getReading(finance, { id })).answers).toEqual({})
  })

  it('become drafts of the year: told row by row before, written once, and taken back while untouched', async () => {
    const finance = await district.as('finance')
    const id = await bring('zhongcun-2023')
    const asked = await askOf(id)
    expect([asked.projects.length, asked.indicators.length]).toEqual([7, 26])
    const [first, ...others] = asked.projects
    if (!first) throw new Error('the sample has projects')
    const corrected = { ...asked, projects: [{ ...first, name: '拆违治理经费', amount: yuan('500000.00') }, ...others] }
    const told = await dryRunTakeOver(finance, corrected)
    expect(told.counts).toMatchObject({ projects: 7, goals: 1, refused: 0 })
    expect(await takeOver(finance, corrected)).toMatchObject({
      projects: 7,
      goals: 1,
      indicators: told.counts.indicators,
    })
    const { items } = await listProjects(finance, { year, limit: 100 })
    const made = items.find(({ name }) => name === '拆违治理经费')
    expect((await getProject(finance, { id: made?.id ?? '' })).sources).toEqual([
      { source: 'general-budget', amount: yuan('500000.00') },
    ])
    const goals = await listGoals(finance, { year, kind: 'department', limit: 10 })
    const goal = await getGoal(finance, { id: goals.items[0]?.id ?? '' })
    const rate = goal.now?.indicators.find(({ name }) => name === '财政资金预算完成率')
    expect(rate).toMatchObject({ comparator: '>=', unit: '%', target: toDecimal('90'), origin: 'last-year' })
    expect(rate?.card?.series).toEqual([{ year: 2025, target: toDecimal('90'), actual: toDecimal('100') }])
    const again = await dryRunTakeOver(finance, corrected)
    expect(again.counts).toMatchObject({ projects: 0, indicators: 0, skipped: again.rows.length })
    await expect(takeOver(finance, corrected)).rejects.toMatchObject({ code: 'incomplete' })
    await expect(removeReading(finance, { id })).rejects.toMatchObject({ code: 'blocked' })
    asBefore = corrected
  })

  it('are taken back as far as nobody worked on what came of them, and what stays is named', async () => {
    const finance = await district.as('finance')
    const { id } = asBefore
    const { items } = await listProjects(finance, { year, limit: 100 })
    const made = items.find(({ name }) => name === '拆违治理经费')
    const { version, ...content } = await getProject(finance, { id: made?.id ?? '' })
    await editProject(finance, { ...content, lastYear: undefined, name: '拆违治理专项', version })
    const goals = await listGoals(finance, { year, kind: 'department', limit: 10 })
    const goal = await getGoal(finance, { id: goals.items[0]?.id ?? '' })
    const rate = goal.now?.indicators.find(({ name }) => name === '财政资金预算完成率')
    if (!rate) throw new Error('it was taken over before')
    const changed = { ...rate, weight: toDecimal('5') }
    await editIndicator(finance, { id: goal.id, indicatorId: rate.id, indicator: changed, version: rate.version })
    const undone = await undoTakeOver(finance, { id, reason: '年度选错' })
    expect(undone).toMatchObject({ projects: 6, indicators: (goal.now?.indicators.length ?? 0) - 1 })
    expect(undone.kept).toEqual(['拆违治理专项', '财政资金预算完成率'])
    await expect(undoTakeOver(finance, { id, reason: '再来' })).rejects.toMatchObject({ code: 'final' })
    expect((await dryRunTakeOver(finance, asBefore)).counts.projects).toBe(7)
  })

  it('refuse what the person may not draft, row by row', async () => {
    const id = await bring('xiaoguwei-2021')
    const asked = await askOf(id, { organisation: district.places.other })
    const { counts, rows } = await dryRunTakeOver(await district.as('finance'), asked)
    expect(counts).toMatchObject({ projects: 0, refused: rows.length })
    const office = await askOf(id, { organisation: district.places.works, projects: [] })
    const whole = { ...office, indicators: [{ ...indicator, key: 'x' }] }
    expect((await dryRunTakeOver(await district.as('finance'), whole)).rows).toMatchObject([{ does: 'refuse' }])
    const twins = asked.projects.slice(0, 1).flatMap((one) => [one, { ...one, key: 'twin' }])
    const own = await dryRunTakeOver(await district.as('finance'), await askOf(id, { projects: twins }))
    expect(own.rows.map(({ does }) => does)).toEqual(['make', 'skip'])
  })

  it('are nobody else’s, by either wall', async () => {
    const id = await bring('zhongluotan-2021')
    const foreign = await district.as('otherFinance')
    for (const ctx of [foreign, { ...foreign, firstWall: 'off' as const }]) {
      await expect(getReading(ctx, { id })).rejects.toMatchObject({ code: 'not-found' })
      await expect(checkReading(ctx, { id })).rejects.toMatchObject({ code: 'not-found' })
      await expect(undoTakeOver(ctx, { id, reason: '看看' })).rejects.toMatchObject({ code: 'not-found' })
      expect((await listReadings(ctx, { year, limit: 100 })).items).toEqual([])
    }
    await expect(getReading(await district.as('businessA'), { id })).rejects.toMatchObject({ code: 'no-role' })
    const { items } = await listReadings(await district.as('finance'), { year, limit: 2 })
    expect(items).toHaveLength(2)
    await removeReading(await district.as('finance'), { id })
    await expect(getReading(await district.as('finance'), { id })).rejects.toMatchObject({ code: 'not-found' })
  })
})

const indicator = {
  level1: '',
  level2: '',
  name: '满意度',
  unit: '%',
  comparator: '>=',
  target: toDecimal('90'),
  targetText: '',
  weight: toDecimal('10'),
} as const
