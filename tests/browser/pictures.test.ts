import { afterAll, beforeAll, describe, it } from 'vitest'
import { makeYear, type MadeYear } from './made-year.ts'
import { openWorkbench, type Workbench } from './workbench.ts'
import type { Who } from '#tests/services/test-district.ts'

const sizes = { desk: { width: 1366, height: 768 }, phone: { width: 360, height: 740 } }
describe('pictures', () => {
  let bench: Workbench
  let year: MadeYear
  beforeAll(async () => {
    bench = await openWorkbench()
    year = await makeYear(bench.server)
  })
  afterAll(() => bench.close())
  it('all', async () => {
    const all: [string, Who, string][] = [
      ['home', 'handler', '/'],
      ['home-fin', 'finance', '/'],
      ['home-perf', 'performance', '/'],
      ['projects', 'finance', '/projects'],
      ['project', 'finance', `/projects/${year.running}`],
      ['project-new', 'finance', '/projects/new'],
      ['goals', 'handler', '/goals'],
      ['goal', 'handler', `/goals/${year.goals.draft}`],
      ['goal-bureau', 'performance', `/goals/${year.goals.withBureau}`],
    ]
    const only = process.env['ONLY']?.split(',')
    for (const [name, who, path] of all) {
      if (only && !only.includes(name)) continue
      for (const [size, viewport] of Object.entries(sizes))
        for (const colorScheme of ['light', 'dark'] as const) {
          if (colorScheme === 'dark' && size === 'phone') continue
          const { page, faults, context } = await bench.open(who, { viewport, colorScheme })
          await page.clock.setFixedTime('2026-03-02T02:00:00Z')
          await page.goto(path)
          await page.waitForLoadState('networkidle')
          await page.screenshot({ path: `/tmp/shots/${name}-${size}-${colorScheme}.png`, fullPage: true })
          if (faults.length) console.log(name, size, faults)
          await context.close()
        }
    }
  }, 300000)
})
