import type { Day } from '#domain/process/calendar/day.ts'
import type { Role } from '#domain/process/role.ts'
import { today } from '../allow.ts'
import { listCalendar } from '../calendar/list-calendar.ts'
import type { Context } from '../context.ts'
import { listFindings } from '../finding/list-findings.ts'
import { listTasks } from '../task/list-tasks.ts'

/** What somebody who takes a post over has to know. */
export type HandOver = {
  readonly name: string
  readonly day: Day
  readonly year: number
  readonly roles: readonly { readonly role: Role; readonly place: string; readonly fromYear: number }[]
  readonly tasks: readonly {
    readonly title: string
    readonly place: string
    readonly due: Day
    readonly isLate: boolean
  }[]
  readonly findings: readonly { readonly title: string; readonly place: string }[]
  readonly calendar: readonly { readonly title: string; readonly due: Day | undefined }[]
}

const most = 500

/** Gathers what the actor leaves behind in a year, each part as the actor may read it. */
export const handOverFacts = async (ctx: Context, year: number): Promise<HandOver> => {
  const placeOf = (id: string): string => ctx.tree.byId.get(id)?.name ?? ''
  const tasks = await listTasks(ctx, { year, mine: true, standing: 'open', limit: most })
  const findings = await listFindings(ctx, { year, state: 'open', limit: most })
  const calendar = await listCalendar(ctx, { year })
  return {
    name: ctx.actor.name,
    day: today(ctx),
    year,
    roles: ctx.actor.grants.map(({ role, organisation, fromYear }) => ({
      role,
      place: placeOf(organisation),
      fromYear,
    })),
    tasks: tasks.items.map(({ title, organisationId, due, standing }) => {
      return { title: title.zh, place: placeOf(organisationId), due, isLate: standing === 'late' }
    }),
    findings: findings.items.map(({ content, organisationId }) => {
      return { title: content.title.zh, place: placeOf(organisationId) }
    }),
    calendar: calendar.items.map(({ title, due }) => ({ title: title.zh, due })),
  }
}
