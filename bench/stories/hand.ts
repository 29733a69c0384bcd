import type { Locator, Page } from 'playwright-core'

/** Seconds of one act of a practised person: the keystroke-level model of Card, Moran and Newell. */
export const model = { key: 0.28, point: 1.1, button: 0.2, think: 1.35, home: 0.4, readPerCharacter: 0.2 } as const

/** Keys an input method takes for one Chinese character, the choice among those offered included. */
const keysPerHan = 3

export type Steps = {
  readonly clicks: number
  readonly keys: number
  readonly pastes: number
  readonly files: number
  /** Seconds the model gives to the acts. */
  readonly acting: number
  /** Seconds by the clock: what the program and the browser took, and the machine that acts. */
  readonly waiting: number
}

type Counts = { clicks: number; keys: number; pastes: number; files: number; acting: number; at: 'mouse' | 'keyboard' }

/** Somebody's hands on one or more pages: each act is done at once, and counted as a person would do it. */
export type Hand = {
  readonly click: (target: Locator) => Promise<void>
  /** Clicks into a field and types over what is there. */
  readonly fill: (target: Locator, text: string) => Promise<void>
  readonly press: (page: Page, key: string) => Promise<void>
  /** Chooses in a list that opens by a click. */
  readonly choose: (target: Locator, option: string | { readonly index: number }) => Promise<void>
  /** Selects a column in a spreadsheet, copies it, comes back and pastes it. */
  readonly paste: (page: Page, target: Locator, text: string) => Promise<void>
  /** Chooses a file in the window of the system: by its name, with two clicks. */
  readonly file: (target: Locator, files: Parameters<Locator['setInputFiles']>[0]) => Promise<void>
  /** Waits until it is there, and reads so many characters of it. */
  readonly see: (target: Locator, characters?: number) => Promise<void>
  /** Opens an address from a link or a bookmark. */
  readonly go: (page: Page, path: string) => Promise<void>
  readonly steps: () => Steps
}

/** Keys for a text: of Latin letters one each, of Chinese characters those of an input method. */
export const keysFor = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? keysPerHan : 1), 0)

const mouse = (counts: Counts): void => {
  if (counts.at === 'keyboard') counts.acting += model.home
  counts.at = 'mouse'
}
const point = (counts: Counts, clicks = 1): void => {
  mouse(counts)
  counts.clicks += clicks
  counts.acting += model.think + clicks * (model.point + model.button)
}
const keys = (counts: Counts, count: number): void => {
  if (counts.at === 'mouse') counts.acting += model.home
  counts.at = 'keyboard'
  counts.keys += count
  counts.acting += count * model.key
}

const toPage = (counts: Counts): Pick<Hand, 'press' | 'paste' | 'file' | 'see' | 'go'> => ({
  press: async (page, key) => {
    counts.acting += model.think
    keys(counts, key.split('+').length)
    await page.keyboard.press(key)
  },
  paste: async (page, target, text) => {
    // In the spreadsheet: first cell, last cell, copy, back to the browser.
    point(counts, 2)
    keys(counts, 4)
    point(counts)
    await target.click()
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`)
    keys(counts, 2)
    counts.pastes += 1
    await page.keyboard.press('Control+V')
  },
  file: async (target, files) => {
    point(counts)
    point(counts, 2)
    counts.files += 1
    await target.setInputFiles(files)
  },
  see: async (target, characters = 0) => {
    await target.first().waitFor()
    counts.acting += characters * model.readPerCharacter
  },
  go: async (page, path) => {
    point(counts)
    await page.goto(path)
    await page.locator('h1').first().waitFor()
    await page.locator('.loading').first().waitFor({ state: 'detached' })
  },
})

/** Hands that have done nothing yet; the clock runs from here. */
export const takeHand = (): Hand => {
  const counts: Counts = { clicks: 0, keys: 0, pastes: 0, files: 0, acting: 0, at: 'mouse' }
  const started = performance.now()
  return {
    ...toPage(counts),
    click: async (target) => {
      point(counts)
      await target.click()
    },
    fill: async (target, text) => {
      point(counts)
      keys(counts, keysFor(text))
      await target.fill(text)
    },
    choose: async (target, option) => {
      point(counts)
      point(counts)
      await target.selectOption(option)
    },
    steps: () => {
      const { clicks, keys: typed, pastes, files, acting } = counts
      return { clicks, keys: typed, pastes, files, acting, waiting: (performance.now() - started) / 1000 }
    },
  }
}
