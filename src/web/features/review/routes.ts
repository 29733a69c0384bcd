import { pageRoute } from '../../app/page-route.ts'

export const reviewRoutes = [
  pageRoute('reviews', async () => (await import('./reviews-page.tsx')).ReviewsPage),
  pageRoute('reviews/:id', async () => (await import('./review-page.tsx')).ReviewPage),
]
