import { words } from '#domain/words/words.ts'
import type { Context } from './context.ts'
import { notFound } from './errors.ts'
import { bureauOf } from './fiscal-year/bureau.ts'
import type { Work } from './transact.ts'

/**
 * The organisation the audit row of a change over many is written under: the one it was asked for, else the bureau, else the
 * actor's own. One beyond what the transaction may write is refused, whatever was decided before: no row may name it.
 */
export const notedOrganisation = (ctx: Context, { scope }: Work, asked: string | undefined): string => {
  const { writable } = scope
  const reaches = (id: string): boolean => writable === '*' || writable.includes(id)
  const named = asked ?? [bureauOf(ctx), ctx.actor.organisation ?? ''].find(reaches)
  if (named !== undefined && reaches(named)) return named
  throw notFound(words('单位', 'organisation'))
}
