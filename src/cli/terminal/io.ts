/** The terminal as the commands see it: where text goes, how wide lines may be, and whether colour is welcome. */
export type Io = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly columns: number
  readonly colour: boolean
  /** Standard error is a screen on which a progress line can be rewritten. */
  readonly progress: boolean
}

const defaultColumns = 100

/** The process's own terminal. A reader that closes the pipe early (`| head`) is no error. */
export const processIo = (): Io => {
  const { stdout, stderr, env } = process
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      process.exit(process.exitCode ?? 0)
    })
  }
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(text),
    columns: Math.max(60, stdout.columns ?? defaultColumns),
    colour: stdout.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
    progress: stderr.isTTY,
  }
}
