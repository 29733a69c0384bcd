import { pageRoute } from '../../app/page-route.ts'

export const partRoutes = [
  pageRoute('parts', async () => (await import('./parts-page.tsx')).PartsPage),
  pageRoute('parts/:id/table', async () => (await import('./part-table-page.tsx')).PartTablePage),
  pageRoute('self-evaluations/:id/table', async () => (await import('./whole-table-page.tsx')).WholeTablePage),
  pageRoute('parts/:id', async () => (await import('./part-page.tsx')).PartPage),
]
