import type { Words } from '../words/words.ts'

/** One code of a closed list with the identifier that stands for it in records. */
export type Code<Id extends string> = Words & { readonly code: string; readonly id: Id }

/** A closed list of codes. It is written as codes; codes and Chinese names are read. */
export type CodeTable<Id extends string> = { readonly name: Words; readonly codes: readonly Code<Id>[] }

type Entry<Id extends string> = readonly [code: string, id: Id, zh: string, en: string]

export const codeTable = <const Id extends string>(
  [zh, en]: readonly [string, string],
  entries: readonly Entry<Id>[],
): CodeTable<Id> => ({
  name: { zh, en },
  codes: entries.map(([code, id, codeZh, codeEn]) => ({ code, id, zh: codeZh, en: codeEn })),
})

/** A closed set of ours that the standard has no codes for: written in Chinese words, so that any reader understands it. */
export const wordTable = <const Id extends string>(
  [zh, en]: readonly [string, string],
  terms: Readonly<Record<Id, Words>>,
): CodeTable<Id> => ({
  name: { zh, en },
  codes: (Object.keys(terms) as Id[]).map((id) => ({ code: terms[id].zh, id, zh: terms[id].zh, en: terms[id].en })),
})
