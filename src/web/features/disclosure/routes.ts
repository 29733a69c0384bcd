import { pageRoute } from '../../app/page-route.ts'

export const disclosureRoutes = [
  pageRoute('disclosures', async () => (await import('./disclosures-page.tsx')).DisclosuresPage),
  pageRoute('disclosures/:id', async () => (await import('./disclosure-page.tsx')).DisclosurePage),
]
