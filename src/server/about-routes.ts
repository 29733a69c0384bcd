import type { Endpoint } from '#contract/endpoint.ts'
import type { App } from './app.ts'
import { docsPage, docsStyle } from './docs-page.ts'
import type { Health } from './health.ts'
import { openapiOf } from './openapi.ts'

const cached = { 'Cache-Control': 'public, max-age=300' }

/** What the server says of itself: the API in two forms, health, readiness and metrics. */
export const addAboutRoutes = (
  app: App,
  {
    endpoints,
    version,
    health,
  }: { readonly endpoints: readonly Endpoint[]; readonly version: string; readonly health: Health },
): void => {
  const openapi = JSON.stringify(openapiOf(endpoints, version))
  const page = docsPage(endpoints)
  app.get('/api/openapi.json', (c) => c.body(openapi, 200, { ...cached, 'Content-Type': 'application/json' }))
  app.get('/api/docs', (c) => c.html(page, 200, cached))
  app.get('/api/docs.css', (c) => c.body(docsStyle, 200, { ...cached, 'Content-Type': 'text/css; charset=utf-8' }))
  app.get('/health/live', (c) => c.json({ status: 'ok' }))
  app.get('/health/ready', async (c) => {
    c.header('Cache-Control', 'no-store')
    const fault = await health.storeFault()
    return fault === undefined ? c.json({ status: 'ok' }) : c.json({ status: 'unavailable', store: fault }, 503)
  })
  app.get('/metrics', async (c) =>
    health.mayReadMetrics(c.get('address') ?? '', c.req.header('Authorization'))
      ? c.body(await health.metrics(), 200, { 'Content-Type': 'text/plain; version=0.0.4' })
      : c.text('forbidden\n', 403),
  )
}
