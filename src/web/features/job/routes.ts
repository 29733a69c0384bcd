import { pageRoute } from '../../app/page-route.ts'

export const jobRoutes = [pageRoute('jobs', async () => (await import('./jobs-page.tsx')).JobsPage)]
