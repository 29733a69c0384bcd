import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { catalogueContract } from '#contract/catalogue.ts'
import { printDecimal, toDecimal } from '#domain/number/decimal.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import type { Context } from '../context.ts'
import { getAuthority, listAuthorities } from './see-authorities.ts'
import { getCheck, listChecks } from './see-checks.ts'
import { getForm, listForms } from './see-forms.ts'
import { getIndicator, listIndicators, listLibraries } from './see-indicators.ts'
import { getOutline, listOutlines } from './see-outlines.ts'
import { getRule, listReturnReasons, listRules } from './see-rules.ts'
import { getScheme, listSchemes } from './see-schemes.ts'
import { tryScheme, type TryInputs } from './try-scheme.ts'

const [kind] = storeKinds()

describe.each([kind])('the catalogue as pages read it, on the %s database', (of) => {
  let district: TestDistrict
  let ctx: Context

  beforeAll(async () => {
    district = await openTestDistrict(of)
    ctx = await district.as('handler')
  })
  afterAll(() => district.close())

  const nothing: TryInputs = { measures: {}, rows: [], facts: {}, counts: {} }
  type Keyed = { readonly items: readonly { readonly id: string }[] }
  type Listed = readonly [
    string,
    { readonly answer: z.ZodType },
    (ctx: Context) => Promise<Keyed>,
    { readonly answer: z.ZodType },
    (ctx: Context, input: { readonly id: string }) => Promise<unknown>,
  ]
  const { authorities, authority, schemes, scheme, checks, check, outlines, outline, forms, form, rules, rule } =
    catalogueContract

  it.each<Listed>([
    ['documents', authorities, listAuthorities, authority, getAuthority],
    ['schemes', schemes, (by) => listSchemes(by, {}), scheme, getScheme],
    ['checks', checks, listChecks, check, getCheck],
    ['outlines', outlines, listOutlines, outline, getOutline],
    ['forms', forms, listForms, form, getForm],
    ['rules', rules, (by) => listRules(by, { year: 2026 }), rule, (by, { id }) => getRule(by, { id, year: 2026 })],
  ])('%s are listed and each is shown whole, in the shape the contract promises', async (...given) => {
    const [, all, list, one, get] = given
    const { items } = await list(ctx)
    expect(items.length).toBeGreaterThan(0)
    expect(() => z.encode(all.answer, { items })).not.toThrow()
    for (const { id } of items) {
      const whole = await get(ctx, { id })
      expect(() => JSON.stringify(z.encode(one.answer, whole))).not.toThrow()
    }
    await expect(get(ctx, { id: 'no-such' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('is read by nobody who has not signed in', async () => {
    const outside = await district.asActor({
      person: undefined,
      name: '',
      organisation: undefined,
      grants: [],
      invitedTo: [],
      origin: 'test',
    })
    await expect(listSchemes(outside, {})).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(getScheme(outside, { id: 'project-10-50-30-10' })).rejects.toMatchObject({ code: 'not-signed-in' })
    await expect(listReturnReasons(outside, { year: 2026 })).rejects.toMatchObject({ code: 'not-signed-in' })
  })

  it('names the document a check follows, with its number', async () => {
    const { items } = await listChecks(ctx)
    expect(items.find(({ source }) => source.number === '财预〔2020〕10号')?.source.id).toBe('caiyu-2020-10')
    expect(items.find(({ source }) => source.name.zh === '算术关系')).toBeDefined()
  })

  it('a scheme comes as parts from top to bottom, each below a part that came before', async () => {
    const { items } = await listSchemes(ctx, { object: 'project', year: 2026 })
    expect(items.every(({ object }) => object === 'project')).toBe(true)
    for (const { id } of items) {
      const seen = new Set<string>()
      for (const part of (await getScheme(ctx, { id })).parts) {
        expect(part.parent === undefined || seen.has(part.parent)).toBe(true)
        seen.add(part.id)
      }
    }
    expect((await listSchemes(ctx, { year: 1995 })).items).toEqual([])
  })

  it('of each kind of rule one holds in a year', async () => {
    const { items } = await listRules(ctx, { year: 2026 })
    const inForce = items.filter(({ isInForce }) => isInForce).map((line) => line.kind)
    expect(new Set(inForce).size).toBe(inForce.length)
    expect(inForce).toContain('monitoring')
    const some = await listRules(ctx, { kind: 'holidays' })
    expect(new Set(some.items.map((line) => line.kind))).toEqual(new Set(['holidays']))
  })

  it('a rule is shown as tables whose rows fill their columns', async () => {
    for (const { id } of (await listRules(ctx, {})).items) {
      const { tables } = await getRule(ctx, { id })
      for (const { columns, rows } of tables) expect(rows.filter((row) => row.length !== columns.length)).toEqual([])
    }
  })

  it('indicators of the library are found by field, level and words', async () => {
    const fields = await listLibraries(ctx)
    expect(() => z.encode(catalogueContract.libraries.answer as z.ZodType, fields)).not.toThrow()
    const [library] = fields.items.map(({ id }) => id)
    const some = await listIndicators(ctx, { library, level1: 'cost', limit: 100 })
    expect(some.items.length).toBeGreaterThan(0)
    expect(some.items.every((one) => one.libraryId === library && one.level1 === 'cost')).toBe(true)
    const lamps = await listIndicators(ctx, { text: '路灯 亮灯', level2: 'quality', limit: 100 })
    expect(lamps.items.map(({ id }) => id)).toEqual(['lamp-working-rate'])
    const few = await listIndicators(ctx, { limit: 5 })
    expect([few.items.length, few.total > 150]).toEqual([5, true])
    const { answer }: { readonly answer: z.ZodType } = catalogueContract.indicator
    const one = await getIndicator(ctx, { id: 'lamp-working-rate' })
    expect(JSON.stringify(z.encode(answer, one))).toContain('路灯亮灯率')
    await expect(getIndicator(ctx, { id: 'none' })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('return wordings are those that fit the task', async () => {
    const { items } = await listReturnReasons(ctx, { year: 2026, of: 'goal-declaration' })
    expect(items.length).toBeGreaterThan(0)
    expect(items.every((reason) => reason.of.includes('goal-declaration'))).toBe(true)
    expect((await listReturnReasons(ctx, { year: 2026 })).items.length).toBeGreaterThan(items.length)
    expect((await listReturnReasons(ctx, { year: 1990 })).items).toEqual([])
  })

  it('a scheme tried on nothing gives nothing for certain and says what is missing', async () => {
    for (const { id } of (await listSchemes(ctx, {})).items) {
      const tried = await tryScheme(ctx, { id, stage: 'self-evaluation', inputs: nothing })
      expect(tried.lines.length).toBeGreaterThan(0)
      const { answer }: { readonly answer: z.ZodType } = catalogueContract.tryScheme
      expect(() => JSON.stringify(z.encode(answer, tried))).not.toThrow()
    }
  })

  it('half of a target gives half of the points, in words and figures', async () => {
    const [target, actual] = [toDecimal('100'), toDecimal('50')]
    const { parts } = await getScheme(ctx, { id: 'project-10-50-30-10' })
    const filed = parts.find((part) => part.kind === 'filed')
    const row = { slot: filed?.id ?? '', name: '培训人次', comparator: '>=', measure: { target, actual } } as const
    const id = 'project-10-50-30-10'
    const tried = await tryScheme(ctx, { id, stage: 'self-evaluation', inputs: { ...nothing, rows: [row] } })
    const line = tried.lines.find(({ isRow }) => isRow)
    expect(line && printDecimal(line.earned)).toBe(line && printDecimal({ ...line.full, units: line.full.units / 2n }))
    expect(line?.worked).toContain('50 ÷ 100')
  })

  it('typed inputs beyond their bounds are refused by the contract', () => {
    const { body } = catalogueContract.tryScheme
    const judged = (share: string) => body.safeParse({ inputs: { measures: { a: { judged: share } } } }).success
    expect([judged('0.5'), judged('1.5'), judged('-1')]).toEqual([true, false, false])
    const row = { name: 'x', comparator: '>=', measure: {} }
    expect(body.safeParse({ inputs: { rows: Array.from({ length: 201 }, () => row) } }).success).toBe(false)
  })
})
