import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Who } from '#tests/services/test-district.ts'
import { makeEvaluations, type MadeEvaluations } from './made-evaluations.ts'
import { makeMonitoring, type MadeMonitoring } from './made-monitoring.ts'
import { makeOutcomes, type MadeOutcomes } from './made-outcomes.ts'
import { openPageCheck } from './page-check.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

type Made = MadeEvaluations & MadeMonitoring & MadeOutcomes

const routes: readonly (readonly [string, Who, (made: Made) => string])[] = [
  ['monitoring', 'performance', () => '/monitorings'],
  ['a sheet to be filled in', 'handler', ({ sheet }) => `/monitorings/${sheet}`],
  ['a sheet that is red', 'performance', ({ red }) => `/monitorings/${red}`],
  ['alerts', 'finance', () => '/alerts'],
  ['a review with its evidence', 'performance', ({ review }) => `/reviews/${review}`],
  ['rectifications', 'performance', () => '/rectifications'],
  ['a problem to be mended', 'finance', ({ notified }) => `/rectifications/${notified}`],
  ['the use of results', 'performance', () => '/result-uses'],
  ['one use of a result', 'performance', ({ use }) => `/result-uses?open=${use}`],
  ['disclosures', 'finance', () => '/disclosures'],
  ['something to be published', 'finance', ({ toPublish }) => `/disclosures/${toPublish}`],
]

describe('the pages of watching and judging', () => {
  let bench: Workbench
  let made: Made
  let check: ReturnType<typeof openPageCheck>
  beforeAll(async () => {
    bench = await openWorkbench()
    const { server } = bench
    made = {
      ...(await makeEvaluations(server)),
      ...(await makeMonitoring(server)),
      ...(await makeOutcomes(server)),
    }
    check = openPageCheck(bench)
  })
  afterAll(() => bench.close())

  it.each(routes)('are open to everybody and fit every window: %s', async (_, who, pathOf) => {
    await check(who, pathOf(made))
  })
})
