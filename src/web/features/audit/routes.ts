import { pageRoute } from '../../app/page-route.ts'

export const auditRoutes = [pageRoute('administration/audit', async () => (await import('./audit-page.tsx')).AuditPage)]
