import { pageRoute } from '../../app/page-route.ts'

export const readingRoutes = [
  pageRoute('imports', async () => (await import('./imports-page.tsx')).ImportsPage),
  pageRoute('readings/:id', async () => (await import('./reading-page.tsx')).ReadingPage),
  pageRoute('readings/:id/checks', async () => (await import('./reading-checks-page.tsx')).ReadingChecksPage),
  pageRoute('readings/:id/take-over', async () => (await import('./take-over-page.tsx')).TakeOverPage),
]
