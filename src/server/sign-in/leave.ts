import type { Context } from '#services/context.ts'
import type { SecretContext } from '#services/session/secrets.ts'
import { signOut } from '#services/session/sign-out.ts'
import type { Visit } from '../bind.ts'
import { withSecrets } from './visit-context.ts'

/** Signs out: the session ends in the store, and the browser forgets it. */
export const leave = async (ctx: Context, _input: unknown, visit: Visit): Promise<{ isOut: boolean }> => {
  const token = visit.signIn.cookie.read(visit.cookies)
  visit.setCookie(visit.signIn.cookie.clear)
  return token === undefined ? { isOut: false } : signOut(withSecrets(ctx, visit), { token })
}

/** Whoever signs in leaves the session the browser had: it must not stay open behind the new one. */
export const leaveFormer = async (ctx: SecretContext, { signIn, cookies }: Visit): Promise<void> => {
  const token = signIn.cookie.read(cookies)
  if (token !== undefined) await signOut(ctx, { token })
}
