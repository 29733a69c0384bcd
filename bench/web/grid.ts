import { loadavg } from 'node:os'
import { chromium, type Browser } from 'playwright-core'
import { launchBrowser } from '#tests/browser/launch-browser.ts'
import { measureScrolling, measureTyping, type Scrolling } from './measure-page.ts'
import { openSheetServer, part, type SheetServer } from './sheet-server.ts'

type Measured = Scrolling & { readonly typing: number }
type Kind = 'grid' | 'plain table'

const count = 2000

const line = Array.from({ length: 12 }, (_, at) => [...Array.from(String(91 + at)), 'Enter']).flat()
const inFields = line.map((key) => (key === 'Enter' ? 'Tab' : key))

const measureOne = async (browser: Browser, server: SheetServer, kind: Kind): Promise<Measured> => {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' })
  await page.goto(`${server.url}${kind === 'grid' ? `/parts/${part}/table` : '/plain'}`)
  await page
    .locator(kind === 'grid' ? '.sheet-row' : 'tr')
    .first()
    .waitFor()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const scrolling = await measureScrolling(page, session)
  await page.evaluate(`document.querySelector('.sheet').scrollTop = 0`)
  const first = kind === 'grid' ? page.locator('[data-cell="0:5"]') : page.locator('input').first()
  await first.click()
  const typing = await measureTyping(page, kind === 'grid' ? line : inFields)
  await page.close()
  return { ...scrolling, typing }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const medianOf = (all: readonly Measured[]): Measured => ({
  framesPerSecond: median(all.map((one) => one.framesPerSecond)),
  slowest5: median(all.map((one) => one.slowest5)),
  cpuPerFrame: median(all.map((one) => one.cpuPerFrame)),
  typing: median(all.map((one) => one.typing)),
})

const told = (kind: Kind, { framesPerSecond, slowest5, cpuPerFrame, typing }: Measured): string =>
  [
    kind.padEnd(12),
    `${framesPerSecond.toFixed(1).padStart(5)} frames/s`,
    `slowest 5 % ${slowest5.toFixed(0)} ms`,
    `${cpuPerFrame.toFixed(2)} ms of processor a frame without the brake`,
    `key to paint p95 ${typing.toFixed(0)} ms`,
  ].join(' · ')

/** 2,000 rows in the sheet and in a plain table with fields, by turns, with the processor slowed down four times. */
export const runGrid = async ([rounds = '3']: readonly string[]): Promise<void> => {
  const [launched, server] = await Promise.all([launchBrowser(), openSheetServer(count)])
  const browser = await chromium.connect(launched.endpoint)
  const measured: Record<Kind, Measured[]> = { grid: [], 'plain table': [] }
  try {
    for (let round = 0; round < Number(rounds); round += 1)
      for (const kind of ['grid', 'plain table'] as const) measured[kind].push(await measureOne(browser, server, kind))
  } finally {
    await browser.close()
    await launched.close()
    server.close()
  }
  const [grid, plain] = [medianOf(measured.grid), medianOf(measured['plain table'])]
  console.log(`${count} rows, processor slowed down 4 times, median of ${rounds}; load ${loadavg()[0]?.toFixed(1)}`)
  console.log(told('grid', grid))
  console.log(told('plain table', plain))
  console.log(
    `ratio to the plain table: frames ${(grid.framesPerSecond / plain.framesPerSecond).toFixed(2)}, key to paint ${(grid.typing / plain.typing).toFixed(2)}`,
  )
}
