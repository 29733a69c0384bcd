import type { Authority } from '#catalogue/authority.ts'
import { words } from '#domain/words/words.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { named } from './named.ts'

/** The documents the rules follow. */
export const listAuthorities = async (ctx: Context): Promise<{ readonly items: readonly Authority[] }> => {
  signedIn(ctx)
  return { items: ctx.catalogue.authorities }
}

export const getAuthority = async (ctx: Context, { id }: { readonly id: string }): Promise<Authority> =>
  named(ctx, ctx.catalogue.authorities, { id, noun: words('政策依据', 'document') })
