import { dayNumber, day, type Day } from '#domain/process/calendar/day.ts'
import { refusal } from '#domain/process/result.ts'
import { listEntries, type EntryFilter, type StoredEntry } from '#store/queries/audit-entry.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import type { Page } from '../page.ts'
import { openVerbs } from '../session/open-verbs.ts'
import { look } from '../transact.ts'
import { parsePlace, printPlace } from './place-of-entry.ts'
import { showEntries, statesOf, type ShownEntry } from './show-entries.ts'

export type AuditAsked = {
  readonly noun?: string | undefined
  readonly id?: string | undefined
  readonly verb?: string | undefined
  readonly person?: string | undefined
  readonly organisation?: string | undefined
  readonly from?: Day | undefined
  /** The last day. */
  readonly to?: Day | undefined
  readonly after?: string | undefined
  readonly limit: number
}

const dayLength = 86_400_000
const beijing = 8 * 3_600_000

/** The moment a day begins in China. */
const startOf = (of: Day, plusDays = 0): Date =>
  new Date((dayNumber(of) - dayNumber(day(1970, 1, 1)) + plusDays) * dayLength - beijing)

const filterOf = ({ id, from, to, after, limit, ...rest }: AuditAsked): EntryFilter => ({
  ...rest,
  nounId: id,
  from: from && startOf(from),
  to: to && startOf(to, 1),
  after: after === undefined ? undefined : parsePlace(after),
  limit: limit + 1,
})

/** A page of entries, what the actor may see of it. */
export const pageOfAudit = async (ctx: Context, asked: AuditAsked): Promise<Page<ShownEntry>> => {
  const { rows, states } = await look(ctx, async (tx) => {
    const found = await listEntries(tx, filterOf(asked))
    return { rows: found, states: await statesOf(tx, found) }
  })
  const cut: readonly StoredEntry[] = rows.slice(0, asked.limit)
  const last = cut.at(-1)
  const next = rows.length > asked.limit && last ? printPlace(last) : null
  return { items: await showEntries(ctx, cut, states), next }
}

/** The trail of the actor’s scope, the latest first. */
export const readAudit = async (ctx: Context, asked: AuditAsked): Promise<Page<ShownEntry>> => {
  if (ctx.firstWall === 'off' || openVerbs(ctx.actor).includes('audit.read')) return pageOfAudit(ctx, asked)
  throw new ServiceError(
    refusal(
      'no-role',
      ['您的角色不能查看操作记录', 'your roles do not let you read the audit trail'],
      ['每一事项的经过，可在该事项中查看', 'what happened to a thing is shown with the thing'],
    ),
  )
}
