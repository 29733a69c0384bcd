import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { addPages, readPages } from '#server/pages.ts'
import { openTestServer, testPassword, type TestServer } from '#tests/server/test-server.ts'
import type { Who } from '#tests/services/test-district.ts'
import type { BrowserOfRun } from './browser-hub.ts'

const require = createRequire(import.meta.url)
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/** A made district behind a real port, and the browser of the run. */
export type Workbench = {
  readonly server: TestServer
  readonly url: string
  readonly browser: Browser
  /** A page of somebody who is signed in; of a visitor without one. */
  readonly open: (who?: Who, options?: BrowserContextOptions) => Promise<WorkPage>
  readonly close: () => Promise<void>
}

/** A page that notes everything that should not be. */
export type WorkPage = {
  readonly page: Page
  readonly context: BrowserContext
  /** Violations of the content security policy, faults of scripts, errors on the console. */
  readonly faults: string[]
}

const browserOfRun = async (): Promise<BrowserOfRun> => {
  const response = await fetch(`http://127.0.0.1:${inject('browserHub')}/`)
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as BrowserOfRun
}

const listen = async (server: TestServer) => {
  const listening = createAdaptorServer({ fetch: server.app.fetch })
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', () => resolve()))
  const { port } = listening.address() as AddressInfo
  const close = (): Promise<void> => new Promise((resolve) => void listening.close(() => resolve()))
  return { url: `http://127.0.0.1:${port}`, close }
}

/** What the browser says of a refusal the page itself deals with. */
const isExpected = (text: string): boolean =>
  /Failed to load resource: the server responded with a status of 4\d\d/u.test(text)

const watch = (page: Page, faults: string[]): void => {
  page.on('pageerror', (error) => faults.push(`fault: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message.text())) faults.push(`console: ${message.text()}`)
  })
}

const noteViolations = `document.addEventListener('securitypolicyviolation', (event) =>
  console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile + ':' + event.lineNumber))`

const enter = async (context: BrowserContext, url: string, who: Who): Promise<void> => {
  const headers = { Origin: url }
  const response = await context.request.post(`${url}/api/sign-in`, {
    headers,
    data: { login: who.toLowerCase(), password: testPassword },
  })
  if (!response.ok()) throw new Error(await response.text())
}

/** Opens the workbench on a fresh district; with jobs where what is told takes some. */
export const openWorkbench = async (openServer: () => Promise<TestServer> = openTestServer): Promise<Workbench> => {
  const [server, { endpoint, pages }] = await Promise.all([openServer(), browserOfRun()])
  addPages(server.app, readPages(pages))
  const browser = await chromium.connect(endpoint)
  const { url, close } = await listen(server)
  const open: Workbench['open'] = async (who, options = {}) => {
    const context = await browser.newContext({
      baseURL: url,
      locale: 'zh-CN',
      viewport: { width: 1366, height: 768 },
      // Colours under way from one to another are no colours of the page.
      reducedMotion: 'reduce',
      ...options,
    })
    await context.addInitScript(noteViolations)
    if (who) await enter(context, url, who)
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const faults: string[] = []
    watch(page, faults)
    return { page, context, faults }
  }
  return {
    server,
    url,
    browser,
    open,
    close: async () => {
      await browser.close()
      await close()
      await server.close()
    },
  }
}

type Violation = {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What axe finds on the page as it is, WCAG 2.2 A and AA and its best practices. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axeSource)
  const violations = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )) as readonly Violation[]
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  )
}

/** By how many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Colours of the page as it is: quicker than everything. */
export const contrastFindings = async (page: Page): Promise<readonly string[]> => {
  const violations = (await page.evaluate(
    `axe.run(document, { runOnly: ['color-contrast'], resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )) as readonly Violation[]
  return violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`))
}

/** Makes every text of the page longer by two fifths, as another language might. */
export const stretchTexts = (page: Page): Promise<void> =>
  page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const nodes = []
    while (walker.nextNode()) nodes.push(walker.currentNode)
    for (const node of nodes) {
      const text = node.data.trim()
      if (text.length > 1) node.data = node.data + text.slice(0, Math.ceil(text.length * 0.4))
    }
  })()`)

/** Waits until the page shows what it is for: a heading, and nothing that loads. */
export const settled = async (page: Page): Promise<void> => {
  await page.locator('h1').first().waitFor()
  await page.locator('.loading').first().waitFor({ state: 'detached' })
}
