import { pageRoute } from '../../app/page-route.ts'

export const resultUseRoutes = [
  pageRoute('result-uses', async () => (await import('./result-uses-page.tsx')).ResultUsesPage),
]
