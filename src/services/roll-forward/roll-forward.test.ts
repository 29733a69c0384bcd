import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toDecimal } from '#domain/number/decimal.ts'
import { moneyOf } from '#domain/number/money.ts'
import { createYear } from '#services/fiscal-year/create-year.ts'
import { newId } from '#services/new-id.ts'
import { createOrganisation } from '#services/organisation/create-organisation.ts'
import { createProject, type CreateProject } from '#services/project/create-project.ts'
import { getProject } from '#services/project/get-project.ts'
import { listProjects } from '#services/project/list-projects.ts'
import { cancelProject } from '#services/project/move-project.ts'
import { openTestDistrict, type TestDistrict } from '#tests/services/test-district.ts'
import { division, storeKinds } from '#tests/store/test-store.ts'
import { previewRolling } from './preview-roll-forward.ts'
import { runRolling } from './run-roll-forward.ts'

const year = 2026

describe.each(storeKinds())('rolling forward on the %s database', (kind) => {
  let district: TestDistrict
  const ids: Record<string, string> = {}
  let gone: string
  const project = async (code: string, more: Partial<CreateProject> = {}): Promise<string> => {
    const { id } = await createProject(await district.as('finance'), {
      code,
      name: `项目${code}`,
      category: 'specific',
      recurrence: 'recurring',
      firstYear: 2025,
      year,
      budgetUnitId: district.places.street,
      officeId: district.places.works,
      sources: [{ source: 'general-budget', amount: moneyOf(100n) }],
      costLines: [
        {
          name: '人工',
          quantity: toDecimal('1'),
          unit: '项',
          unitPrice: moneyOf(100n),
          basis: 'contract',
          explanation: '',
        },
      ],
      ...more,
    })
    ids[code] = id
    return id
  }
  const copied = async (of: number) =>
    (await listProjects(await district.as('performance'), { year: of, limit: 100 })).items

  beforeAll(async () => {
    district = await openTestDistrict(kind)
    gone = (
      await createOrganisation(await district.as('admin'), {
        parent: district.places.street,
        kind: 'office',
        name: '拆迁办',
        budgetLevel: 'county',
        from: { year: 2020, month: 1, day: 1 },
      })
    ).id
    const { admin } = district.test
    await admin.query(`UPDATE jiheng.organisation SET closed_on = '2026-05-31' WHERE id = $1`, [gone])
    await admin.query('UPDATE jiheng.division_setting SET organisation_version = organisation_version + 1')
    for (const [place, tasks] of [
      [gone, null],
      [district.places.firm, JSON.stringify([newId()])],
    ])
      await admin.query(
        `INSERT INTO jiheng.role_grant (division_code, id, person_id, organisation_id, role, from_year, tasks, created_at)
         VALUES ($1, $2, $3, $4, 'office-handler', 2024, $5::jsonb, now())`,
        [division, newId(), district.persons.welfareHandler, place, tasks],
      )
    await project('R-1')
    await project('R-2', { recurrence: 'phased', lastYear: 2026 })
    await cancelProject(await district.as('finance'), { id: await project('R-3'), reason: '不做' })
    await project('R-4', { officeId: gone })
    await project('R-5')
  })
  afterAll(() => district.close())

  it('waits until the next year is prepared', async () => {
    const bureau = await district.as('performance')
    await expect(runRolling(bureau, { year })).rejects.toMatchObject({ code: 'not-now' })
    await createYear(bureau, { year: year + 1 })
  })

  it('shows what would be carried over, and why the rest would not', async () => {
    const { items } = await previewRolling(await district.as('performance'), { year })
    const projects = items.filter(({ noun }) => noun === 'project')
    expect(projects.map(({ name, isCopied }) => [name, isCopied])).toEqual([
      ['项目R-1', true],
      ['项目R-2', false],
      ['项目R-3', false],
      ['项目R-4', false],
      ['项目R-5', true],
    ])
    expect(projects[3]?.why.zh).toContain('撤销')
    expect(items.find(({ id }) => id === gone)).toMatchObject({ noun: 'organisation', isCopied: false })
    expect(items.filter(({ noun, isCopied }) => noun === 'role-grant' && !isCopied).length).toBe(2)
    expect(await copied(year + 1)).toEqual([])
  })

  it('copies projects as drafts without amounts that name their predecessors, once', async () => {
    const bureau = await district.as('performance')
    expect(await runRolling(bureau, { year })).toEqual({ projects: 2, grantsEnded: 2 })
    const items = await copied(year + 1)
    expect(items).toMatchObject([
      { code: 'R-1', state: 'drafted', predecessorId: ids['R-1'], organisationId: district.places.works },
      { code: 'R-5', predecessorId: ids['R-5'] },
    ])
    expect(await getProject(await district.as('handler'), { id: items[0]?.id ?? '' })).toMatchObject({
      sources: [],
      costLines: [],
    })
    expect(await runRolling(bureau, { year })).toEqual({ projects: 0, grantsEnded: 0 })
    const { rows } = await district.test.admin.query(
      `SELECT count(*)::int AS count FROM jiheng.role_grant WHERE to_year = 2026`,
    )
    expect(rows).toEqual([{ count: 2 }])
    const preview = await previewRolling(bureau, { year })
    expect(preview.items.find(({ id }) => id === ids['R-1'])).toMatchObject({ isCopied: false, copyId: items[0]?.id })
  })

  it('carries over what came later, and leaves taken codes alone', async () => {
    await project('R-6')
    await project('R-7')
    const finance = await district.as('finance')
    await createProject(finance, {
      code: 'R-7',
      name: '另一个项目',
      category: 'running',
      recurrence: 'one-off',
      firstYear: year + 1,
      year: year + 1,
      budgetUnitId: district.places.street,
      sources: [],
      costLines: [],
    })
    const { items } = await previewRolling(finance, { year, organisation: district.places.street })
    expect(items.find(({ id }) => id === ids['R-7'])).toMatchObject({ isCopied: false })
    expect(items.some(({ noun }) => noun === 'role-grant')).toBe(false)
    expect(await runRolling(finance, { year, organisation: district.places.street })).toEqual({
      projects: 1,
      grantsEnded: 0,
    })
    expect((await copied(year + 1)).map(({ code }) => code)).toEqual(['R-1', 'R-5', 'R-7', 'R-6'])
  })

  it('copies nothing twice when two run it at once', async () => {
    const bureau = await district.as('performance')
    for (const code of ['R-10', 'R-11', 'R-12']) await project(code)
    const runs = await Promise.all([1, 2, 3].map(() => runRolling(bureau, { year })))
    expect(runs.map(({ projects }) => projects).toSorted((a, b) => a - b)).toEqual([0, 0, 3])
  })

  it('is the bureau’s, and each department’s for its own', async () => {
    const other = await district.as('otherFinance')
    await expect(runRolling(other, { year })).rejects.toMatchObject({ code: 'no-role' })
    const street = { year, organisation: district.places.street }
    await expect(runRolling(other, street)).rejects.toMatchObject({ code: 'out-of-scope' })
    await expect(previewRolling(other, street)).rejects.toMatchObject({ code: 'out-of-scope' })
    await project('R-8')
    await expect(runRolling({ ...other, firstWall: 'off' }, street)).rejects.toMatchObject({ code: 'not-found' })
    await expect(previewRolling(await district.as('performance'), { year, organisation: newId() })).rejects.toThrow()
  })
})
