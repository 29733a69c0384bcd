import { pageRoute } from '../../app/page-route.ts'

export const catalogueRoutes = [
  pageRoute('catalogue', async () => (await import('./catalogue-page.tsx')).CataloguePage),
  pageRoute('catalogue/schemes/:id', async () => (await import('./scheme-page.tsx')).SchemePage),
  pageRoute('catalogue/:kind/:id', async () => (await import('./entry-page.tsx')).EntryPage),
]
