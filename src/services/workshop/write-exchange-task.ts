import type { ExchangeData } from '#domain/exchange/encode.ts'
import { packFiles } from '#reports/exchange/pack-files.ts'
import { writeExchange, type ExchangeFile } from '#reports/exchange/write-exchange.ts'
import type { ListFormat, Refused } from '#reports/exchange/written.ts'
import type { Task } from './task.ts'

export type ExchangeToWrite = {
  readonly data: readonly ExchangeData[]
  readonly format: ListFormat
  readonly name: string
}
export type PackedExchange = { readonly kind: 'written'; readonly file: ExchangeFile } | Refused

/** The tables of a set as one file. */
export const writeExchangeTask: Task<ExchangeToWrite, PackedExchange> = {
  name: 'write-exchange',
  run: ({ data, format, name }) => {
    const written = writeExchange(data, { format, name })
    return written.kind === 'refused' ? written : { kind: 'written', file: packFiles(written.files, name) }
  },
}
