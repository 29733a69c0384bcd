import { pageRoute } from '../../app/page-route.ts'

export const selfEvaluationRoutes = [
  pageRoute('self-evaluations', async () => (await import('./self-evaluations-page.tsx')).SelfEvaluationsPage),
  pageRoute('self-evaluations/:id', async () => (await import('./self-evaluation-page.tsx')).SelfEvaluationPage),
  pageRoute('self-evaluations/:id/score', async () => (await import('../score/score-page.tsx')).ScorePage),
  pageRoute('self-evaluations/:id/report', async () => (await import('../report/report-page.tsx')).ReportPage),
]
