import type { Page } from 'playwright-core'

/** Four times slower than this machine: an office computer of some years. */
export const slowDown = 4

/** Slows the page down. The brake holds for what is loaded afterwards. */
export const brake = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

export const share = (values: readonly number[], of: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? 0
}

/** Noted from the first moment of every page that is opened. */
export const noteTimes = `
window.noted = { largest: 0, events: new Map() }
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.noted.largest = entry.startTime
}).observe({ type: 'largest-contentful-paint', buffered: true })
new PerformanceObserver((list) => {
  for (const { interactionId, duration } of list.getEntries())
    if (interactionId) window.noted.events.set(interactionId, Math.max(duration, window.noted.events.get(interactionId) ?? 0))
}).observe({ type: 'event', durationThreshold: 16, buffered: true })
`

/** Milliseconds from the call to the largest paint so far. */
export const largestPaint = (page: Page): Promise<number> => page.evaluate<number>('window.noted.largest')

/** Milliseconds from each interaction that took more than a frame to the next paint. */
export const interactions = (page: Page): Promise<readonly number[]> =>
  page.evaluate<readonly number[]>('[...window.noted.events.values()]')

const scrolled = 240

/** Frames a second while the page scrolls itself, 90 pixels a frame. */
export const framesPerSecond = async (page: Page): Promise<number> => {
  const times = await page.evaluate<readonly number[]>(`new Promise((done) => {
    const times = []
    const frame = (at) => {
      times.push(at)
      window.scrollBy({ top: 90, behavior: 'instant' })
      if (times.length < ${scrolled}) requestAnimationFrame(frame)
      else done(times)
    }
    window.scrollTo(0, 0)
    requestAnimationFrame(frame)
  })`)
  return (1000 * (times.length - 1)) / ((times.at(-1) ?? 0) - (times[0] ?? 0))
}
