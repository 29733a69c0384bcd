import type { Request } from '../command.ts'
import { checkLine } from './check-line.ts'
import type { Sink } from './sink.ts'

/** One JSON object a line, one line a file, on standard output. */
export const jsonSink = ({ io, language }: Pick<Request, 'io' | 'language'>): Sink => ({
  take: (checked) => io.out(checkLine(checked, language)),
  finish: () => undefined,
})
