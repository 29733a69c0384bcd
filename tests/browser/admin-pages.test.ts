import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Who } from '#tests/services/test-district.ts'
import { makeYear } from './made-year.ts'
import { openPageCheck } from './page-check.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const routes: readonly (readonly [string, Who | undefined, (bench: Workbench) => string])[] = [
  ['sign-in after a refusal', undefined, () => '/sign-in?refused=expired'],
  ['the set-up', 'admin', () => '/set-up'],
  ['people', 'admin', () => '/administration/people'],
  ['pasting people', 'admin', () => '/administration/people/import'],
  ['a person', 'admin', ({ server }) => `/administration/people/${server.persons.finance}`],
  ['organisations', 'admin', ({ server }) => `/administration/organisations?id=${server.places.street}`],
  ['pasting organisations', 'admin', () => '/administration/organisations/import'],
  ['years and calendar', 'performance', () => '/administration/calendar'],
  ['the audit trail', 'admin', () => '/administration/audit'],
  ['the rules', 'admin', () => '/catalogue?kind=rules'],
  ['a scheme', 'admin', () => '/catalogue/schemes/guangdong-department-2022'],
  ['tasks', 'performance', () => '/tasks'],
  ['the account', 'finance', () => '/account'],
  ['the exchange', 'performance', () => '/administration/exchange'],
]

describe('the pages of administration', () => {
  let bench: Workbench
  let check: ReturnType<typeof openPageCheck>
  beforeAll(async () => {
    bench = await openWorkbench()
    await makeYear(bench.server)
    check = openPageCheck(bench)
  })
  afterAll(() => bench.close())

  it.each(routes)('are open to everybody and fit every window: %s', async (_, who, pathOf) => {
    await check(who, pathOf(bench))
  })
})
