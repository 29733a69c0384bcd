import { pageRoute } from '../../app/page-route.ts'

export const personRoutes = [
  pageRoute('administration/people', async () => (await import('./people-page.tsx')).PeoplePage),
  pageRoute('administration/people/import', async () => (await import('./import-people-page.tsx')).ImportPeoplePage),
  pageRoute('administration/people/:id', async () => (await import('./person-page.tsx')).PersonPage),
]
