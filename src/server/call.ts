import type { Context as HonoContext } from 'hono'
import { z } from 'zod'
import { words } from '#domain/words/words.ts'
import type { Context } from '#services/context.ts'
import { notSignedIn, ServiceError } from '#services/errors.ts'
import type { Download, Events, Route, Visit } from './bind.ts'
import { noJobs } from './job-calls/job-desk.ts'
import { answerExport, exportAsked } from './list-export/answer-export.ts'
import type { Caller, Parts } from './parts.ts'
import type { ProblemAnswer } from './problems.ts'
import { readInput } from './read-input.ts'
import { sendEvents } from './send-events.ts'
import { sendFile } from './send-file.ts'

/** Sends a problem as application/problem+json. */
export const sendProblem = (c: HonoContext, { status, body, retryAfter }: ProblemAnswer): Response =>
  c.body(JSON.stringify(body), status as 400, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
  })

/** What a verb gets for a call of this person. */
export const contextOf = async (parts: Parts, caller: Caller): Promise<Context> => ({
  store: parts.store,
  division: caller.division,
  actor: caller.actor,
  tree: await parts.trees.treeOf(caller.division, caller.organisationVersion),
  catalogue: parts.catalogue,
  attachments: parts.attachments,
  now: parts.now,
  newId: parts.newId,
  ...(parts.workshop ? { workshop: parts.workshop } : {}),
  ...(parts.firstWall ? { firstWall: parts.firstWall } : {}),
})

const passwordFirst = (): ServiceError =>
  new ServiceError({
    code: 'password-change-needed',
    why: words('您用的是别人设置的密码', 'your password was set by somebody else'),
    remedy: words('请先设置自己的密码', 'choose a password of your own first'),
  })

const unlessSignedIn = ({ endpoint }: Route, caller: Caller): void => {
  if (endpoint.access === 'everybody') return
  if (caller.actor.person === undefined) throw caller.refusal ?? notSignedIn()
  if (caller.mustChangePassword && !endpoint.isOwnAffair) throw passwordFirst()
}

const etagOf = (answer: unknown): Readonly<Record<string, string>> =>
  typeof answer === 'object' && answer !== null && 'version' in answer ? { ETag: `"v${String(answer.version)}"` } : {}

const send = (c: HonoContext, { endpoint }: Route, answer: unknown): Response | Promise<Response> => {
  if (endpoint.isDownload) return sendFile(c, answer as Download)
  if (endpoint.isEvents) return sendEvents(c, endpoint, answer as Events)
  if (endpoint.isRedirect) return c.redirect((answer as { readonly to: string }).to, 303)
  const wire = z.encode(endpoint.answer, answer)
  const headers = { 'Cache-Control': 'no-store', ...etagOf(wire) }
  return c.json(wire ?? null, endpoint.isCreating ? 201 : 200, headers)
}

const jobsOf = ({ jobs }: Parts) => {
  if (!jobs) throw noJobs()
  return jobs
}

const visitOf = (c: HonoContext, parts: Parts, caller: Caller): Visit => ({
  caller,
  address: c.get('address') ?? '',
  cookies: c.req.header('Cookie'),
  setCookie: (line) => c.header('Set-Cookie', line, { append: true }),
  signIn: parts.signIn,
  about: parts.about,
  jobs: () => jobsOf(parts),
})

/** Answers one call: who, what, may they, do it, tell it. */
export const answerCall = async (c: HonoContext, parts: Parts, route: Route): Promise<Response> => {
  const caller: Caller = c.get('caller')
  unlessSignedIn(route, caller)
  const read = await readInput(c.req, route.endpoint)
  if (!read.ok) return sendProblem(c, read.problem)
  const ctx = await contextOf(parts, caller)
  const keyed = read.idempotency ? { ...ctx, idempotency: read.idempotency } : ctx
  const visit = visitOf(c, parts, caller)
  const asFile = exportAsked(c.req, route)
  if (!asFile) return send(c, route, await route.call(keyed, read.input, visit))
  if ('body' in asFile) return sendProblem(c, asFile)
  return sendFile(c, await answerExport(ctx, { route, input: read.input, visit }, asFile))
}
