import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'

type Message = Readonly<Record<string, unknown>>
type Listener = (event: { data: unknown }) => void
type Handler = (data: unknown) => unknown

/** Kinds of messages of a stream between the two halves of pdfjs. */
const streamKind = { close: 3, enqueue: 4, error: 5, pull: 6, startComplete: 8 } as const
const callbackKind = { data: 1, error: 2 } as const

const isMessage = (value: unknown): value is Message => typeof value === 'object' && value !== null

/** The worker empties the lists of a chunk once it has sent it. */
const kept = (message: Message): Message => {
  const { chunk } = message
  if (!isMessage(chunk)) return message
  const copies = Object.entries(chunk).map(([name, list]) => [
    name,
    Array.isArray(list) ? [...(list as unknown[])] : list,
  ])
  return { ...message, chunk: Object.fromEntries(copies) as unknown }
}

/** A port within this process: nothing is cloned, messages are handed over in order behind the running work. */
class Port {
  readonly #listeners: Listener[] = []

  addEventListener(_: 'message', listener: Listener): void {
    this.#listeners.push(listener)
  }

  postMessage(message: unknown): void {
    if (!isMessage(message)) return
    const event = { data: kept(message) }
    queueMicrotask(() => {
      for (const listener of this.#listeners) listener(event)
    })
  }
}

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (reason: unknown) => void }
type Stream = Waiting & { readonly take: (chunk: Message) => boolean }

/**
 * Our end of the line to the reading half of pdfjs, without its drawing half: that saves a third of a second at the
 * start and two copies of every page. Speaks the messages of exactly the pinned version.
 */
export class Channel {
  readonly #port: Port
  readonly #source: string
  readonly #target: string
  readonly #handlers = new Map<string, Handler>()
  readonly #waiting = new Map<number, Waiting>()
  readonly #streams = new Map<number, Stream>()
  #last = 0

  constructor(port: Port, source: string, target: string) {
    this.#port = port
    this.#source = source
    this.#target = target
    port.addEventListener('message', ({ data }) => {
      if (isMessage(data) && data['targetName'] === source) this.#receive(data)
    })
  }

  on(action: string, handler: Handler): void {
    this.#handlers.set(action, handler)
  }

  send(action: string, data: unknown): void {
    this.#post({ action, data })
  }

  /** Asks and waits for the answer. */
  request(action: string, data: unknown): Promise<unknown> {
    this.#last += 1
    const callbackId = this.#last
    return new Promise((resolve, reject) => {
      this.#waiting.set(callbackId, { resolve, reject })
      this.#post({ action, callbackId, data })
    })
  }

  /** Asks for a stream; `take` gets each chunk and says whether more is wanted. */
  stream(action: string, data: unknown, take: (chunk: Message) => boolean): Promise<unknown> {
    this.#last += 1
    const streamId = this.#last
    return new Promise((resolve, reject) => {
      this.#streams.set(streamId, { resolve, reject, take })
      this.#post({ action, streamId, data, desiredSize: 1 })
    })
  }

  #post(message: Message): void {
    this.#port.postMessage({ sourceName: this.#source, targetName: this.#target, ...message })
  }

  #receive(message: Message): void {
    if (message['stream'] !== undefined) this.#receiveStream(message)
    else if (message['callback'] !== undefined) this.#receiveAnswer(message)
    else this.#receiveAction(message)
  }

  #receiveAnswer({ callback, callbackId, data, reason }: Message): void {
    const waiting = this.#waiting.get(Number(callbackId))
    this.#waiting.delete(Number(callbackId))
    if (callback === callbackKind.data) waiting?.resolve(data)
    else waiting?.reject(reason)
  }

  #receiveStream({ stream: kind, streamId, chunk, reason, success }: Message): void {
    const id = Number(streamId)
    const stream = this.#streams.get(id)
    if (!stream) return
    if (kind === streamKind.enqueue && isMessage(chunk)) {
      // A stream that was told to stop goes on with the next form; one that is never asked again stands still.
      if (stream.take(chunk)) this.#post({ stream: streamKind.pull, streamId: id, desiredSize: 1 })
      else this.#finish(id, stream, undefined)
    } else if (kind === streamKind.close) this.#finish(id, stream, undefined)
    else if (kind === streamKind.error || (kind === streamKind.startComplete && success !== true))
      this.#finish(id, stream, reason ?? new Error('stream'))
  }

  #finish(id: number, stream: Stream, reason: unknown): void {
    this.#streams.delete(id)
    if (reason === undefined) stream.resolve(undefined)
    else stream.reject(reason)
  }

  #receiveAction({ action, callbackId, sourceName, data }: Message): void {
    const handler = this.#handlers.get(String(action))
    const answer = (content: Message): void =>
      this.#port.postMessage({ sourceName: this.#source, targetName: sourceName, callbackId, ...content })
    const run = async (): Promise<unknown> => handler?.(data)
    run().then(
      (result) => callbackId !== undefined && answer({ callback: callbackKind.data, data: result }),
      (reason: unknown) =>
        callbackId !== undefined &&
        answer({ callback: callbackKind.error, reason: reason instanceof Error ? reason : new Error(String(reason)) }),
    )
  }
}

/** Starts a reading half of its own and gives the port to it. */
export const openPort = (): Port => {
  const port = new Port()
  WorkerMessageHandler.initializeFromPort(port)
  return port
}
