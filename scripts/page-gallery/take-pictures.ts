import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { demoPassword } from '#cli/demo-year/cast.ts'
import type { GalleryPage } from './gallery-pages.ts'

/** The windows people have: an office screen, a large one, a phone. */
export const windows = {
  desk: { width: 1366, height: 768 },
  wide: { width: 1920, height: 1080 },
  phone: { width: 360, height: 740 },
} as const
export const themes = ['light', 'dark'] as const

export type WindowName = keyof typeof windows
export type Theme = (typeof themes)[number]

export const pictureName = ({ id }: GalleryPage, window: WindowName, theme: Theme): string =>
  `${id}-${window}-${theme}.webp`

const enter = async (context: BrowserContext, login: string): Promise<void> => {
  const response = await context.request.post('/api/sign-in', { data: { login, password: demoPassword } })
  if (!response.ok()) throw new Error(`${login}: ${await response.text()}`)
}

/** Tours and hints come once: they would hide what they explain. */
const settle = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor({ timeout: 30_000 })
  await page.locator('.loading').first().waitFor({ state: 'detached', timeout: 30_000 })
  await page.waitForLoadState('networkidle', { timeout: 10_000 }).catch(() => undefined)
  const skip = page.getByRole('dialog').getByRole('button', { name: '跳过' })
  if (await skip.count()) await skip.first().click()
  await page.waitForTimeout(250)
}

/** Smaller than what the library of the tests can write. */
const capture = async (page: Page, file: string): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 62 })
  writeFileSync(file, Buffer.from(data, 'base64'))
  await session.detach()
}

type Studio = { readonly browser: Browser; readonly url: string; readonly folder: string }

const pathOf = async (context: BrowserContext, { path, find }: GalleryPage): Promise<string> => {
  if (!find) return path
  const response = await context.request.get(find.list)
  const { items } = (await response.json()) as { readonly items: readonly { readonly id: string }[] }
  const [item] = find.choose ? items.filter((one) => find.choose?.(one)) : items
  if (!item) throw new Error(`${find.list} has nothing to show`)
  return path.replace('{id}', item.id)
}

/** Every window and theme of one page. */
export const takePictures = async ({ browser, url, folder }: Studio, shown: GalleryPage): Promise<void> => {
  const context = await browser.newContext({ baseURL: url, locale: 'zh-CN', reducedMotion: 'reduce' })
  await context.setExtraHTTPHeaders({ Origin: url })
  if (shown.login !== undefined) await enter(context, shown.login)
  await context.setExtraHTTPHeaders({})
  if (shown.year !== undefined) await context.addInitScript(`localStorage.setItem('jiheng.year', '${shown.year}')`)
  const page = await context.newPage()
  await page.setViewportSize(windows.desk)
  await page.goto(await pathOf(context, shown))
  await settle(page)
  for (const theme of themes)
    for (const window of Object.keys(windows) as WindowName[]) {
      await page.emulateMedia({ colorScheme: theme })
      await page.setViewportSize(windows[window])
      await page.waitForTimeout(200)
      await capture(page, join(folder, pictureName(shown, window, theme)))
    }
  await context.close()
}
