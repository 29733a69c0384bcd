import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '#domain/process/calendar/day.ts'
import { saveSection } from '#services/self-evaluation/save-section.ts'
import { deliverSelfEvaluation, signSelfEvaluation } from '#services/self-evaluation/move-self-evaluation.ts'
import { canonicalJson } from '#store/canonical-json.ts'
import { makeAssembledWhole } from '#tests/services/assembled-whole.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import type { Context } from '../context.ts'
import { decideToPublish, reconsiderDisclosure, withholdDisclosure } from '../disclosure/decide-disclosure.ts'
import { getDisclosure, listDisclosures } from '../disclosure/list-disclosures.ts'
import { makeDisclosures } from '../disclosure/make-disclosures.ts'
import { correctDisclosure, publishDisclosure, type Published } from '../disclosure/publish-disclosure.ts'
import { newId } from '../new-id.ts'
import { listLatePublications } from './list-late-publications.ts'
import { getOpenData, getOpenDataFile } from './open-data.ts'
import {
  getPublication,
  listPublications,
  listPublishedOrganisations,
  listPublishedYears,
  verifyPublication,
} from './read-publications.ts'

describe('what was published', () => {
  let district: TestDistrict
  let visitor: Context
  let results: string
  let first: Published
  const year = 2026

  const idOf = async (item: string): Promise<string> => {
    const organisation = district.places.street
    const { items } = await listDisclosures(await district.as('finance'), { year, item, organisation, limit: 1 })
    return items[0]?.id ?? ''
  }

  beforeAll(async () => {
    district = await openTestDistrict()
    const id = await makeAssembledWhole(district)
    const finance = await district.as('finance')
    const text = '# 主要职能\n负责城市管理。联系人：李大江，电话13912345678。'
    await saveSection(finance, { id, section: 'duties', version: 0, text })
    await signSelfEvaluation(await district.as('leader'), { id })
    await deliverSelfEvaluation(finance, { id })
    const events = ['budget-issued', 'accounts-issued'] as const
    const happened = events.map((event) => ({ event, day: day(2026, 2, 1) }))
    await makeDisclosures(await district.as('performance'), { year, events: happened })
    results = await idOf('department-results')
    await decideToPublish(finance, { id: results })
    const grants = [{ role: 'public', organisation: '', fromYear: 0, toYear: undefined }] as const
    const nobody = { person: undefined, name: '', organisation: undefined, invitedTo: [], origin: 'test' }
    visitor = await district.asActor({ ...nobody, grants })
  })
  afterAll(() => district.close())

  it('tells of gaps first, and is fixed by the hash of its content', async () => {
    const finance = await district.as('finance')
    await expect(publishDisclosure(finance, { id: results })).rejects.toMatchObject({ code: 'incomplete' })
    first = await publishDisclosure(finance, { id: results, acceptGaps: true })
    const found = await getPublication(visitor, { id: first.publicationId })
    const text = canonicalJson(found.content)
    expect(createHash('sha256').update(text).digest('hex')).toBe(found.hash)
    expect(found).toMatchObject({ number: 1, hash: first.hash, title: 'street2026年部门整体支出绩效自评报告' })
    expect(found.content.facts.map(({ id }) => id)).toEqual(['score', 'full-marks', 'grade'])
    expect(text).toContain('清疏管网长度')
    expect(text).toContain('李**')
    expect(text).not.toContain('13912345678')
    expect(await verifyPublication(visitor, found)).toMatchObject({ isIntact: true, computed: first.hash })
  })

  it('is read by everybody without signing in, also by people of other departments', async () => {
    expect((await listPublishedYears(visitor)).items).toEqual([{ year, organisations: 1, publications: 1 }])
    const { items } = await listPublishedOrganisations(visitor, { year })
    expect(items).toEqual([{ id: district.places.street, name: 'street', publications: 1 }])
    const byHash = { hash: first.hash, organisation: district.places.street, item: 'department-results', limit: 10 }
    expect((await listPublications(await district.as('otherHandler'), byHash)).items).toHaveLength(1)
    expect((await listPublications(visitor, { year: 2025, limit: 10 })).items).toEqual([])
    await expect(getPublication(visitor, { id: newId() })).rejects.toMatchObject({ code: 'not-found' })
    // The rest of the house stays closed.
    expect((await listDisclosures(visitor, { year, limit: 10 })).items).toEqual([])
    await expect(getDisclosure({ ...visitor, firstWall: 'off' }, { id: results })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('stays as it was; a correction is a further version with its reason', async () => {
    const before = await getPublication(visitor, { id: first.publicationId })
    const finance = await district.as('finance')
    const wrong = { id: results, acceptGaps: true, words: '更正：附表数据已核对。' }
    await expect(correctDisclosure(finance, wrong)).rejects.toMatchObject({ code: 'reason-missing' })
    await expect(publishDisclosure(finance, wrong)).rejects.toMatchObject({ code: 'not-now' })
    const second = await correctDisclosure(finance, { ...wrong, reason: '附表一处错误' })
    expect(second).toMatchObject({ state: 'published', revision: 2 })
    expect(second.hash).not.toBe(first.hash)
    expect(await getPublication(visitor, { id: first.publicationId })).toEqual(before)
    const ids = async (all: boolean) =>
      (await listPublications(visitor, { year, all, limit: 10 })).items.map(({ id }) => id)
    expect(await ids(false)).toEqual([second.publicationId])
    expect(await ids(true)).toEqual([first.publicationId, second.publicationId])
    const { publications } = await getDisclosure(finance, { id: results })
    expect(publications.map(({ number, reason }) => [number, reason])).toEqual([
      [1, undefined],
      [2, '附表一处错误'],
    ])
    const audited = await district.test.admin.query(
      `SELECT verb FROM jiheng.audit_entry WHERE noun = 'publication' ORDER BY at, number`,
    )
    expect(new Set(audited.rows.map(({ verb }) => verb))).toEqual(
      new Set(['publication.publish', 'publication.correct']),
    )
  })

  it('shows when somebody has tampered with it', async () => {
    const update = `UPDATE jiheng.publication SET content = jsonb_set(content, '{facts,0,value}', '"100"') WHERE id = $1`
    const id = first.publicationId
    const { rows } = await district.test.admin.query('SELECT content FROM jiheng.publication WHERE id = $1', [id])
    await district.test.admin.query(update, [id])
    expect(await verifyPublication(visitor, { id })).toMatchObject({ hash: first.hash, isIntact: false })
    await district.test.admin.query('UPDATE jiheng.publication SET content = $2 WHERE id = $1', [id, rows[0]?.content])
    expect(await verifyPublication(visitor, { id })).toMatchObject({ isIntact: true })
  })

  it('may be the tables of the projects, and closes the task of the calendar with the last item', async () => {
    const task = await district.test.admin.query<{ id: string }>(
      `INSERT INTO jiheng.task (division_code, id, organisation_id, year, kind, title, title_en, due_on)
       VALUES ('440113000', gen_random_uuid(), $1, 2026, 'account-disclosure', 't', 't', '2026-08-31') RETURNING id`,
      [district.places.street],
    )
    const isDone = async (): Promise<boolean> => {
      const sql = 'SELECT done_at IS NOT NULL AS done FROM jiheng.task WHERE id = $1'
      const { rows } = await district.test.admin.query<{ done: boolean }>(sql, [task.rows[0]?.id])
      return rows[0]?.done ?? false
    }
    const finance = await district.as('finance')
    const tables = await idOf('project-results')
    await decideToPublish(finance, { id: tables })
    const { publicationId } = await publishDisclosure(finance, { id: tables, acceptGaps: true })
    const { content } = await getPublication(visitor, { id: publicationId })
    const text = canonicalJson(content)
    expect(text).toContain('排水管网养护')
    expect(text).toContain('80公里')
    const widths = content.blocks.flatMap((block) =>
      block.kind === 'table' ? [new Set([...block.header, ...block.rows].map((row) => row.length)).size] : [],
    )
    expect(new Set(widths)).toEqual(new Set([1]))
    expect(await isDone()).toBe(false)
    const accounts = await idOf('department-accounts')
    await withholdDisclosure(finance, { id: accounts, ground: 'internal', reason: '决算未批复' })
    expect(await isDone()).toBe(true)
    await reconsiderDisclosure(finance, { id: accounts, reason: '已批复' })
    expect(await isDone()).toBe(false)
  })

  it('is missed where it is late: by name, item and days, and nothing else', async () => {
    const { items, next } = await listLatePublications(visitor, { year, limit: 3 })
    expect(items).toHaveLength(3)
    expect(next).toBe(items[2]?.id)
    const all = (await listLatePublications(visitor, { year, limit: 100 })).items
    expect(all.find(({ title }) => title === 'street2026年部门预算及报表')).toMatchObject({
      organisationName: 'street',
      dueOn: day(2026, 2, 21),
      daysLate: 9,
    })
    expect(all.map(({ organisationName, item }) => `${organisationName} ${item}`)).not.toContain(
      'street department-results',
    )
  })

  it('is open data with licence and dictionary, and the same as a file', async () => {
    const data = await getOpenData(visitor, { year, limit: 10 })
    expect(data).toMatchObject({ division: '440113000', licence: { id: 'open-with-source' }, next: null })
    const [score] = data.items
    expect(score).toMatchObject({ organisation: 'street', fact: 'score', unit: '分', text: '' })
    expect(data.items.find(({ fact }) => fact === 'grade')).toMatchObject({ number: undefined, text: '优' })
    expect(Object.keys(score ?? {})).toEqual(data.dictionary.map(({ id }) => id))
    const file = await getOpenDataFile(visitor, { year, format: 'csv' })
    const lines = new TextDecoder().decode(file.content).trim().split('\r\n')
    expect(lines).toHaveLength(data.items.length + 1)
    expect(lines[1]).toContain('自评得分')
    expect(file).toMatchObject({ mediaType: 'text/csv; charset=utf-8', fileName: 'open-data-2026.csv' })
    expect((await getOpenData(visitor, { year, limit: 0 })).next).toBeNull()
  })
})
