import { pageRoute } from '../../app/page-route.ts'

export const monitoringRoutes = [
  pageRoute('monitorings', async () => (await import('./monitorings-page.tsx')).MonitoringsPage),
  pageRoute('monitorings/:id', async () => (await import('./monitoring-page.tsx')).MonitoringPage),
  pageRoute('alerts', async () => (await import('./alerts-page.tsx')).AlertsPage),
]
