import { pageRoute } from '../../app/page-route.ts'

export const goalRoutes = [
  pageRoute('goals', async () => (await import('./goals-page.tsx')).GoalsPage),
  pageRoute('goals/table', async () => (await import('./goals-table-page.tsx')).GoalsTablePage),
  pageRoute('goals/:id', async () => (await import('./goal-page.tsx')).GoalPage),
]
