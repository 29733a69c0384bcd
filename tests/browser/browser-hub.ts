import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { pagesFolder } from '#cli/serve/pages-folder.ts'
import { launchBrowser, type LaunchedBrowser } from './launch-browser.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Port on which a test file asks for the browser of the run and the built pages. */
    browserHub: number
  }
}

/** What a test file needs of the run. */
export type BrowserOfRun = { readonly endpoint: string; readonly pages: string }

type Started = { readonly browser: LaunchedBrowser; readonly pages: string }

const start = async (): Promise<Started> => {
  const pages = await pagesFolder(() => undefined)
  return { browser: await launchBrowser(), pages }
}

/** One browser for a whole test run, started when the first test file asks for it. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  let started: Promise<Started> | undefined
  const hub = createServer((_, response) => {
    started ??= start()
    started.then(
      ({ browser, pages }) => response.end(JSON.stringify({ endpoint: browser.endpoint, pages })),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve))
  const address = hub.address()
  project.provide('browserHub', typeof address === 'object' && address ? address.port : 0)
  return async () => {
    hub.closeAllConnections()
    hub.close()
    await started?.then(({ browser }) => browser.close()).catch(() => undefined)
  }
}
