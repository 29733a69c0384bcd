import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDecimal } from '#domain/number/decimal.ts'
import { moneyOf } from '#domain/number/money.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { storeKinds } from '#tests/store/test-store.ts'
import { createProject, type CreateProject } from './create-project.ts'
import { editProject } from './edit-project.ts'
import { getProject } from './get-project.ts'
import { listProjects } from './list-projects.ts'
import { declareProject, storeProject } from './move-project.ts'

describe.each(storeKinds())('projects on the %s database', (kind) => {
  let district: TestDistrict
  const content = (code: string): CreateProject => ({
    code,
    name: '排水管网养护',
    category: 'specific',
    recurrence: 'recurring',
    firstYear: 2026,
    year: district.year,
    budgetUnitId: district.places.street,
    officeId: district.places.works,
    sources: [{ source: 'general-budget', amount: moneyOf(1_234_567n) }],
    costLines: [
      {
        name: '清淤',
        quantity: toDecimal('12.5'),
        unit: '公里',
        unitPrice: moneyOf(98_765n),
        basis: 'contract',
        explanation: '按上年合同',
      },
    ],
  })

  beforeAll(async () => {
    district = await openTestDistrict(kind)
  })
  afterAll(() => district.close())

  it('keep what was written, to the last decimal', async () => {
    const finance = await district.as('finance')
    const { id } = await createProject(finance, content('P-1'))
    const project = await getProject(await district.as('handler'), { id })
    const { officeId, ...written } = content('P-1')
    expect(project).toMatchObject({ ...written, organisationId: officeId })
  })

  it('are hidden from the bureau while they are drafts, and listed all the same', async () => {
    const { id } = await createProject(await district.as('finance'), content('P-2'))
    const bureau = await district.as('businessA')
    await expect(getProject(bureau, { id })).rejects.toMatchObject({ code: 'draft-hidden' })
    const { items } = await listProjects(bureau, { year: district.year, limit: 10 })
    expect(items.map((item) => item.id)).toContain(id)
  })

  it('are neither seen nor found by other departments', async () => {
    const { id } = await createProject(await district.as('finance'), content('P-3'))
    const other = await district.as('otherFinance')
    await expect(getProject(other, { id })).rejects.toMatchObject({ code: 'not-found' })
    expect((await listProjects(other, { year: district.year, limit: 10 })).items).toEqual([])
  })

  it('show both versions to who was second to save', async () => {
    const finance = await district.as('finance')
    const { id } = await createProject(finance, content('P-4'))
    const first = { ...content('P-4'), id, version: 1 }
    await editProject(finance, { ...first, name: '排水管网改造' })
    await expect(editProject(finance, { ...first, name: '排水管网巡查' })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { current: { name: '排水管网改造' }, differing: ['name'] },
    })
  })

  it('are admitted by the bureau and not by who declared them', async () => {
    const finance = await district.as('finance')
    const { id } = await createProject(finance, content('P-5'))
    expect(await declareProject(finance, { id })).toMatchObject({ state: 'declared', version: 2 })
    await expect(storeProject(finance, { id })).rejects.toMatchObject({ code: 'no-role' })
    expect(await storeProject(await district.as('businessA'), { id })).toMatchObject({ state: 'stored' })
    const { rows } = await district.test.admin.query(
      'SELECT verb FROM jiheng.audit_entry WHERE noun_id = $1 ORDER BY at',
      [id],
    )
    expect(rows.map(({ verb }) => verb)).toEqual(['project.create', 'project.declare', 'project.store'])
  })

  it('are made once, however often the same call comes', async () => {
    const finance = await district.as('finance')
    const same = { ...finance, idempotency: { key: 'k-1', fingerprint: 'a' } }
    const answers = await Promise.all([1, 2, 3].map(() => createProject(same, content('P-6'))))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    const another = { ...finance, idempotency: { key: 'k-1', fingerprint: 'b' } }
    await expect(createProject(another, content('P-7'))).rejects.toMatchObject({ code: 'doubled' })
  })
})
