import { writeSync } from 'node:fs'
import { errorCode } from '#store/store-problem.ts'

/** Lines wait for each other no longer than this, in milliseconds. */
const patience = 200
const mostBytes = 8192
/** What waits for a reader that does not take it is kept up to here; then the oldest is thrown away. */
const mostWaiting = 1_048_576

export type Output = { readonly write: (line: string) => void; readonly flush: () => void }

/** Writes what it can; undefined where there is no room or nobody reads any more. */
const tryWrite = (descriptor: number, bytes: Buffer): number | undefined => {
  try {
    return writeSync(descriptor, bytes)
  } catch (error) {
    return errorCode(error) === 'EAGAIN' ? 0 : undefined
  }
}

/**
 * An output in larger pieces, standard output by default: a write for each answered request costs as much as a small query.
 * What is still held when the process ends goes out with it. Where it cannot be written (the disk of the log is full, its
 * reader is gone) lines are lost rather than calls kept waiting.
 */
export const bufferedOutput = (descriptor = 1): Output => {
  let held = Buffer.alloc(0)
  let lines: string[] = []
  let size = 0
  let timer: NodeJS.Timeout | undefined
  const flush = (): void => {
    held = Buffer.concat([held, Buffer.from(lines.join(''))])
    lines = []
    size = 0
    while (held.length > 0) {
      const written = tryWrite(descriptor, held)
      if (written === 0) break
      held = held.subarray(written ?? held.length)
    }
    if (held.length > mostWaiting) held = Buffer.alloc(0)
  }
  const later = (): void => {
    timer = undefined
    flush()
  }
  process.once('exit', flush)
  return {
    write: (line) => {
      lines.push(line)
      size += line.length
      if (size >= mostBytes) flush()
      timer ??= setTimeout(later, patience).unref()
    },
    flush,
  }
}
