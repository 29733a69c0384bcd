import type { Context } from '#services/context.ts'
import { signIn } from '#services/session/sign-in.ts'
import type { Visit } from '../bind.ts'
import { hold } from './hold.ts'
import { leaveFormer } from './leave.ts'
import { giveCookie, withSecrets } from './visit-context.ts'

type Entering = { readonly login: string; readonly password: string; readonly division?: string | undefined }
type Entered = { readonly person: string; readonly mustChangePassword: boolean; readonly expiresAt: Date }

/** Signs in by password: held back by the gate of this process first, then by what the store remembers. */
export const enterByPassword = async (ctx: Context, input: Entering, visit: Visit): Promise<Entered> => {
  const { login, password, division = ctx.division } = input
  const { address } = visit
  const attempt = { login: `${division} ${login}`, address }
  hold(visit, attempt, ctx.now().getTime())
  const { life } = visit.signIn
  const opened = await signIn({ ...withSecrets(ctx, visit), division }, { login, password, address, life })
  visit.signIn.gate.succeeded(attempt)
  await leaveFormer(withSecrets(ctx, visit), visit)
  giveCookie(ctx, visit, opened)
  const { person, mustChangePassword, expiresAt } = opened
  return { person, mustChangePassword, expiresAt }
}
