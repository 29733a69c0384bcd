import type { Answer, TestClient } from '#tests/server/client.ts'
import type { StoreKind } from '#tests/store/hub.ts'
import { openEmptyServer, type EmptyServer } from './empty-server.ts'

export type Thing = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly version: number
  readonly state: string
}
export type Items<T = Thing> = { readonly items: readonly T[]; readonly next: string | null }

/** The people who keep the year going, each at a browser of their own. */
export type District = EmptyServer & {
  /** The day it is now; everybody signs in anew. */
  readonly on: (day: string) => void
  readonly as: (login: string) => Promise<TestClient>
  /** Reads; anything but the answer is an error. */
  readonly read: <T = Thing>(login: string, path: string) => Promise<T>
  /** Makes something. */
  readonly make: <T = Thing>(login: string, path: string, body: object) => Promise<T>
  /** Reads a thing, then does something to the version read: POST path/event. */
  readonly move: <T = Thing>(login: string, path: string, move: readonly [event: string, body?: object]) => Promise<T>
  /** Saves with the version read before. */
  readonly save: <T = Thing>(
    login: string,
    path: string,
    saving: readonly [body: object, version: number],
  ) => Promise<T>
}

export const division = '510104000'
export const password = 'walnut-Bridge-7-lantern'

/** The answer of a call that went well. */
export const well = async <T>(call: Promise<Answer<T>>): Promise<T> => {
  const { status, body } = await call
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

/** Opens a district in which nothing has happened. */
export const openDistrict = async (kind: StoreKind): Promise<District> => {
  const server = await openEmptyServer(kind, division)
  const signedIn = new Map<string, TestClient>()
  const as = async (login: string): Promise<TestClient> => {
    const known = signedIn.get(login)
    if (known) return known
    const client = server.visitor()
    await well(client.post('/api/sign-in', { login, password }))
    signedIn.set(login, client)
    return client
  }
  return {
    ...server,
    as,
    on: (day) => {
      server.setClock(`${day}T01:30:00.000Z`)
      signedIn.clear()
    },
    read: async (login, path) => well((await as(login)).get(path)),
    make: async (login, path, body) => well((await as(login)).post(path, body)),
    move: async (login, path, [event, body = {}]) => {
      const client = await as(login)
      const { version } = await well(client.get<Thing>(path))
      return well(client.post(`${path}/${event}`, body, { version }))
    },
    save: async (login, path, [body, version]) => well((await as(login)).put(path, body, { version })),
  }
}
