import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Who } from '#tests/services/test-district.ts'
import { makeEvaluations, type MadeEvaluations } from './made-evaluations.ts'
import { makeYear, type MadeYear } from './made-year.ts'
import {
  axeFindings,
  contrastFindings,
  openWorkbench,
  overflow,
  settled,
  stretchTexts,
  type Workbench,
  type WorkPage,
} from './workbench.ts'

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

const desk = { width: 1366, height: 768 }
/** That window at 200 %. */
const zoomed = { width: 683, height: 384 }

describe('every page', () => {
  let bench: Workbench
  let made: Made
  beforeAll(async () => {
    bench = await openWorkbench()
    made = { ...(await makeYear(bench.server)), ...(await makeEvaluations(bench.server)) }
  })
  afterAll(() => bench.close())

  // One page a person: signing in and loading the scripts anew would be most of the time.
  const opened = new Map<Who | undefined, Promise<WorkPage>>()
  const pageOf = (who: Who | undefined): Promise<WorkPage> => {
    const page = opened.get(who) ?? bench.open(who)
    opened.set(who, page)
    return page
  }

  it.each(routes)('is open to everybody and fits every window: %s', async (_, who, pathOf) => {
    const { page, faults } = await pageOf(who)
    faults.length = 0
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(desk)
    await page.goto(pathOf(made))
    await settled(page)
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await contrastFindings(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.setViewportSize(zoomed)
    expect(await overflow(page)).toBe(0)
    await page.setViewportSize({ width: 360, height: 740 })
    expect(await overflow(page)).toBe(0)
    await stretchTexts(page)
    expect(await overflow(page)).toBe(0)
    expect(faults).toEqual([])
  })
})
