import pino from 'pino'

/** Lines wait for each other no longer than this, in milliseconds. */
const patience = 200
const mostBytes = 8192

export type Output = { readonly write: (line: string) => void; readonly flush: () => void }

/**
 * Standard output in larger pieces: a write for each answered request costs as much as a small query. What is still held when
 * the process ends goes out with it.
 */
export const bufferedOutput = (): Output => {
  const destination = pino.destination({ dest: 1, sync: true, minLength: mostBytes })
  const flush = (): void => destination.flushSync()
  let timer: NodeJS.Timeout | undefined
  process.once('exit', flush)
  return {
    write: (line) => {
      destination.write(line)
      timer ??= setTimeout(() => {
        timer = undefined
        flush()
      }, patience).unref()
    },
    flush,
  }
}
