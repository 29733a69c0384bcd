import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDraft } from '#tests/services/goal-story.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { createPerson } from '../person/create-person.ts'
import { editPerson } from '../person/edit-person.ts'
import { parsePlace, printPlace } from './place-of-entry.ts'
import { readAudit } from './read-audit.ts'
import { readHistory } from './read-history.ts'

describe.each(storeKinds())('the audit trail on the %s database', (kind) => {
  let district: TestDistrict
  let person: string
  beforeAll(async () => {
    district = await openTestDistrict(kind)
    const finance = await district.as('finance')
    const content = { name: '赵一', login: 'zhao-1', organisationId: district.places.works }
    person = (await createPerson(finance, content)).id
    district.at('2026-03-05T02:00:00.000Z')
    await editPerson(await district.as('finance'), { ...content, id: person, version: 1, name: '赵乙' })
    const other = { name: '钱二', login: 'qian-2', organisationId: district.places.otherOffice }
    await createPerson(await district.as('otherFinance'), other)
  })
  afterAll(() => district.close())

  it('shows who changed what from what to what, the latest first', async () => {
    const { items, next } = await readAudit(await district.as('finance'), { noun: 'person', limit: 10 })
    expect(next).toBeNull()
    expect(items).toMatchObject([
      {
        verb: 'person.edit',
        actor: { id: district.persons.finance, name: 'finance' },
        changes: { name: { from: '赵一', to: '赵乙' } },
        organisation: district.places.works,
        origin: 'test',
      },
      { verb: 'person.create', nounId: person },
    ])
  })

  it('is asked by noun, thing, verb, person, organisation and days', async () => {
    const admin = await district.as('admin')
    const count = async (asked: object): Promise<number> =>
      (await readAudit(admin, { noun: 'person', limit: 50, ...asked })).items.length
    expect(await count({})).toBe(3)
    expect(await count({ id: person })).toBe(2)
    expect(await count({ verb: 'person.edit' })).toBe(1)
    expect(await count({ person: district.persons.otherFinance })).toBe(1)
    expect(await count({ organisation: district.places.works })).toBe(2)
    const third = { year: 2026, month: 3, day: 3 }
    expect(await count({ to: third })).toBe(1)
    expect(await count({ from: third })).toBe(2)
    expect(await count({ from: third, to: { year: 2026, month: 3, day: 4 } })).toBe(0)
  })

  it('comes page by page, without a gap or a double', async () => {
    const admin = await district.as('admin')
    const whole = await readAudit(admin, { limit: 100 })
    const pages = []
    let after: string | undefined
    do {
      const page = await readAudit(admin, { limit: 2, ...(after === undefined ? {} : { after }) })
      pages.push(...page.items)
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(pages).toEqual(whole.items)
    await expect(readAudit(admin, { limit: 2, after: "1' OR 1=1" })).rejects.toMatchObject({ code: 'invalid' })
    const place = { at: new Date('2026-03-05T02:00:00.123Z'), strand: 3, number: 17 }
    expect(parsePlace(printPlace(place))).toEqual(place)
  })

  it('of another department is not shown, by either wall', async () => {
    const finance = await district.as('otherFinance')
    const shown = await readAudit({ ...finance, firstWall: 'off' }, { noun: 'person', limit: 10 })
    expect(shown.items.map(({ organisation }) => organisation)).toEqual([district.places.otherOffice])
    await expect(readAudit(await district.as('handler'), { limit: 10 })).rejects.toMatchObject({ code: 'no-role' })
  })

  it('tells the story of a thing to who may read it, and hides what a draft says from everybody else', async () => {
    const { id: goal } = await makeDraft(district, 'A-1')
    const asked = { noun: 'goal', id: goal, limit: 10 }
    const own = await readHistory(await district.as('handler'), asked)
    expect(own.items.length).toBeGreaterThan(0)
    expect(own.items.every(({ changes }) => changes !== undefined)).toBe(true)
    await expect(readHistory(await district.as('performance'), asked)).rejects.toMatchObject({ code: 'draft-hidden' })
    await expect(readHistory(await district.as('otherHandler'), asked)).rejects.toMatchObject({ code: 'not-found' })
    const bureau = await readAudit(await district.as('performance'), { noun: 'goal', limit: 10 })
    expect(bureau.items.length).toBe(own.items.length)
    expect(bureau.items.every(({ changes }) => changes === undefined)).toBe(true)
    await expect(readHistory(await district.as('admin'), { ...asked, id: 'x' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
