import { pageRoute } from '../../app/page-route.ts'

export const rectificationRoutes = [
  pageRoute('rectifications', async () => (await import('./rectifications-page.tsx')).RectificationsPage),
  pageRoute('rectifications/:id', async () => (await import('./rectification-page.tsx')).RectificationPage),
]
