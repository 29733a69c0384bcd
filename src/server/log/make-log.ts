import pino from 'pino'
import { bufferedOutput } from './buffered-output.ts'
import { admitted, type LogFields } from './log-fields.ts'

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** Tells something; the message is a fixed sentence in English, what varies stands in the fields. */
type Tell = (message: string, fields?: LogFields) => void

export type Answered = {
  readonly request: string
  readonly method: string
  readonly path: string
  readonly status: number
  readonly milliseconds: number
  readonly addressTag?: string
}

export type Log = {
  readonly debug: Tell
  readonly info: Tell
  readonly warn: Tell
  readonly error: Tell
  /** A fault of the program, within a request where there is one. */
  readonly fault: (error: unknown, request?: string) => void
  /** A request that was answered. */
  readonly answered: (call: Answered) => void
}

export type LogSettings = {
  readonly level: LogLevel
  /** Where the lines go; standard output by default. */
  readonly destination?: { readonly write: (line: string) => void; readonly flush?: () => void }
}

/** JSON lines, one a happening, without personal data: only the fields of log-fields.ts get in. */
export const makeLog = ({ level, destination = bufferedOutput() }: LogSettings): Log => {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    messageKey: 'message',
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const logger = pino(options, destination)
  const tell =
    (at: Exclude<LogLevel, 'silent'>): Tell =>
    (message, fields = {}) =>
      logger[at](admitted(fields), message)
  const error = tell('error')
  return {
    debug: tell('debug'),
    info: tell('info'),
    warn: tell('warn'),
    error,
    fault: (fault, request) => {
      error('fault', { error: fault, ...(request === undefined ? {} : { request }) })
      destination.flush?.()
    },
    answered: (call) => tell('info')('answered', call),
  }
}
