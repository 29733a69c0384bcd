import type { Context } from '#services/context.ts'
import { whoAmI, type Me } from '#services/session/who-am-i.ts'
import type { Visit } from '../bind.ts'

type Told = Me & { readonly mustChangePassword: boolean; readonly expiresAt?: Date | undefined }

/** Who the caller is, with what only the session knows. */
export const tellMe = async (ctx: Context, _input: unknown, { caller }: Visit): Promise<Told> => ({
  ...(await whoAmI(ctx)),
  mustChangePassword: caller.mustChangePassword ?? false,
  expiresAt: caller.session?.expiresAt,
})
