import type { OpenedSession } from '#services/session/open-session.ts'
import type { SecretContext } from '#services/session/secrets.ts'
import type { Context } from '#services/context.ts'
import type { Visit } from '../bind.ts'

/** The context of a verb that deals in secrets. An answer that holds one is never kept to be given again. */
export const withSecrets = ({ idempotency: _never, ...ctx }: Context, { signIn }: Visit): SecretContext => ({
  ...ctx,
  secrets: signIn.secrets,
})

/** Gives the browser its new session. */
export const giveCookie = (ctx: Context, visit: Visit, { token, expiresAt }: OpenedSession): void => {
  const seconds = (expiresAt.getTime() - ctx.now().getTime()) / 1000
  visit.setCookie(visit.signIn.cookie.set(token, seconds))
}
