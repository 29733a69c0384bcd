import { canonicalJson, type JsonValue } from './canonical-json.ts'

export type Snapshot = Readonly<Record<string, JsonValue>>
export type Changes = Readonly<Record<string, { readonly from: JsonValue; readonly to: JsonValue }>>

/** The fields that differ between two states, before and after; a missing field counts as null. */
export const changesBetween = (before: Snapshot, after: Snapshot): Changes => {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted()
  const pairs = names.map((name) => [name, { from: before[name] ?? null, to: after[name] ?? null }] as const)
  return Object.fromEntries(pairs.filter(([, { from, to }]) => canonicalJson(from) !== canonicalJson(to)))
}
