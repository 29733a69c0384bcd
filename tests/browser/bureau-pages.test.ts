import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Who } from '#tests/services/test-district.ts'
import { makeEvaluations, type MadeEvaluations } from './made-evaluations.ts'
import { makeMonitoring, type MadeMonitoring } from './made-monitoring.ts'
import { openPageCheck } from './page-check.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

type Made = MadeEvaluations & MadeMonitoring

const routes: readonly (readonly [string, Who, (made: Made) => string])[] = [
  ['monitoring', 'performance', () => '/monitorings'],
  ['a sheet to be filled in', 'handler', ({ sheet }) => `/monitorings/${sheet}`],
  ['a sheet that is red', 'performance', ({ red }) => `/monitorings/${red}`],
  ['alerts', 'finance', () => '/alerts'],
]

describe('the pages of watching and judging', () => {
  let bench: Workbench
  let made: Made
  let check: ReturnType<typeof openPageCheck>
  beforeAll(async () => {
    bench = await openWorkbench()
    made = { ...(await makeEvaluations(bench.server)), ...(await makeMonitoring(bench.server)) }
    check = openPageCheck(bench)
  })
  afterAll(() => bench.close())

  it.each(routes)('are open to everybody and fit every window: %s', async (_, who, pathOf) => {
    await check(who, pathOf(made))
  })
})
