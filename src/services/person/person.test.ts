import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { createRoleGrant } from '../role-grant/create-role-grant.ts'
import { listRoleGrants } from '../role-grant/list-role-grants.ts'
import { revokeRoleGrant } from '../role-grant/revoke-role-grant.ts'
import { createPerson } from './create-person.ts'
import { editPerson } from './edit-person.ts'
import { getPerson } from './get-person.ts'
import { importPersons } from './import-persons.ts'
import { listPersons } from './list-persons.ts'
import { setPersonState } from './set-person-state.ts'

describe.each(storeKinds())('people on the %s database', (kind) => {
  let district: TestDistrict
  const someone = (login: string) => ({ name: '李明', login, organisationId: district.places.works })
  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())

  it('are entered by the finance of their department, with a login that nobody mistypes', async () => {
    const finance = await district.as('finance')
    const { id } = await createPerson(finance, someone(' Li.Ming '))
    expect(await getPerson(finance, { id })).toMatchObject({
      login: 'li.ming',
      state: 'active',
      grants: [],
      version: 1,
    })
    await expect(createPerson(finance, someone('LI.MING'))).rejects.toMatchObject({ code: 'doubled', place: 'login' })
    for (const login of ['a', 'li ming', "x' OR 1=1", '<b>x</b>']) {
      await expect(createPerson(finance, someone(login))).rejects.toMatchObject({ code: 'invalid', place: 'login' })
    }
  })

  it('of another department are neither entered nor seen', async () => {
    const other = await district.as('otherFinance')
    await expect(createPerson(other, someone('x-1'))).rejects.toMatchObject({ code: 'out-of-scope' })
    const open = { ...other, firstWall: 'off' } as const
    await expect(createPerson(open, someone('x-1'))).rejects.toThrow()
    await expect(getPerson(open, { id: district.persons.handler })).rejects.toMatchObject({ code: 'not-found' })
    const { items } = await listPersons(open, { limit: 100 })
    expect(items.map(({ name }) => name)).toEqual(['otherFinance', 'otherHandler', 'otherLeader'])
  })

  it('are listed with their logins only to those who manage people', async () => {
    const shown = await listPersons(await district.as('finance'), { text: 'HAND', limit: 100 })
    expect(shown.items.map(({ login }) => login)).toEqual(['handler', 'welfareHandler'])
    const bureau = await listPersons(await district.as('performance'), { text: 'hand', limit: 2 })
    expect(bureau.items.map(({ name, login }) => [name, login])).toEqual([
      ['handler', undefined],
      ['welfareHandler', undefined],
    ])
    expect(bureau.next).toBe(district.persons.welfareHandler)
    const { items } = await listPersons(await district.as('admin'), { organisation: district.places.other, limit: 9 })
    expect(items.map(({ name }) => name)).toEqual(['otherFinance', 'otherHandler', 'otherLeader'])
    expect((await listPersons(await district.as('finance'), { text: '%', limit: 9 })).items).toEqual([])
  })

  it('are changed from the version that was read', async () => {
    const finance = await district.as('finance')
    const { id } = await createPerson(finance, someone('edit-me'))
    const change = { ...someone('edit-me'), id, version: 1, name: '李敏', email: 'li@example.cn' }
    expect(await editPerson(finance, change)).toEqual({ id, version: 2 })
    await expect(editPerson(finance, { ...change, name: '李铭' })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { differing: ['name'] },
    })
    const away = { ...change, version: 2, organisationId: district.places.other }
    await expect(editPerson(finance, away)).rejects.toMatchObject({ code: 'out-of-scope' })
  })

  it('who leave are out, but never oneself and never the last administrator', async () => {
    const finance = await district.as('finance')
    const { id } = await createPerson(finance, someone('leaver'))
    const left = await setPersonState(finance, { id, version: 1, state: 'left', reason: '调离' })
    expect(left).toEqual({ id, version: 2 })
    const own = { id: district.persons.finance, version: 1, state: 'locked' } as const
    await expect(setPersonState(finance, own)).rejects.toMatchObject({ code: 'same-person' })
    const admin = await district.as('admin')
    const { id: second } = await createPerson(admin, { ...someone('admin-2'), organisationId: district.places.bureau })
    const role = { role: 'system-admin', organisationId: district.places.bureau, fromYear: 2026 } as const
    await createRoleGrant(admin, { personId: second, ...role })
    const { person: _self, ...actor } = admin.actor
    const asSecond = await district.asActor({ ...actor, person: second })
    const first = { id: district.persons.admin, version: 1 }
    expect(await setPersonState(asSecond, { ...first, state: 'locked' })).toMatchObject({ version: 2 })
    const { items } = await listRoleGrants(asSecond, { person: second, limit: 9 })
    await expect(revokeRoleGrant(asSecond, { id: items[0]?.id ?? '' })).rejects.toMatchObject({ code: 'blocked' })
    await setPersonState(asSecond, { ...first, version: 2, state: 'active' })
    expect(await revokeRoleGrant(asSecond, { id: items[0]?.id ?? '', reason: '职责调整' })).toBeDefined()
  })

  it('get roles where those make sense, and those who have two that check each other are told', async () => {
    const finance = await district.as('finance')
    const { id: personId } = await createPerson(finance, someone('two-roles'))
    const { works, street } = district.places
    const grant = { personId, organisationId: works, fromYear: 2026 }
    expect((await createRoleGrant(finance, { ...grant, role: 'office-handler' })).notes).toEqual([])
    const chief = await createRoleGrant(finance, { ...grant, role: 'office-chief' })
    expect(chief.notes).toMatchObject([{ zh: expect.stringContaining('须由另一人审核') }])
    const again = createRoleGrant(finance, { ...grant, role: 'office-chief' })
    await expect(again).rejects.toMatchObject({ code: 'doubled' })
    const misplaced = createRoleGrant(finance, { ...grant, role: 'leader' })
    await expect(misplaced).rejects.toMatchObject({ code: 'invalid' })
    const backwards = createRoleGrant(finance, { ...grant, organisationId: street, role: 'leader', toYear: 2025 })
    await expect(backwards).rejects.toMatchObject({ code: 'invalid', place: 'toYear' })
    const bound = createRoleGrant(finance, { ...grant, organisationId: street, role: 'leader', tasks: ['x'] })
    await expect(bound).rejects.toMatchObject({ code: 'invalid' })
    const taken = await revokeRoleGrant(finance, { id: chief.id })
    await expect(revokeRoleGrant(finance, taken)).rejects.toMatchObject({ code: 'not-found' })
  })

  it.each(['system-admin', 'bureau-performance', 'bureau-business', 'evaluator'] as const)(
    'get no %s from a finance officer',
    async (role) => {
      const finance = await district.as('finance')
      const { id: personId } = await createPerson(finance, someone(`no-${role}`))
      const { street, bureau } = district.places
      const grant = { personId, role, fromYear: 2026 }
      await expect(createRoleGrant(finance, { ...grant, organisationId: street })).rejects.toMatchObject({
        code: 'no-role',
      })
      await expect(createRoleGrant(finance, { ...grant, organisationId: bureau })).rejects.toMatchObject({
        code: 'out-of-scope',
      })
    },
  )

  it('who evaluate are invited to reviews that are there, by the administrator', async () => {
    const admin = await district.as('admin')
    const { firm } = district.places
    const { id: personId } = await createPerson(admin, { ...someone('evaluator'), organisationId: firm })
    const grant = { personId, organisationId: firm, role: 'evaluator', fromYear: 2026 } as const
    await expect(createRoleGrant(admin, grant)).rejects.toMatchObject({ code: 'incomplete' })
    const nowhere = { ...grant, tasks: [district.places.street] }
    await expect(createRoleGrant(admin, nowhere)).rejects.toMatchObject({ code: 'invalid', place: 'tasks' })
  })

  it('who evaluate are invited by the performance section too, which gives no other role', async () => {
    const { firm, street, works } = district.places
    const { id: personId } = await createPerson(await district.as('admin'), {
      ...someone('guest'),
      organisationId: firm,
    })
    const performance = await district.as('performance')
    const invitation = { personId, organisationId: firm, role: 'evaluator', fromYear: 2026, tasks: [street] } as const
    // Past every question of rights: there is only no such review.
    await expect(createRoleGrant(performance, invitation)).rejects.toMatchObject({ place: 'tasks' })
    await expect(createRoleGrant(await district.as('businessA'), invitation)).rejects.toMatchObject({ code: 'no-role' })
    const handler = { personId, organisationId: works, role: 'office-handler', fromYear: 2026 } as const
    await expect(createRoleGrant(performance, handler)).rejects.toMatchObject({ code: 'no-role' })
    const others = { ...invitation, personId: district.persons.handler }
    await expect(createRoleGrant(performance, others)).rejects.toMatchObject({ code: 'no-role' })
    const { items } = await listRoleGrants(performance, { limit: 500 })
    expect(items.filter(({ role }) => role !== 'evaluator')).toEqual([])
  })

  it('are pasted from a spreadsheet with a role each, all or none', async () => {
    const finance = await district.as('finance')
    const good =
      '姓名\t登录名\t单位编码\t角色\t邮箱\n陈一\tchen-1\tworks\t科室经办\tchen@example.cn\n陈二\tchen-2\twelfare\t科室负责人\n'
    const asked = { fromYear: 2026, isDryRun: true }
    expect(await importPersons(finance, { ...asked, text: good })).toEqual({ created: 2, problems: [], isSaved: false })
    expect(await importPersons(finance, { ...asked, text: good, isDryRun: false })).toMatchObject({ isSaved: true })
    const bad = [
      '王一,chen-1,works,科室经办,',
      '王二,x,works,科室经办,',
      '王三,wang-3,other,科室经办,',
      '王四,wang-4,works,局长,',
      '王五,wang-5,street,系统管理员,',
      ',wang-6,works,科室经办,nomail',
    ]
    const answer = await importPersons(finance, { ...asked, text: bad.join('\n'), isDryRun: false })
    expect(answer.isSaved).toBe(false)
    expect(answer.problems.map(({ line, place }) => `${line} ${place}`)).toEqual([
      '2 login',
      '3 organisation',
      '4 role',
      '5 role',
      '6 name',
      '6 email',
      '1 login',
    ])
    const { items } = await listPersons(finance, { text: 'chen', limit: 9 })
    expect(items.map(({ name }) => name)).toEqual(['陈一', '陈二'])
  })

  it('are not told which logins are taken where they may enter nobody', async () => {
    const text = '王七,performance,works,科室经办,\n王八,nobody-has-it,works,科室经办,'
    const { problems } = await importPersons(await district.as('handler'), { fromYear: 2026, isDryRun: true, text })
    expect(problems.map(({ line, place }) => `${line} ${place}`)).toEqual(['1 role', '2 role'])
  })
})
