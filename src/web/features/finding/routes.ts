import { pageRoute } from '../../app/page-route.ts'

export const findingRoutes = [
  pageRoute('findings', async () => (await import('./findings-page.tsx')).FindingsPage),
  pageRoute('findings/:id', async () => (await import('./finding-page.tsx')).FindingPage),
]
