import { pageRoute } from '../../app/page-route.ts'

export const importBatchRoutes = [
  pageRoute('imports/table', async () => (await import('./table-page.tsx')).TablePage),
  pageRoute('import-batches/:id', async () => (await import('./batch-page.tsx')).BatchPage),
]
