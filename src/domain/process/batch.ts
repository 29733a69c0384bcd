import type { Refusal, Result } from './result.ts'

/** What became of each of many things decided at once: one refusal does not stop the rest. */
export type Batch<Value> = {
  readonly done: readonly { readonly id: string; readonly value: Value }[]
  readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[]
}

/** Decides each by itself. A thing named twice is decided once. */
export const batch = <Thing extends { readonly id: string }, Value>(
  things: readonly Thing[],
  decide: (thing: Thing) => Result<Value>,
): Batch<Value> => {
  const results = [...new Map(things.map((thing) => [thing.id, thing])).values()].map((thing) => ({
    id: thing.id,
    result: decide(thing),
  }))
  return {
    done: results.flatMap(({ id, result }) => (result.kind === 'done' ? [{ id, value: result.value }] : [])),
    refused: results.flatMap(({ id, result }) => (result.kind === 'refused' ? [{ id, refusal: result.refusal }] : [])),
  }
}
