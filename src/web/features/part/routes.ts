import { pageRoute } from '../../app/page-route.ts'

export const partRoutes = [
  pageRoute('parts', async () => (await import('./parts-page.tsx')).PartsPage),
  pageRoute('parts/:id', async () => (await import('./part-page.tsx')).PartPage),
]
