import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '#domain/process/calendar/day.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { createOrganisation } from './create-organisation.ts'
import { closeOrganisation, editOrganisation, moveOrganisation } from './edit-organisation.ts'
import { importOrganisations } from './import-organisations.ts'
import { getOrganisation, listOrganisations } from './list-organisations.ts'

const from: Day = { year: 2026, month: 1, day: 1 }

describe.each(storeKinds())('organisations on the %s database', (kind) => {
  let district: TestDistrict
  const paste = async (text: string, isDryRun = false) =>
    importOrganisations(await district.as('admin'), { text, isDryRun, from })
  const office = { kind: 'office', name: '安监科', budgetLevel: 'county', from } as const

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())

  it('are shown with what stands above, and nothing beside', async () => {
    const { items } = await listOrganisations(await district.as('handler'))
    expect(items.map(({ name, version }) => [name, version])).toEqual([
      ['street', undefined],
      ['works', 1],
    ])
    const all = await listOrganisations(await district.as('performance'))
    expect(all.items).toHaveLength(Object.keys(district.places).length)
    const finance = await listOrganisations(await district.as('finance'))
    expect(finance.items.map(({ name }) => name)).toEqual(['street', 'works', 'welfare', 'station'])
  })

  it('of another department are not found', async () => {
    const finance = await district.as('finance')
    await expect(getOrganisation(finance, { id: district.places.other })).rejects.toMatchObject({ code: 'not-found' })
    const open = { ...finance, firstWall: 'off' } as const
    await expect(getOrganisation(open, { id: district.places.other })).rejects.toMatchObject({ code: 'not-found' })
  })

  it('are added by the administrator only, and fit into the tree', async () => {
    const admin = await district.as('admin')
    const { id } = await createOrganisation(admin, { ...office, code: 'A-1', parent: district.places.street })
    expect(await getOrganisation(await district.as('finance'), { id })).toMatchObject({ name: '安监科', code: 'A-1' })
    const again = { ...office, code: 'A-1', parent: district.places.street }
    await expect(createOrganisation(admin, again)).rejects.toMatchObject({ code: 'doubled', place: 'code' })
    await expect(createOrganisation(admin, office)).rejects.toMatchObject({ code: 'invalid' })
    const below = { ...office, parent: district.places.sectionA }
    await expect(createOrganisation(admin, below)).rejects.toMatchObject({ code: 'invalid' })
    const finance = await district.as('finance')
    await expect(createOrganisation(finance, again)).rejects.toMatchObject({ code: 'no-role' })
    const open = { ...finance, firstWall: 'off' } as const
    const third = { ...office, code: 'A-3', parent: district.places.street }
    await expect(createOrganisation(open, third)).rejects.toThrow()
  })

  it('at the top are departments, watched by a section of the bureau and by nobody else', async () => {
    const admin = await district.as('admin')
    const department = { kind: 'department', name: '教育局', budgetLevel: 'county', from } as const
    await createOrganisation(admin, { ...department, supervisor: district.places.sectionB })
    const wrong = { ...department, supervisor: district.places.street }
    await expect(createOrganisation(admin, wrong)).rejects.toMatchObject({ code: 'invalid' })
    const bureau = { ...department, kind: 'finance-bureau' } as const
    await expect(createOrganisation(admin, bureau)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('are changed from the version that was read; both sides of a conflict are told', async () => {
    const admin = await district.as('admin')
    const { id } = await createOrganisation(admin, { ...office, parent: district.places.street })
    const later = await district.as('admin')
    expect(await editOrganisation(later, { ...office, id, name: '应急科', version: 1 })).toEqual({ id, version: 2 })
    await expect(editOrganisation(later, { ...office, id, name: '安全科', version: 1 })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { current: { name: '应急科', version: 2 }, differing: ['name'] },
    })
    const ring = { id: district.places.street, version: 1, parent: id }
    await expect(moveOrganisation(later, ring)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('that move are seen by those they come to, at once', async () => {
    const admin = await district.as('admin')
    const { id } = await createOrganisation(admin, { ...office, name: '划转科', parent: district.places.street })
    const finance = await district.as('otherFinance')
    await expect(getOrganisation(finance, { id })).rejects.toMatchObject({ code: 'not-found' })
    await moveOrganisation(await district.as('admin'), {
      id,
      version: 1,
      parent: district.places.other,
      reason: '机构调整',
    })
    expect(await getOrganisation(await district.as('otherFinance'), { id })).toMatchObject({ name: '划转科' })
    await expect(getOrganisation(await district.as('finance'), { id })).rejects.toMatchObject({ code: 'not-found' })
    const { rows } = await district.test.admin.query(
      `SELECT verb, reason, changes FROM jiheng.audit_entry WHERE noun_id = $1 AND verb = 'organisation.move'`,
      [id],
    )
    const { street, other } = district.places
    expect(rows).toEqual([
      { verb: 'organisation.move', reason: '机构调整', changes: { parent: { from: street, to: other } } },
    ])
  })

  it('are abolished on a day once nothing is left below, and can come back', async () => {
    const admin = await district.as('admin')
    const until: Day = { year: 2026, month: 6, day: 30 }
    const unit = { ...office, kind: 'unit', name: '服务中心', parent: district.places.street } as const
    const { id } = await createOrganisation(admin, unit)
    const inside = await createOrganisation(await district.as('admin'), { ...office, parent: id })
    const later = await district.as('admin')
    await expect(closeOrganisation(later, { id, version: 1, until })).rejects.toMatchObject({ code: 'children-first' })
    await closeOrganisation(later, { id: inside.id, version: 1, until })
    expect(await closeOrganisation(later, { id, version: 1, until })).toEqual({ id, version: 2 })
    expect(await closeOrganisation(later, { id, version: 2 })).toEqual({ id, version: 3 })
    const bureau = { id: district.places.bureau, version: 1, until }
    await expect(closeOrganisation(later, bureau)).rejects.toMatchObject({ code: 'blocked' })
  })

  it('are pasted from a spreadsheet: tried first, then entered from the top down, and nothing twice', async () => {
    const text = [
      '编码\t名称\t类型\t上级编码\t监管科室',
      'D2-1\t办公室\t内设科室\tD2\t',
      'D2\t民政局\t部门\t\tS9',
      'S9\t社保科\t财政局科室\tbureau\t',
      'D2-2\t福利院\t所属单位\tD2\t',
      'T1\t河东镇\t镇政府\t\tS9',
    ].join('\r\n')
    expect(await paste(text, true)).toEqual({ created: 5, changed: 0, same: 0, problems: [], isSaved: false })
    expect(await paste(text)).toMatchObject({ created: 5, isSaved: true })
    expect(await paste(text)).toMatchObject({ created: 0, changed: 0, same: 5, isSaved: true })
    const renamed = await paste(text.replace('福利院', '儿童福利院'))
    expect(renamed).toMatchObject({ created: 0, changed: 1, same: 4, isSaved: true })
    const { items } = await listOrganisations(await district.as('admin'))
    const town = items.find(({ code }) => code === 'T1')
    expect(town).toMatchObject({ kind: 'town-government', budgetLevel: 'town', from })
    const section = items.find(({ code }) => code === 'S9')
    expect(items.find(({ code }) => code === 'D2')).toMatchObject({ supervisor: section?.id })
  })

  it('with anything wrong are told line by line, and none is entered', async () => {
    const answer = await paste(
      ['E1,甲局,部门,,', 'E1,乙局,部门,,', 'E2,,部门,,', 'E3,丙科,科,E1,', 'E4,丁科,内设科室,E9,E8'].join('\n'),
    )
    expect(answer.isSaved).toBe(false)
    expect(answer.problems.map(({ line, place }) => `${line} ${place}`)).toEqual([
      '3 name',
      '4 kind',
      '5 parent',
      '5 supervisor',
      '2 code',
    ])
    const flawed = await paste('F1\t戊科\t内设科室\t\t')
    expect(flawed).toMatchObject({ isSaved: false, problems: [{ line: 1, place: 'organisation' }] })
    const { items } = await listOrganisations(await district.as('admin'))
    expect(items.filter(({ code }) => code?.startsWith('E') || code?.startsWith('F'))).toEqual([])
  })
})
