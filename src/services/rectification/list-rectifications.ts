import type { RectificationState } from '#domain/process/rectification.ts'
import { below } from '#domain/process/organisation.ts'
import { words } from '#domain/words/words.ts'
import {
  countRectifications,
  listRectifications as findRectifications,
  type RectificationCount,
} from '#store/queries/rectification.ts'
import { allow, isAllowed, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { pageFrom, type Page } from '../page.ts'
import { look } from '../transact.ts'
import { rectificationView, type RectificationView } from './rectification-view.ts'

export type ListRectifications = {
  readonly year?: number | undefined
  readonly state?: RectificationState | undefined
  readonly organisation?: string | undefined
  readonly open?: boolean | undefined
  /** Only open ones of earlier years. */
  readonly carriedOver?: boolean | undefined
  readonly late?: boolean | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Rectifications of all years the actor may see, with how they stand. */
export const listRectifications = async (ctx: Context, asked: ListRectifications): Promise<Page<RectificationView>> => {
  const { late, carriedOver, ...filter } = asked
  const now = today(ctx)
  const time = { lateOn: late ? now : undefined, carriedInto: carriedOver ? now.year : undefined }
  const rows = await look(ctx, (tx) => findRectifications(tx, { ...filter, ...time, limit: filter.limit + 1 }))
  const page = pageFrom(rows, filter.limit)
  const items = page.items
    .filter(({ organisationId, year, id }) =>
      isAllowed(ctx, 'rectification.read', { organisation: organisationId, year, thing: id }),
    )
    .map((stored) => rectificationView(ctx, stored))
  return { ...page, items }
}

/** What the board shows: counts by state and by year, and those that should worry somebody. */
export type RectificationBoard = {
  readonly counts: readonly RectificationCount[]
  readonly open: number
  readonly closed: number
  readonly late: number
  /** Open ones found in earlier years. */
  readonly carriedOver: number
}

const boardScope = (ctx: Context, organisation: string | undefined): readonly string[] => {
  const { year } = today(ctx)
  if (organisation === undefined) {
    return [...ctx.tree.byId.keys()].filter((id) => isAllowed(ctx, 'rectification.read', { organisation: id, year }))
  }
  if (!ctx.tree.byId.has(organisation)) throw notFound(words('单位', 'organisation'))
  allow(ctx, ['rectification.read'], { organisation, year })
  return [organisation, ...below(ctx.tree, organisation).map(({ id }) => id)]
}

const total = (counts: readonly RectificationCount[], of: (one: RectificationCount) => number): number =>
  counts.reduce((sum, one) => sum + of(one), 0)

/** Where everything stands, of an organisation with those below it or of all the actor may see. */
export const getRectificationBoard = async (
  ctx: Context,
  { organisation }: { readonly organisation?: string | undefined },
): Promise<RectificationBoard> => {
  const organisations = boardScope(ctx, organisation)
  const now = today(ctx)
  const counts = await look(ctx, (tx) => countRectifications(tx, { organisations, today: now }))
  const isOpen = ({ state }: RectificationCount): boolean => state !== 'closed'
  return {
    counts,
    open: total(counts.filter(isOpen), ({ count }) => count),
    closed: total(
      counts.filter((one) => !isOpen(one)),
      ({ count }) => count,
    ),
    late: total(counts, ({ late }) => late),
    carriedOver: total(
      counts.filter((one) => isOpen(one) && one.year < now.year),
      ({ count }) => count,
    ),
  }
}
