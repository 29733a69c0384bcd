import { pageRoute } from '../../app/page-route.ts'

export const organisationRoutes = [
  pageRoute('administration/organisations', async () => (await import('./organisations-page.tsx')).OrganisationsPage),
  pageRoute(
    'administration/organisations/import',
    async () => (await import('./import-organisations-page.tsx')).ImportOrganisationsPage,
  ),
]
