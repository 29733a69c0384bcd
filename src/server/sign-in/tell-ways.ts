import type { Context } from '#services/context.ts'
import type { Visit } from '../bind.ts'

type Ways = {
  readonly password: boolean
  readonly oidc?: { readonly name: string } | undefined
  readonly isFirstStart: boolean
  readonly division: string
}

/** What the sign-in page offers. */
export const tellWays = async (ctx: Context, _input: unknown, { signIn }: Visit): Promise<Ways> => ({
  password: true,
  oidc: signIn.oidc && { name: signIn.oidc.name },
  isFirstStart: await signIn.firstStart.isNeeded(),
  division: ctx.division,
})
