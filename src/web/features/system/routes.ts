import { pageRoute } from '../../app/page-route.ts'

export const systemRoutes = [
  pageRoute('administration/system', async () => (await import('./system-page.tsx')).SystemPage),
  pageRoute('administration/exchange', async () => (await import('../exchange/exchange-page.tsx')).ExchangePage),
]
