import type { Context } from '#services/context.ts'
import { signInByProvider } from '#services/session/sign-in-by-provider.ts'
import { notFound, ServiceError } from '#services/errors.ts'
import { words } from '#domain/words/words.ts'
import type { Visit } from '../bind.ts'
import { flowLifeSeconds, openFlow, sealFlow } from '../oidc/flow-cookie.ts'
import type { OidcClient, OidcFlow } from '../oidc/oidc-client.ts'
import { OidcProblem } from '../oidc/oidc-problem.ts'
import { leaveFormer } from './leave.ts'
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

const flowOf = (ctx: Context, visit: Visit): OidcFlow => {
  const { flowCookie, flowKey } = visit.signIn
  const sealed = flowCookie.read(visit.cookies)
  visit.setCookie(flowCookie.clear)
  if (sealed === undefined) throw new OidcProblem('mismatch', 'cookie')
  return openFlow(sealed, flowKey, ctx.now().getTime())
}

/** Why it did not work, as the sign-in page is told; undefined for faults of the program. */
const refusalOf = (error: unknown): string | undefined => {
  if (error instanceof OidcProblem) return error.kind
  return error instanceof ServiceError ? error.code : undefined
}

const finish = async (ctx: Context, query: Readonly<Record<string, string>>, visit: Visit): Promise<string> => {
  const flow = flowOf(ctx, visit)
  const vouched = await clientOf(visit).finish(`?${new URLSearchParams(query)}`, flow)
  const opened = await signInByProvider(withSecrets(ctx, visit), { vouched, life: visit.signIn.life })
  await leaveFormer(withSecrets(ctx, visit), visit)
  giveCookie(ctx, visit, opened)
  return flow.returnTo
}

/** Ends it: the provider sent the browser back with this query. A person sees a page either way, not a problem as JSON. */
export const finishAtProvider = async (
  ctx: Context,
  query: Readonly<Record<string, string>>,
  visit: Visit,
): Promise<{ to: string }> => {
  try {
    return { to: await finish(ctx, query, visit) }
  } catch (error) {
    const refused = refusalOf(error)
    if (refused === undefined) throw error
    return { to: `/sign-in?refused=${refused}` }
  }
}
