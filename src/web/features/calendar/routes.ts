import { pageRoute } from '../../app/page-route.ts'

export const calendarRoutes = [
  pageRoute('administration/calendar', async () => (await import('./calendar-page.tsx')).CalendarPage),
]
