import { pageRoute } from '../../app/page-route.ts'

export const accountRoutes = [pageRoute('account', async () => (await import('./account-page.tsx')).AccountPage)]
