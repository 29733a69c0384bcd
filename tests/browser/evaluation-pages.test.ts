import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Who } from '#tests/services/test-district.ts'
import { makeWholes, type MadeWholes } from './made-wholes.ts'
import { openPageCheck } from './page-check.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const routes: readonly (readonly [string, Who, (made: MadeWholes) => string])[] = [
  ['self-evaluations', 'finance', () => '/self-evaluations'],
  ['self-evaluations, narrowed to nothing', 'finance', () => '/self-evaluations?state=accepted&late=true'],
  ['a self-evaluation being collected', 'otherFinance', ({ open }) => `/self-evaluations/${open}`],
  ['a self-evaluation that is assembled', 'finance', ({ assembled }) => `/self-evaluations/${assembled}`],
  ['the same, as the leader sees it', 'leader', ({ assembled }) => `/self-evaluations/${assembled}`],
  ['a score', 'finance', ({ assembled }) => `/self-evaluations/${assembled}/score`],
  ['a score before it is assembled', 'otherFinance', ({ open }) => `/self-evaluations/${open}/score`],
  ['all its indicators', 'finance', ({ assembled }) => `/self-evaluations/${assembled}/table`],
  ['a report', 'finance', ({ assembled }) => `/self-evaluations/${assembled}/report`],
  ['a report as the leader reads it', 'leader', ({ assembled }) => `/self-evaluations/${assembled}/report?h=7`],
]

describe('every page of a self-evaluation', () => {
  let bench: Workbench
  let made: MadeWholes
  let check: ReturnType<typeof openPageCheck>
  beforeAll(async () => {
    bench = await openWorkbench()
    made = await makeWholes(bench.server)
    check = openPageCheck(bench)
  })
  afterAll(() => bench.close())

  it.each(routes)('is open to everybody and fits every window: %s', async (_, who, pathOf) => {
    await check(who, pathOf(made))
  })
})
