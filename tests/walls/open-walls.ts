import { strFromU8, unzipSync } from 'fflate'
import type { OrganisationTree } from '#domain/process/organisation.ts'
import { clientOf, type Answer, type TestClient } from '#tests/server/client.ts'
import { openTestServer, testPassword, type TestServer } from '#tests/server/test-server.ts'
import { actors, type ActorName } from './actors.ts'
import type { Call } from './call-plan.ts'
import { plantGarden, type Garden } from './garden.ts'
import { rehearse, type Touch } from './rehearsal.ts'

export type Outcome = {
  readonly call: Call
  readonly status: number
  /** The answer as text. */
  readonly text: string
  readonly headers: Headers
  readonly touched: readonly Touch[]
}

/** A program, or who follows a personal link. */
export type Bearer = { readonly token: string }

/** The planted district behind its server, where every call leaves the world as it was. */
export type Walls = {
  readonly server: TestServer
  readonly garden: Garden
  readonly tree: OrganisationTree
  /** Makes calls as somebody. */
  readonly makeCalls: (actor: ActorName | Bearer, calls: readonly Call[]) => Promise<readonly Outcome[]>
}

const names = Object.keys(actors) as readonly ActorName[]

const signIn = async (server: TestServer, actor: ActorName): Promise<TestClient> => {
  const client = server.visitor()
  if (actor === 'visitor') return client
  const { status } = await client.post('/api/sign-in', { login: actor.toLowerCase(), password: testPassword })
  if (status !== 200) throw new Error(`${actor} cannot sign in`)
  return client
}

/** The evaluator came after the others got their passwords. */
const giveEvaluatorPassword = ({ test: { admin } }: TestServer): Promise<unknown> =>
  admin.query(
    `UPDATE jiheng.person SET password_hash = (SELECT password_hash FROM jiheng.person WHERE login = 'admin') WHERE login = 'evaluator'`,
  )

/** Every call has the cookies of the beginning: viewing as another would go on in the next. */
const clientMaker = ({ app }: TestServer, who: TestClient | Bearer | undefined): (() => TestClient) => {
  if (who && 'token' in who) return () => clientOf(app, who.token)
  const cookies = [...(who?.cookies ?? [])]
  return () => {
    const client = clientOf(app)
    for (const [name, value] of cookies) client.cookies.set(name, value)
    return client
  }
}

const send = (client: TestClient, call: Call): Promise<Answer> => {
  const { endpoint, path, body } = call
  // A version nobody has: what passes the walls is told of the conflict.
  const options = endpoint.isEditing ? { version: call.version ?? 99 } : {}
  if (endpoint.isUpload) return client.upload(path, new TextEncoder().encode('甲,乙\n1,2\n'))
  if (endpoint.method === 'get') return client.get(path)
  if (endpoint.method === 'delete') return client.delete(path, options)
  return client[endpoint.method === 'put' ? 'put' : 'post'](path, body, options)
}

const isPacked = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b

/** What an answer says, also inside of office files and archives. */
const textOf = (body: unknown): string => {
  if (!(body instanceof Uint8Array)) return JSON.stringify(body)
  const parts = isPacked(body) ? Object.values(unzipSync(body)) : [body]
  return parts.map((part) => strFromU8(part)).join('\n')
}

/** Opens the planted district, with the first wall standing or not. */
export const openWalls = async (
  options: { readonly firstWall?: 'off'; readonly prefix?: string } = {},
): Promise<Walls> => {
  const server = await openTestServer({ firstWall: options.firstWall })
  const garden = await plantGarden(server, options.prefix)
  await giveEvaluatorPassword(server)
  const clients = new Map<ActorName, TestClient>()
  for (const actor of names) clients.set(actor, await signIn(server, actor))
  const { watch } = await rehearse(server.test)
  const { tree } = await server.as('admin')
  const makeCalls: Walls['makeCalls'] = async (actor, calls) => {
    const makeClient = clientMaker(server, typeof actor === 'string' ? clients.get(actor) : actor)
    const outcomes: Outcome[] = []
    // One after another: at the same time they would wait for each other’s rows, and for what they undo.
    for (const call of calls) {
      const { answer, touched } = await watch(() => send(makeClient(), call))
      const { status, headers, body } = answer
      outcomes.push({ call, status, headers, text: textOf(body), touched })
    }
    return outcomes
  }
  return { server, garden, tree, makeCalls }
}
