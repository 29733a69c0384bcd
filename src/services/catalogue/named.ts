import type { Words } from '#domain/words/words.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'

/** The one of a list with an id; throws where there is none, or nobody is signed in. */
export const named = <T extends { readonly id: string }>(
  ctx: Context,
  list: readonly T[],
  of: { readonly id: string; readonly noun: Words },
): T => {
  signedIn(ctx)
  const found = list.find(({ id }) => id === of.id)
  if (found) return found
  throw notFound(of.noun)
}
