import { calendarContract } from '#contract/calendar.ts'
import { editCalendarTask } from '#services/calendar/edit-calendar-task.ts'
import { listCalendar } from '#services/calendar/list-calendar.ts'
import { setEventDay } from '#services/calendar/set-event-day.ts'
import { bind } from '../bind.ts'

export const calendarRoutes = [
  bind(calendarContract.list, listCalendar),
  bind(calendarContract.edit, editCalendarTask),
  bind(calendarContract.setEventDay, setEventDay),
]
