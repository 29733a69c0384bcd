import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { text as textIn } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { attachmentTrials, type AttachmentTrial } from '#tests/store/attachment-stores.ts'
import { AttachmentProblem, type AttachmentStore } from './attachment-store.ts'
import { collectOrphans } from './collect-orphans.ts'

const limits = { largest: 300_000 }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const later = (seconds: number): Date => new Date(Date.now() + seconds * 1_000)

const addresses = async (store: AttachmentStore): Promise<readonly string[]> => {
  const found: string[] = []
  for await (const { sha256 } of store.list()) found.push(sha256)
  return found.toSorted()
}

const kindOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof AttachmentProblem ? error.kind : String(error)),
  )

async function* piecewise(...pieces: readonly Uint8Array[]): AsyncIterable<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(piece)
}

async function* breakingOff(): AsyncIterable<Uint8Array> {
  yield bytes('the first half')
  await sleep(1)
  throw new Error('the connection was cut')
}

describe.each(attachmentTrials)('an attachment store %s', (_name, start) => {
  let trial: AttachmentTrial
  let store: AttachmentStore
  beforeAll(async () => {
    trial = await start()
    store = trial.store
  })
  afterAll(() => trial.end())

  it('has nothing at first', async () => {
    expect(await addresses(store)).toEqual([])
    expect(await store.has('0'.repeat(64))).toBe(false)
    expect(await kindOf(store.get('0'.repeat(64)))).toBe('missing')
    expect(await kindOf(store.verify('0'.repeat(64)))).toBe('missing')
  })

  it('keeps a content by its sha-256, once, and tells its kind by its bytes', async () => {
    const content = Buffer.concat([bytes('%PDF-1.7\n'), randomBytes(200_000)])
    const sha256 = createHash('sha256').update(content).digest('hex')
    const pieces = piecewise(content.subarray(0, 5), content.subarray(5, 70_000), content.subarray(70_000))
    expect(await store.put(pieces, limits)).toEqual({ sha256, size: content.length, mediaType: 'application/pdf' })
    expect((await store.put(content, limits)).sha256).toBe(sha256)
    expect(await addresses(store)).toEqual([sha256])
    expect([await store.has(sha256), await store.verify(sha256)]).toEqual([true, true])
    const back = Buffer.concat(await (await store.get(sha256)).toArray())
    expect(back.equals(content)).toBe(true)
    await store.remove(sha256, later(9))
  })

  it('gives a part of a content', async () => {
    const { sha256 } = await store.put(bytes('绩效0123456789'), limits)
    expect(await textIn(await store.get(sha256, { first: 6, last: 9 }))).toBe('0123')
    expect(await textIn(await store.get(sha256, { first: 0, last: 5 }))).toBe('绩效')
    await store.remove(sha256, later(9))
  })

  it('keeps a content without bytes', async () => {
    const { sha256, size } = await store.put(new Uint8Array(), limits)
    expect([size, await textIn(await store.get(sha256))]).toEqual([0, ''])
    await store.remove(sha256, later(9))
  })

  it('leaves nothing of one that is too large or breaks off', async () => {
    expect(await kindOf(store.put(piecewise(randomBytes(200_000), randomBytes(100_001)), limits))).toBe('too-large')
    expect(await kindOf(store.put(breakingOff(), limits))).toBe('Error: the connection was cut')
    expect(await addresses(store)).toEqual([])
  })

  it('takes the same content from many at once', async () => {
    const all = await Promise.all(Array.from({ length: 6 }, () => store.put(bytes('同一份证明材料'), limits)))
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1)
    expect(await addresses(store)).toHaveLength(1)
    await store.remove(all[0]?.sha256 ?? '', later(9))
  })

  it('removes only what was stored before a time', async () => {
    const { sha256 } = await store.put(bytes('旧'), limits)
    expect(await store.remove(sha256, later(-60))).toBe(false)
    expect(await store.has(sha256)).toBe(true)
    expect(await store.remove(sha256, later(9))).toBe(true)
    expect(await store.has(sha256)).toBe(false)
    expect(await store.remove(sha256, later(9))).toBe(true)
  })

  it('collects what no row names once it is old enough', async () => {
    const put = async (text: string) => (await store.put(bytes(text), limits)).sha256
    const [named, orphan, other] = [await put('有人引用'), await put('无人引用'), await put('也无人引用')]
    async function* referenced(): AsyncIterable<string> {
      yield await Promise.resolve(named)
    }
    const day = 86_400_000
    const soon = { attachments: store, referenced: referenced(), now: new Date(), grace: day }
    expect(await collectOrphans(soon)).toEqual({ kept: 1, young: 2, removed: 0, bytes: 0 })
    const tomorrow = { ...soon, referenced: referenced(), now: later(90_000) }
    expect(await collectOrphans(tomorrow)).toEqual({ kept: 1, young: 0, removed: 2, bytes: 27 })
    expect(await addresses(store)).toEqual([named])
    expect(await kindOf(store.get(orphan))).toBe('missing')
    expect(await store.has(other)).toBe(false)
    await store.remove(named, later(9))
  })

  it('takes no address that is none', () => {
    expect(() => store.get('../../secret')).toThrow(RangeError)
  })
})
