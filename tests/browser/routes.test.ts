import { afterAll, beforeAll, describe, it } from 'vitest'
import type { Who } from '#tests/services/test-district.ts'
import { makeEvaluations, type MadeEvaluations } from './made-evaluations.ts'
import { makeYear, type MadeYear } from './made-year.ts'
import { openPageCheck } from './page-check.ts'
import { openWorkbench, type Workbench } from './workbench.ts'

type Made = MadeYear & MadeEvaluations

const routes: readonly (readonly [string, Who | undefined, (made: Made) => string])[] = [
  ['sign-in', undefined, () => '/sign-in'],
  ['password', 'handler', () => '/password'],
  ['home of a finance officer', 'finance', () => '/'],
  ['home of the bureau', 'performance', () => '/'],
  ['projects', 'finance', () => '/projects'],
  ['a project', 'finance', ({ running }) => `/projects/${running}`],
  ['a new project', 'finance', () => '/projects/new'],
  ['goals', 'handler', () => '/goals'],
  ['a goal that is written', 'handler', ({ goals }) => `/goals/${goals.returned}`],
  ['a goal that is judged', 'performance', ({ goals }) => `/goals/${goals.withBureau}`],
  ['parts', 'otherHandler', () => '/parts'],
  ['a part', 'otherHandler', ({ part }) => `/parts/${part}`],
  ['reviews', 'performance', () => '/reviews'],
  ['a review', 'performance', ({ review }) => `/reviews/${review}`],
  ['no page', 'finance', () => '/nowhere'],
]

describe('every page', () => {
  let bench: Workbench
  let made: Made
  let check: ReturnType<typeof openPageCheck>
  beforeAll(async () => {
    bench = await openWorkbench()
    made = { ...(await makeYear(bench.server)), ...(await makeEvaluations(bench.server)) }
    check = openPageCheck(bench)
  })
  afterAll(() => bench.close())

  it.each(routes)('is open to everybody and fits every window: %s', async (_, who, pathOf) => {
    await check(who, pathOf(made))
  })
})
