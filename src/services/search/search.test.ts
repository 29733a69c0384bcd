import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rectification } from '#store/schema/finding.ts'
import { selfEvaluation } from '#store/schema/self-evaluation.ts'
import { inTransaction } from '#store/transaction.ts'
import { makeDraft, toBureau } from '#tests/services/goal-story.ts'
import { openTestDistrict, type TestDistrict, type Who } from '#tests/services/test-district.ts'
import { division, everything, storeKinds } from '#tests/store/test-store.ts'
import { newId } from '../new-id.ts'
import { searchEverything } from './search-everything.ts'
import type { SearchHit, SearchKind } from './search-hit.ts'
import { snippet } from './snippet.ts'

describe.each(storeKinds())('a search of everything on the %s database', (kind) => {
  let district: TestDistrict
  let drafted: string
  let submitted: string
  const at = new Date('2026-02-01T01:00:00.000Z')

  const insertOthers = async (): Promise<void> => {
    const { places, year } = district
    const common = { divisionCode: division, year, createdAt: at, changedAt: at, revision: 1 }
    await inTransaction(district.test.store, everything, async ({ db }) => {
      const whole = { schemeId: 's', schemeHash: 'h', outlineId: 'o', dueOn: '2027-02-28', inputs: {} }
      await db.insert(selfEvaluation).values(
        [places.street, places.other].map((organisationId) => ({
          ...common,
          ...whole,
          id: newId(),
          organisationId,
          state: 'delivered' as const,
        })),
      )
      await db.insert(rectification).values(
        [places.works, places.otherOffice].map((organisationId) => ({
          ...common,
          id: newId(),
          organisationId,
          state: 'notified' as const,
          source: '复核',
          problem: '管网台账与现场不符',
        })),
      )
    })
  }

  beforeAll(async () => {
    district = await openTestDistrict(kind)
    drafted = (await makeDraft(district, 'D-001')).id
    submitted = (await makeDraft(district, 'S-100%')).id
    await toBureau(district, submitted)
    await insertOthers()
  })
  afterAll(() => district.close())

  type Only = { readonly of?: SearchKind; readonly wall?: 'off' | undefined }
  const find = async (who: Who, q: string, { of, wall }: Only = {}): Promise<readonly SearchHit[]> => {
    const ctx = await district.as(who)
    const { groups } = await searchEverything(
      { ...ctx, ...(wall ? { firstWall: wall } : {}) },
      { q, year: district.year },
    )
    return groups.filter((group) => of === undefined || group.kind === of).flatMap(({ items }) => items)
  }
  const idsOf = async (who: Who, q: string, of: SearchKind) => (await find(who, q, { of })).map(({ id }) => id)

  it('finds goals by their words, each with the words around it', async () => {
    const hits = await find('handler', '积水点', { of: 'goals' })
    expect(new Set(hits.map(({ id }) => id))).toEqual(new Set([drafted, submitted]))
    expect(hits[0]).toMatchObject({ noun: 'goal', year: district.year, detail: expect.stringContaining('积水点') })
    expect(hits[0]?.title).toContain('管网养护')
  })

  it('finds indicators, and names the goal they belong to', async () => {
    const hits = await find('handler', '消除率', { of: 'indicators' })
    expect(new Set(hits.map(({ ofId }) => ofId))).toEqual(new Set([drafted, submitted]))
    expect(hits[0]?.title).toBe('积水点消除率')
  })

  it('shows the bureau what was handed in and no draft', async () => {
    expect(await idsOf('performance', '积水点', 'goals')).toEqual([submitted])
    const indicators = await find('businessA', '消除率', { of: 'indicators' })
    expect(indicators.map(({ ofId }) => ofId)).toEqual([submitted])
    expect(await find('performance', '管网养护', { of: 'projects' })).toEqual([])
  })

  it('shows drafts of projects to those who may write them', async () => {
    expect(await find('finance', '管网养护', { of: 'projects' })).toHaveLength(2)
  })

  it.each(['otherHandler', 'otherFinance', 'otherLeader', 'welfareHandler', 'businessB'] as const)(
    '%s of another place finds none of it, also with the first wall off',
    async (who) => {
      for (const wall of [undefined, 'off'] as const) {
        const hits = await find(who, '管网', { wall })
        const foreign = hits.filter(({ organisationId }) => organisationId === district.places.works)
        expect(foreign).toEqual([])
      }
    },
  )

  it('finds self-evaluations by the name of the organisation, and what has to be mended by its problem', async () => {
    const name = (await district.as('performance')).tree.byId.get(district.places.street)?.name ?? ''
    const [whole] = await find('performance', name, { of: 'self-evaluations' })
    expect(whole).toMatchObject({ noun: 'self-evaluation', organisationId: district.places.street, title: name })
    expect((await find('performance', '台账', { of: 'rectifications' })).length).toBe(2)
    const own = await find('handler', '台账 现场', { of: 'rectifications' })
    expect(own.map(({ organisationId }) => organisationId)).toEqual([district.places.works])
  })

  it('finds people only for those who manage them', async () => {
    const anybody = await find('admin', 'handler', { of: 'people' })
    expect(anybody.length).toBeGreaterThan(0)
    expect(await find('performance', 'handler', { of: 'people' })).toEqual([])
    const street = await find('finance', 'handler', { of: 'people' })
    expect(street.length).toBeGreaterThan(0)
    expect(street.length).toBeLessThan(anybody.length)
  })

  it('an administrator without a role in the work finds no work', async () => {
    expect(await find('admin', '积水点')).toEqual([])
  })

  it('takes signs of patterns for ordinary signs', async () => {
    expect(await find('finance', 'S-100%', { of: 'projects' })).toHaveLength(1)
    expect(await find('finance', 'S_100', { of: 'projects' })).toEqual([])
    expect(await find('finance', String.raw`\%`)).toEqual([])
    expect(await find('finance', 's-100', { of: 'projects' })).toHaveLength(1)
  })

  it('keeps to the year, and all words must be there', async () => {
    const ctx = await district.as('handler')
    expect((await searchEverything(ctx, { q: '积水点', year: 2019 })).groups).toEqual([])
    expect(await find('handler', '积水点 没有的词')).toEqual([])
    expect((await searchEverything(ctx, { q: '积水点' })).year).toBeTypeOf('number')
  })

  it('shows eight of a kind and says that there are more', async () => {
    for (let number = 0; number < 9; number += 1) await makeDraft(district, `M-${number}`)
    const { groups } = await searchEverything(await district.as('handler'), { q: '清淤', year: district.year })
    const goals = groups.find((group) => group.kind === 'goals')
    expect(goals?.items).toHaveLength(8)
    expect(goals?.hasMore).toBe(true)
  })

  it('is for nobody who has not signed in', async () => {
    const visitor = { person: undefined, name: '', organisation: undefined, grants: [], invitedTo: [], origin: 'test' }
    await expect(searchEverything(await district.asActor(visitor), { q: '管网' })).rejects.toMatchObject({
      code: 'not-signed-in',
    })
  })
})

describe('the words around what was found', () => {
  it('hold the term where the text holds it, on one line of a bounded length', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1, maxLength: 10 }), fc.string(), (head, term, tail) => {
        const shown = snippet(`${head} ${term} ${tail}`, [term])
        expect(shown.length).toBeLessThanOrEqual(74)
        expect(shown).not.toContain('\n')
      }),
    )
    expect(snippet(`${'前'.repeat(50)}清淤管网${'后'.repeat(90)}`, ['管网'])).toMatch(/^….*清淤管网.*…$/u)
  })
})
