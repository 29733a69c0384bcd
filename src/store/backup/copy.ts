import { once } from 'node:events'
import { Readable } from 'node:stream'
import type { ClientBase, Submittable } from 'pg'

/** What the driver hands to a query of its own kind; its types leave COPY out. */
type CopyConnection = {
  readonly query: (text: string) => void
  readonly sendCopyFromChunk: (chunk: Buffer) => void
  readonly endCopyFrom: () => void
  readonly sendCopyFail: (reason: string) => void
  readonly stream: NodeJS.ReadWriteStream & { readonly writableNeedDrain: boolean; readonly destroyed: boolean }
}

/** What the driver tells a query. It may fail before it was sent: when the connection has gone. */
type Handlers = {
  readonly submit: (connection: CopyConnection) => void
  readonly handleError: (error: Error) => void
  readonly handleReadyForQuery: () => void
  readonly handleCopyInResponse: (connection: CopyConnection) => void
  readonly handleCopyData: (message: { readonly chunk: Uint8Array }) => void
  readonly handleCommandComplete: (message: { readonly text: string }) => void
}

const rowsIn = (tag: string): number => Number(/\d+$/u.exec(tag)?.[0] ?? 0)
const nothing = (): void => undefined

const run = (client: ClientBase, handlers: Handlers): void => void client.query(handlers as unknown as Submittable)

const batchSize = 65_536

/** Rows as they come, gathered into larger pieces. */
const gather = (take: (piece: Buffer) => void) => {
  let pieces: Uint8Array[] = []
  let size = 0
  const flush = (): void => {
    if (size > 0) take(Buffer.concat(pieces))
    pieces = []
    size = 0
  }
  const add = (piece: Uint8Array): void => {
    // The driver reads its next message into the same memory.
    pieces.push(Buffer.from(piece))
    size += piece.length
    if (size >= batchSize) flush()
  }
  return { add, flush }
}

/** The rows of a `COPY … TO STDOUT`; `rows` counts them once the stream has ended. It must be read or destroyed. */
export type CopiedOut = { readonly stream: Readable; readonly rows: () => number }

export const copyOut = (client: ClientBase, sql: string): CopiedOut => {
  let rows = 0
  let connection: CopyConnection | undefined
  const resume = (): void => void connection?.stream.resume()
  const stream = new Readable({
    read: resume,
    // What is still on its way must be taken off the connection before it can be used again.
    destroy: (error, done) => {
      resume()
      done(error)
    },
  })
  const batches = gather((piece) => {
    if (!stream.destroyed && !stream.push(piece)) connection?.stream.pause()
  })
  run(client, {
    submit: (given) => {
      connection = given
      given.query(sql)
    },
    handleError: (error) => void stream.destroy(error),
    handleReadyForQuery: () => {
      batches.flush()
      stream.push(null)
    },
    handleCopyInResponse: nothing,
    handleCopyData: ({ chunk }) => batches.add(chunk),
    handleCommandComplete: ({ text }) => void (rows = rowsIn(text)),
  })
  return { stream, rows: () => rows }
}

type Pump = { readonly connection: CopyConnection; readonly isOver: () => boolean }

const send = async ({ connection, isOver }: Pump, source: AsyncIterable<Uint8Array>): Promise<void> => {
  for await (const piece of source) {
    if (isOver()) return
    connection.sendCopyFromChunk(Buffer.from(piece.buffer, piece.byteOffset, piece.length))
    if (connection.stream.writableNeedDrain && !connection.stream.destroyed) await once(connection.stream, 'drain')
  }
  connection.endCopyFrom()
}

/** Feeds a `COPY … FROM STDIN` and returns the number of rows. When the source fails nothing of it is kept. */
export const copyIn = (client: ClientBase, sql: string, source: AsyncIterable<Uint8Array>): Promise<number> =>
  new Promise((resolve, reject) => {
    let rows = 0
    let failure: Error | undefined
    let isOver = false
    run(client, {
      submit: (connection) => connection.query(sql),
      handleError: (error) => {
        isOver = true
        reject(failure ?? error)
      },
      handleReadyForQuery: () => resolve(rows),
      handleCopyInResponse: (connection) => {
        send({ connection, isOver: () => isOver }, source).catch((error: unknown) => {
          failure = error instanceof Error ? error : new Error(String(error))
          if (!isOver) connection.sendCopyFail(failure.message)
        })
      },
      handleCopyData: nothing,
      handleCommandComplete: ({ text }) => void (rows = rowsIn(text)),
    })
  })
