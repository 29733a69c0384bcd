import { pageRoute } from '../../app/page-route.ts'

export const setUpRoutes = [pageRoute('set-up', async () => (await import('./set-up-page.tsx')).SetUpPage)]
