import { pageRoute } from '../../app/page-route.ts'

export const analysisRoutes = [
  pageRoute('analysis', async () => (await import('./analysis-page.tsx')).AnalysisPage),
  pageRoute('analysis/:view', async () => (await import('./analysis-page.tsx')).AnalysisPage),
]
