import { isSameDay } from '#domain/process/calendar/day.ts'
import { reminderDays } from '#domain/process/calendar/deadline.ts'
import type { Clock, TaskKind } from '#domain/process/fiscal-year.ts'
import { permissions } from '#domain/process/permissions.ts'
import type { Role } from '#domain/process/role.ts'
import type { Language } from '#domain/words/words.ts'
import { listPressingTasks, listRoleHolders, type ListedTask, type RoleHolder } from '#store/queries/task-list.ts'
import { today } from '../allow.ts'
import type { Context } from '../context.ts'
import { lookAsProgram } from '../transact.ts'
import { clockOf, lastSoon } from './clock.ts'
import { taskItem, type TaskItem } from './task-item.ts'
import { taskVerbs } from './task-verbs.ts'

/** What one person is to be told today. */
export type Reminder = {
  readonly personId: string
  readonly name: string
  readonly email: string | undefined
  /** Of mails to the person; none where it was never chosen. */
  readonly language: Language | undefined
  readonly tasks: readonly TaskItem[]
}

/** Today is a day on which it is told of: late and returned ones every day, others on the days the rules name. */
const isTold = ({ isReturned, due, standing }: TaskItem, { now, settings }: Clock): boolean =>
  isReturned ||
  standing === 'late' ||
  standing === 'today' ||
  reminderDays(due, now.day, settings).some((on) => isSameDay(on, now.day))

const answersFor = (role: Role, kind: TaskKind): boolean =>
  taskVerbs[kind].some((verb) => permissions[verb][role]?.includes('own'))

const holds = ({ role, organisationId, fromYear, toYear = Infinity }: RoleHolder, task: TaskItem): boolean =>
  organisationId === task.organisationId &&
  fromYear <= task.year &&
  task.year <= toYear &&
  answersFor(role as Role, task.kind)

const byOrganisation = (holders: readonly RoleHolder[]): ReadonlyMap<string, readonly RoleHolder[]> => {
  const found = new Map<string, RoleHolder[]>()
  for (const holder of holders) {
    const others = found.get(holder.organisationId)
    if (others) others.push(holder)
    else found.set(holder.organisationId, [holder])
  }
  return found
}

const gather = (tasks: readonly TaskItem[], holders: readonly RoleHolder[]): readonly Reminder[] => {
  const of = byOrganisation(holders)
  const reminders = new Map<string, Reminder & { readonly tasks: TaskItem[] }>()
  for (const task of tasks) {
    const fitting = (of.get(task.organisationId) ?? []).filter((holder) => holds(holder, task))
    for (const { personId, name, email, language } of new Map(
      fitting.map((holder) => [holder.personId, holder]),
    ).values()) {
      const known = reminders.get(personId) ?? { personId, name, email, language, tasks: [] }
      reminders.set(personId, known)
      known.tasks.push(task)
    }
  }
  return [...reminders.values()]
}

/**
 * Everybody who is to be reminded today, with the tasks due, late or sent back that are theirs to do: for the digest of
 * the day. It is asked by the program itself, past any person’s scope.
 */
export const remindersToday = (ctx: Context): Promise<readonly Reminder[]> =>
  lookAsProgram(ctx, async (tx) => {
    const clock = clockOf(ctx, today(ctx).year)
    const pressing: readonly ListedTask[] = await listPressingTasks(tx, lastSoon(clock))
    const told = pressing.map((task) => taskItem(task, clock)).filter((task) => isTold(task, clock))
    const organisations = [...new Set(told.map(({ organisationId }) => organisationId))]
    return gather(told, await listRoleHolders(tx, organisations))
  })
