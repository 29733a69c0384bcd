import type { Context as HonoContext } from 'hono'
import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import type { Events } from './bind.ts'

/** Milliseconds between signs of life: proxies cut what is silent for a minute. */
const beat = 15_000

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** A browser that lost the stream comes back after two seconds. */
const opening = bytes('retry: 2000\n\n')
const alive = bytes(': still here\n\n')

/** JSON has no line ends of its own, so that an event is one line. */
const eventOf = (endpoint: Endpoint, item: unknown): Uint8Array<ArrayBuffer> =>
  bytes(`data: ${JSON.stringify(z.encode(endpoint.answer, item))}\n\n`)

const streamOf = (endpoint: Endpoint, events: Events): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const gone = new AbortController()
  const items = events(gone.signal)[Symbol.asyncIterator]()
  let timer: NodeJS.Timeout | undefined
  const source: NonNullable<ConstructorParameters<typeof ReadableStream<Uint8Array<ArrayBuffer>>>[0]> = {
    start: (controller) => {
      controller.enqueue(opening)
      // A reader who does not read gets no more: what waits is bounded.
      timer = setInterval(() => (controller.desiredSize ?? 0) > -8 && controller.enqueue(alive), beat)
    },
    pull: async (controller) => {
      const next = await items.next().catch((error: unknown) => {
        clearInterval(timer)
        throw error
      })
      if (gone.signal.aborted) return
      if (!next.done) return controller.enqueue(eventOf(endpoint, next.value))
      clearInterval(timer)
      controller.close()
    },
    cancel: async () => {
      clearInterval(timer)
      gone.abort()
      await items.return?.()
    },
  }
  // Above one, so that the following begins at once and not only when the opening was read.
  return new ReadableStream(source, { highWaterMark: 4 })
}

/** Sends things as they happen, with signs of life between them, until they end or the reader goes. */
export const sendEvents = (c: HonoContext, endpoint: Endpoint, events: Events): Response =>
  c.body(streamOf(endpoint, events), 200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    // nginx keeps answers back until they are whole, unless told otherwise.
    'X-Accel-Buffering': 'no',
  })
