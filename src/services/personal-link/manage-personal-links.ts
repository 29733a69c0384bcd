import type { Day } from '#domain/process/calendar/day.ts'
import { refusal } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import {
  findLinkById,
  listPersonalLinks,
  revokePersonalLink,
  type LinkFilter,
  type StoredLink,
} from '#store/queries/personal-link.ts'
import { findHeader } from '#store/queries/thing.ts'
import { allow, isAllowed, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound, ServiceError } from '../errors.ts'
import { pageFrom, type Page } from '../page.ts'
import { change, look } from '../transact.ts'

/** Links the actor could have given. */
export const listLinks = async (ctx: Context, filter: LinkFilter): Promise<Page<StoredLink>> => {
  const rows = await look(ctx, (tx) => listPersonalLinks(tx, { ...filter, limit: filter.limit + 1 }))
  const page = pageFrom(rows, filter.limit)
  const { year } = today(ctx)
  const items = page.items.filter(({ organisation }) =>
    isAllowed(ctx, 'self-evaluation.assign', { organisation, year }),
  )
  return { ...page, items }
}

/** Ends a link, at once. */
export const revokeLink = (ctx: Context, { id }: { readonly id: string }): Promise<{ id: string }> =>
  change(ctx, async (tx) => {
    const link = await findLinkById(tx, id)
    if (!link) throw notFound(words('链接', 'link'))
    const { organisation } = link
    allow(ctx, ['self-evaluation.assign'], { organisation, year: today(ctx).year })
    if (await revokePersonalLink(tx, id, ctx.now())) {
      tx.note({ organisation, verb: 'personal-link.revoke', noun: 'personal-link', nounId: id, changes: {} })
    }
    return { id }
  })

/** What somebody who follows a link is asked to do. */
export type CurrentLink = {
  readonly name: string
  readonly organisation: { readonly id: string; readonly name: string }
  readonly tasks: readonly { readonly id: string; readonly year: number; readonly state: string }[]
  readonly expires: Day
}

/** Tells who came by a link what it is for. */
export const followLink = async (ctx: Context): Promise<CurrentLink> => {
  const { link, name } = ctx.actor
  if (!link) {
    const why: [string, string] = ['不是通过链接进入的', 'this is not by a personal link']
    throw new ServiceError(refusal('not-now', why, ['请打开邮件中的链接', 'open the link of the mail']))
  }
  const found = await look(ctx, async (tx) => {
    const headers = []
    for (const task of link.tasks) headers.push(await findHeader(tx, 'part', task))
    return headers.flatMap((header) => (header ? [header] : []))
  })
  const organisation = { id: link.organisation, name: ctx.tree.byId.get(link.organisation)?.name ?? '' }
  const tasks = found.map(({ id, year, state }) => ({ id, year, state }))
  return { name, organisation, tasks, expires: link.expires }
}
