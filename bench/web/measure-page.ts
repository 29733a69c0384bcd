import type { CDPSession, Page } from 'playwright-core'

/** Frames while a box is scrolled by its page’s own script, 90 pixels a frame. */
export type Scrolling = { readonly framesPerSecond: number; readonly slowest5: number; readonly cpuPerFrame: number }

const frames = 240

const scroll = `(() => new Promise((done) => {
  const box = document.querySelector('.sheet')
  const times = []
  const frame = (at) => {
    times.push(at)
    box.scrollTop += 90
    if (times.length < ${frames}) requestAnimationFrame(frame)
    else done(times)
  }
  box.scrollTop = 0
  requestAnimationFrame(frame)
}))()`

/** Seconds of processor time the page has taken so far: what else the machine does is not in it. */
const cpuTime = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}

const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

export const measureScrolling = async (page: Page, session: CDPSession): Promise<Scrolling> => {
  const times = await page.evaluate<readonly number[]>(scroll)
  const steps = times.slice(1).map((time, at) => time - (times[at] ?? 0))
  const total = steps.reduce((sum, step) => sum + step, 0)
  // Once more without the brake: the brake makes processor time of waiting.
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const before = await cpuTime(session)
  await page.evaluate(scroll)
  const cpuPerFrame = (((await cpuTime(session)) - before) * 1000) / frames
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  return { framesPerSecond: (1000 * steps.length) / total, slowest5: percentile(steps, 0.95), cpuPerFrame }
}

const watch = `(() => {
  window.interactions = new Map()
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId) window.interactions.set(interactionId, Math.max(duration, window.interactions.get(interactionId) ?? 0))
  }).observe({ type: 'event', durationThreshold: 16, buffered: false })
})()`

/** Milliseconds from a key to the next paint, the slowest twentieth of them. Keys faster than a frame count as 16. */
export const measureTyping = async (page: Page, keys: readonly string[]): Promise<number> => {
  await page.evaluate(watch)
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(60)
  }
  const slow = await page.evaluate<readonly number[]>('[...window.interactions.values()]')
  const quick = Array.from({ length: Math.max(0, keys.length - slow.length) }, () => 16)
  return percentile([...slow, ...quick], 0.95)
}
