import type { Verb } from '#domain/process/permissions.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'

/** A row that is about to be handed out, and what of its way decides who may see it. */
export type Whose = {
  readonly id: string
  readonly organisationId: string
  readonly year: number
  readonly state: string
}

type Reading = { readonly verb: Verb; readonly drafts: readonly string[] }

/** Whether the actor may read what a row says: an export shows contents, so that drafts of others are left out. */
export const maySee =
  (ctx: Context, { verb, drafts }: Reading) =>
  ({ id, organisationId, year, state }: Whose): boolean =>
    isAllowed(ctx, verb, {
      organisation: organisationId,
      year,
      thing: id,
      stage: drafts.includes(state) ? 'draft' : 'submitted',
    })
