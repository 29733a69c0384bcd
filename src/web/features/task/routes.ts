import { pageRoute } from '../../app/page-route.ts'

export const taskRoutes = [pageRoute('tasks', async () => (await import('./tasks-page.tsx')).TasksPage)]
