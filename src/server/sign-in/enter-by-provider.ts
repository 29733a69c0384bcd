import type { Context } from '#services/context.ts'
import { signInByProvider } from '#services/session/sign-in-by-provider.ts'
import { notFound } from '#services/errors.ts'
import { words } from '#domain/words/words.ts'
import type { Visit } from '../bind.ts'
import { flowLifeSeconds, openFlow, sealFlow } from '../oidc/flow-cookie.ts'
import type { OidcClient } from '../oidc/oidc-client.ts'
import { OidcProblem } from '../oidc/oidc-problem.ts'
import { giveCookie, withSecrets } from './visit-context.ts'

const clientOf = ({ signIn: { oidc } }: Visit): OidcClient => {
  if (!oidc) throw notFound(words('统一身份认证', 'identity provider'))
  return oidc.client
}

/** Begins a sign-in at the provider: the browser keeps what must match when it comes back. */
export const startAtProvider = async (
  ctx: Context,
  { returnTo }: { readonly returnTo: string },
  visit: Visit,
): Promise<{ url: string }> => {
  const { url, flow } = await clientOf(visit).start(returnTo)
  const { flowCookie, flowKey } = visit.signIn
  visit.setCookie(flowCookie.set(sealFlow(flow, flowKey, ctx.now().getTime()), flowLifeSeconds))
  return { url }
}

type Finished = {
  readonly person: string
  readonly mustChangePassword: boolean
  readonly expiresAt: Date
  readonly returnTo: string
}

/** Ends it: `search` is the query the provider sent the browser back with. */
export const finishAtProvider = async (
  ctx: Context,
  { search }: { readonly search: string },
  visit: Visit,
): Promise<Finished> => {
  const client = clientOf(visit)
  const { flowCookie, flowKey, life } = visit.signIn
  const sealed = flowCookie.read(visit.cookies)
  visit.setCookie(flowCookie.clear)
  if (sealed === undefined) throw new OidcProblem('mismatch', 'cookie')
  const flow = openFlow(sealed, flowKey, ctx.now().getTime())
  const vouched = await client.finish(search, flow)
  const opened = await signInByProvider(withSecrets(ctx, visit), { vouched, life })
  giveCookie(ctx, visit, opened)
  const { person, mustChangePassword, expiresAt } = opened
  return { person, mustChangePassword, expiresAt, returnTo: flow.returnTo }
}
