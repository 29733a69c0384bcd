import type { Context } from '#services/context.ts'
import type { Visit } from '../bind.ts'
import { isLoopback } from '../settings/client-address.ts'
import type { DemoAccounts } from './sign-in-parts.ts'

type Ways = {
  readonly password: boolean
  readonly oidc?: { readonly name: string } | undefined
  readonly isFirstStart: boolean
  readonly division: string
  readonly demo?: DemoAccounts | undefined
}

/** What the sign-in page offers. */
export const tellWays = async (ctx: Context, _input: unknown, { signIn, address }: Visit): Promise<Ways> => ({
  password: true,
  oidc: signIn.oidc && { name: signIn.oidc.name },
  isFirstStart: await signIn.firstStart.isNeeded(),
  division: ctx.division,
  // The server listens on this machine only; asked again here, should anything ever stand before it.
  demo: isLoopback(address) ? signIn.demo : undefined,
})
