import { newId } from '#services/new-id.ts'
import { testYear, type Place, type TestDistrict } from '#tests/services/test-district.ts'
import { insertRow } from './insert-row.ts'
import { plant } from './plant.ts'
import type { Plot } from './plot.ts'

/** The street’s office works, the street itself, its station unit, and another department. */
export const plantedPlaces = ['works', 'street', 'station', 'other'] as const satisfies readonly Place[]

/** Everything that was planted, with what belongs to the whole division. */
export type Garden = {
  readonly plots: readonly Plot[]
  readonly common: Readonly<Record<'fiscal-year' | 'calendar-task', string>>
  /** Things the evaluator was invited to: all that the street has handed in. */
  readonly invitations: readonly string[]
}

const made = { createdAt: new Date('2026-01-20T01:00:00.000Z') }

const openYears = async ({ test: { admin }, places }: TestDistrict): Promise<string> => {
  const last = { id: newId(), organisationId: places.bureau, year: testYear - 1, state: 'preparing', revision: 1 }
  await insertRow(admin, 'fiscal_year', { ...last, ...made, changedAt: made.createdAt })
  const years = await admin.query<{ id: string }>(`UPDATE jiheng.fiscal_year SET state = 'open' RETURNING id`)
  for (const { id } of years.rows) {
    const opened = { noun: 'fiscal-year', thingId: id, number: 1, organisationId: places.bureau, event: 'open' }
    await insertRow(admin, 'step', { ...opened, revision: 1, actor: newId(), at: made.createdAt })
  }
  return last.id
}

const plantCommon = async (district: TestDistrict): Promise<Garden['common']> => {
  const year = await openYears(district)
  const task = newId()
  const rule = { template: 't', name: { zh: '甲', en: 'a' }, by: [], authority: 'x', status: 'confirmed' }
  const row = { id: task, year: testYear, kind: 'self-evaluation', title: '自评', rule, dueOn: '2026-06-30' }
  await insertRow(district.test.admin, 'calendar_task', row)
  return { 'fiscal-year': year, 'calendar-task': task }
}

const invite = async ({ test: { admin }, places }: TestDistrict, tasks: readonly string[]): Promise<void> => {
  const person = { id: newId(), organisationId: places.firm, name: 'evaluator', login: 'evaluator', state: 'active' }
  await insertRow(admin, 'person', { ...person, ...made })
  const grant = { id: newId(), personId: person.id, organisationId: places.firm, role: 'evaluator', fromYear: 2020 }
  await insertRow(admin, 'role_grant', { ...grant, ...made, tasks })
}

/** Plants everything; every text begins with the prefix. */
export const plantGarden = async (district: TestDistrict, prefix = ''): Promise<Garden> => {
  const { admin } = district.test
  const file = await district.attachments.put(new TextEncoder().encode('甲'), { largest: 100 })
  const at = { admin, file }
  const common = await plantCommon(district)
  const plots: Plot[] = []
  for (const place of plantedPlaces) {
    const of = { place, prefix, organisation: district.places[place] }
    const last = await plant(at, { ...of, stage: 'submitted', year: testYear - 1 })
    plots.push(last, await plant(at, { ...of, stage: 'draft', year: testYear, last }))
  }
  const street = plots.find(({ place, stage }) => place === 'street' && stage === 'submitted')
  const invitations = Object.values(street?.ids ?? {})
  await invite(district, invitations)
  return { plots, common, invitations }
}
