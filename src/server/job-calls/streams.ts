import { words } from '#domain/words/words.ts'
import { ServiceError } from '#services/errors.ts'

export type StreamBounds = {
  /** Open at once for one session. */
  readonly each: number
  /** Open at once in this process. */
  readonly all: number
  /** Milliseconds; a browser comes back by itself, and is asked again who it is. */
  readonly life: number
}

/** Open streams of events, counted: each is a connection kept and a question to the store twice a second. */
export type Streams = {
  /** Throws where there are too many already. */
  readonly unlessFull: (session: string) => void
  /** Tells things until the reader has gone, the stream is old or the server stops. */
  readonly open: <Item>(
    session: string,
    signal: AbortSignal,
    of: (signal: AbortSignal) => AsyncIterable<Item>,
  ) => AsyncIterable<Item>
  /** Ends all of them: a server that stops waits for none. */
  readonly close: () => void
}

const tooMany = (): ServiceError =>
  new ServiceError(
    {
      code: 'locked-out',
      why: words('同时打开的进度窗口太多', 'too many streams of progress are open'),
      remedy: words('请关闭不用的页面后重试', 'close pages you do not need and try again'),
    },
    { retryAfter: 10 },
  )

export const makeStreams = (bounds: StreamBounds = { each: 4, all: 400, life: 300_000 }): Streams => {
  const open = new Map<string, number>()
  const stopping = new AbortController()
  let total = 0
  const count = (session: string, by: 1 | -1): void => {
    total += by
    const now = (open.get(session) ?? 0) + by
    if (now === 0) open.delete(session)
    else open.set(session, now)
  }
  return {
    unlessFull: (session) => {
      if ((open.get(session) ?? 0) >= bounds.each || total >= bounds.all) throw tooMany()
    },
    open: async function* (session, signal, of) {
      count(session, 1)
      try {
        yield* of(AbortSignal.any([signal, stopping.signal, AbortSignal.timeout(bounds.life)]))
      } finally {
        count(session, -1)
      }
    },
    close: () => stopping.abort(),
  }
}
