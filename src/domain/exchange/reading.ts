import type { ExchangeSaid } from './exchange-note.ts'

/** A value as read, undefined where it was not; and what is to be said of it. */
export type Reading<Value> = { readonly value: Value | undefined; readonly said: readonly ExchangeSaid[] }
