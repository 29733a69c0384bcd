import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { pagesFolder } from '#cli/serve/pages-folder.ts'
import { makeEvaluations, type MadeEvaluations } from '#tests/browser/made-evaluations.ts'
import { openWorkbench, settled, type Workbench } from '#tests/browser/workbench.ts'
import type { Who } from '#tests/services/test-district.ts'
import { addPlainPages } from './plain-pages.ts'
import { brake, framesPerSecond, interactions, largestPaint, median, noteTimes, share } from './watch-page.ts'

const rounds = 3
const kb = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`
const tell = (...cells: readonly string[]): void => console.log(cells.join(' · '))

describe('the pages on a slow computer', () => {
  let bench: Workbench
  let made: MadeEvaluations
  let whole = ''
  beforeAll(async () => {
    bench = await openWorkbench()
    made = await makeEvaluations(bench.server)
    const { rows } = await bench.server.test.admin.query('SELECT self_evaluation_id AS id FROM jiheng.review LIMIT 1')
    whole = String(rows[0]?.id)
    const { places, test, year } = bench.server
    await test.admin.query(
      `INSERT INTO jiheng.project (division_code, id, organisation_id, budget_unit_id, year, state, revision, code, name,
         category, recurrence, first_year, created_at, changed_at)
       SELECT '440113000', gen_random_uuid(), $1, $2, $3, 'drafted', 1, 'L-' || n, '日常养护项目' || n, 'specific',
         'recurring', $3, now(), now() FROM generate_series(1, 10000) AS n`,
      [places.works, places.street, year],
    )
    tell(`processor slowed down 4 times, median of ${rounds}`, `load ${loadavg()[0]?.toFixed(1)} on 2 cores`)
  })
  afterAll(() => bench.close())

  const open = async (who?: Who): Promise<Page> => {
    const { page, context } = await bench.open(who)
    page.setDefaultTimeout(60_000)
    await context.addInitScript(noteTimes)
    await addPlainPages(context)
    await brake(page)
    return page
  }

  it('scripts', async () => {
    const page = await open('finance')
    await page.goto('/')
    await settled(page)
    const names = await page.evaluate<readonly string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((name) => name.endsWith('.js'))`,
    )
    const folder = await pagesFolder(() => undefined)
    const sum = (ending: string): number =>
      [...new Set(names)].reduce((all, name) => all + readFileSync(join(folder, name + ending)).length, 0)
    tell(`scripts of home: ${names.length} files`, `gzip ${kb(sum('.gz'))} (≤ 300)`, `brotli ${kb(sum('.br'))}`)
  })

  const paint = async (path: string, who?: Who): Promise<number> => {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const page = await open(who)
      await page.goto(path)
      if (!path.startsWith('/plain')) await settled(page)
      await page.waitForTimeout(1500)
      times.push(await largestPaint(page))
      await page.context().close()
    }
    return median(times)
  }

  it('largest paint', async () => {
    const plain = await paint('/plain')
    tell('largest paint: a page without scripts', `${plain.toFixed(0)} ms`)
    const pages: readonly (readonly [string, string, Who?])[] = [
      ['sign-in', '/sign-in'],
      ['home', '/', 'finance'],
      ['public', '/public'],
      ['projects', '/projects', 'finance'],
      ['self-evaluation', `/self-evaluations/${whole}`, 'finance'],
      ['grid', `/parts/${made.part}/table`, 'otherHandler'],
    ]
    for (const [name, path, who] of pages) {
      const time = await paint(path, who)
      tell(`largest paint: ${name}`, `${time.toFixed(0)} ms (≤ 1500)`, `${(time / plain).toFixed(1)} × the plain page`)
    }
  })

  it('interaction to paint', async () => {
    const page = await open('otherHandler')
    await page.goto(`/parts/${made.part}`)
    await settled(page)
    const row = page.locator('.part-row').first()
    await row.getByLabel('实际完成值').click()
    await page.keyboard.type('20', { delay: 80 })
    await row.getByLabel('未达目标的原因和改进措施').click()
    await page.keyboard.type('venue under repair, four fewer', { delay: 80 })
    await page.getByRole('button', { name: /还有\d+处未填好/u }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: '首页', exact: true }).click()
    await settled(page)
    await page.getByRole('link', { name: '项目', exact: true }).click()
    await settled(page)
    await page.getByRole('link', { name: '绩效目标', exact: true }).click()
    await settled(page)
    await page.keyboard.press('Control+K')
    await page.keyboard.type('wenhua', { delay: 80 })
    await page.keyboard.press('Escape')
    await page.waitForTimeout(800)
    const slow = await interactions(page)
    tell(
      `interaction to next paint: ${slow.length} of more than a frame`,
      `p50 ${share(slow, 0.5).toFixed(0)} ms`,
      `p95 ${share(slow, 0.95).toFixed(0)} ms (≤ 150)`,
      `longest ${Math.max(...slow).toFixed(0)} ms`,
    )
  })

  it('frames of a long list', async () => {
    const frames: Record<'list' | 'plain', number[]> = { list: [], plain: [] }
    for (let round = 0; round < rounds; round += 1) {
      const page = await open('finance')
      await page.goto('/projects')
      await settled(page)
      frames.list.push(await framesPerSecond(page))
      if (round === 0) {
        await page.goto('/plain-table')
        frames.plain.push(await framesPerSecond(page))
      }
      await page.context().close()
    }
    const [list, plain] = [median(frames.list), median(frames.plain)]
    tell(
      `list of 10,000 rows: ${list.toFixed(1)} frames/s (≥ 50)`,
      `plain table of as many ${plain.toFixed(1)}`,
      `ratio ${(list / plain).toFixed(2)}`,
    )
  })
})
