import { Hono, type Context as HonoContext } from 'hono'
import { words } from '#domain/words/words.ts'
import type { Route } from './bind.ts'
import { answerCall, sendProblem } from './call.ts'
import type { Guard } from './disk-guard.ts'
import { limitBody } from './limit-body.ts'
import type { Caller, Parts } from './parts.ts'
import { problemOf, tell } from './problems.ts'
import { foreignSite, isFromElsewhere, isSameSite } from './same-site.ts'
import { securityHeaders } from './security-headers.ts'

export type Variables = { caller: Caller; request: string; address: string }
export type App = Hono<{ Variables: Variables }>

/** Nothing is at an address. */
export const noSuchCall = tell({
  code: 'not-found',
  status: 404,
  why: words('没有这个地址', 'there is nothing at this address'),
  remedy: words('请从首页重新打开', 'start from the first page'),
})

const tooLarge = tell({
  code: 'too-large',
  status: 413,
  why: words('提交的内容过大', 'the body is too large'),
  remedy: words('请减少内容，或分几次提交', 'send less at a time'),
})

/** {id} of the contract is :id of the router. */
const routerPath = (path: string): string => path.replaceAll(/\{(\w+)\}/gu, ':$1')

const addRequest = (app: App, parts: Parts): void => {
  app.use(async (c, next) => {
    const started = performance.now()
    c.set('request', parts.newId())
    await next()
    // Not c.header(): on an answer that is made already it would make another, with a stream for a body.
    const { headers } = c.res
    for (const [name, value] of Object.entries(securityHeaders)) if (!headers.has(name)) headers.set(name, value)
    headers.set('X-Request-Id', c.get('request'))
    const path = c.req.routePath
    const milliseconds = performance.now() - started
    parts.log.answered({ request: c.get('request'), method: c.req.method, path, status: c.res.status, milliseconds })
  })
}

const addCaller = (app: App, parts: Parts): void => {
  app.use('/api/*', async (c, next) => {
    const address = c.get('address') ?? ''
    const cookie = c.req.header('Cookie')
    const caller = await parts.identify({ cookie, authorization: c.req.header('Authorization'), address })
    c.set('caller', caller)
    const [origin, site] = [c.req.header('Origin'), c.req.header('Sec-Fetch-Site')]
    const from = { method: c.req.method, host: c.req.header('Host'), origin, site }
    const isForeign = caller.byCookie ? !isSameSite(from) : isFromElsewhere(from)
    if (caller.refusal) c.header('Set-Cookie', parts.signIn.cookie.clear, { append: true })
    return isForeign ? sendProblem(c, foreignSite) : next()
  })
}

const addGuard = (app: App, guard: Guard): void => {
  app.use('/api/*', async (c, next) => {
    const refusal = await guard({ method: c.req.method, path: c.req.path })
    return refusal ? sendProblem(c, refusal) : next()
  })
}

/** The API as a Hono app: it can be asked without a network. `guard` refuses calls before anybody looks who they are from. */
export const createApp = (parts: Parts, routes: readonly Route[], guard?: Guard): App => {
  const app: App = new Hono()
  app.onError((error, c) => {
    const problem = problemOf(error, c.get('request'))
    if (problem.isBug) parts.log.fault(error, c.get('request'))
    return sendProblem(c, problem)
  })
  app.notFound((c) => sendProblem(c, noSuchCall))
  addRequest(app, parts)
  if (guard) addGuard(app, guard)
  addCaller(app, parts)
  const limit = { most: parts.largestBody, refuse: (c: HonoContext) => sendProblem(c, tooLarge) }
  for (const route of routes) {
    const { method, path, body, isUpload } = route.endpoint
    const handle = (c: Parameters<typeof answerCall>[0]): Promise<Response> => answerCall(c, parts, route)
    if (isUpload) app.on(method.toUpperCase(), routerPath(path), handle)
    else app.on(method.toUpperCase(), routerPath(path), limitBody(limit, body !== undefined), handle)
  }
  return app
}
