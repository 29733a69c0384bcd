import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Who } from '#tests/services/test-district.ts'
import { makeSheet, type MadeSheet } from './made-sheet.ts'
import { openPageCheck } from './page-check.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

const routes: readonly (readonly [string, Who, (made: MadeSheet) => string])[] = [
  ['a part as a sheet', 'handler', ({ part }) => `/parts/${part}/table`],
  ['all parts as a sheet', 'finance', ({ whole }) => `/self-evaluations/${whole}/table`],
]

describe('the sheets', () => {
  let bench: Workbench
  let made: MadeSheet
  let check: ReturnType<typeof openPageCheck>
  beforeAll(async () => {
    bench = await openWorkbench()
    made = await makeSheet(bench.server, 40)
    check = openPageCheck(bench)
  })
  afterAll(() => bench.close())

  it.each(routes)('are open to everybody and fit every window: %s', async (_, who, pathOf) => {
    await check(who, pathOf(made))
  })
})
