import type { Context } from '#services/context.ts'
import { invalid } from '#services/errors.ts'
import { words } from '#domain/words/words.ts'
import { changePassword } from '#services/session/change-password.ts'
import { choosePassword } from '#services/session/choose-password.ts'
import { endOwnSessions, listOwnSessions } from '#services/session/manage-own-sessions.ts'
import { stopViewing, viewAs, type Asking } from '#services/session/view-as.ts'
import type { Visit } from '../bind.ts'
import { giveCookie, withSecrets } from './visit-context.ts'
import { hold } from './hold.ts'

export const showSessions = (ctx: Context, _input: unknown, { caller }: Visit) =>
  listOwnSessions(ctx, { current: caller.session?.id })

export const endOneSession = (ctx: Context, { id }: { readonly id: string }) => endOwnSessions(ctx, { id })

/** Ends every session of the caller; this browser forgets its own. */
export const endEverySession = (ctx: Context, _input: unknown, { setCookie, signIn }: Visit) => {
  setCookie(signIn.cookie.clear)
  return endOwnSessions(ctx, {})
}

/** Changes the caller’s password; guessing the old one is held back like guessing at the door. */
export const changeOwnPassword = async (
  ctx: Context,
  { old, fresh }: { readonly old: string; readonly fresh: string },
  visit: Visit,
): Promise<{ ended: number }> => {
  const attempt = { login: `change ${ctx.actor.person ?? ''}`, address: visit.address }
  hold(visit, attempt, ctx.now().getTime())
  const input = { old, fresh, current: visit.caller.session?.id }
  const answer = await changePassword(withSecrets(ctx, visit), input)
  visit.signIn.gate.succeeded(attempt)
  return answer
}

export const chooseOwnPassword = (
  ctx: Context,
  input: { readonly token: string; readonly password: string },
  visit: Visit,
) => choosePassword(withSecrets(ctx, visit), input)

const askingOf = ({ caller: { session } }: Visit): Asking => {
  if (session) return session
  throw invalid(
    'Cookie',
    words('只能在浏览器中以他人身份查看', 'another’s view is for browsers'),
    words('请登录后在页面上办理', 'sign in and use the pages'),
  )
}

/** Gives the browser a session that looks through another’s eyes. */
export const startViewing = async (ctx: Context, { person }: { readonly person: string }, visit: Visit) => {
  const opened = await viewAs(withSecrets(ctx, visit), { person, session: askingOf(visit) })
  giveCookie(ctx, visit, opened)
  return { expiresAt: opened.expiresAt }
}

export const endViewing = async (ctx: Context, _input: unknown, visit: Visit) => {
  const opened = await stopViewing(withSecrets(ctx, visit), { session: askingOf(visit) })
  giveCookie(ctx, visit, opened)
  return { expiresAt: opened.expiresAt }
}
