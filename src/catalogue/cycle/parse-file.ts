import { words } from '#domain/words/words.ts'
import type { z } from 'zod'
import { parseData, parseJson } from '../parse-text.ts'
import { pathOf, type Parsed, type Problem } from '../problem.ts'

type Cited = { readonly keys: readonly PropertyKey[]; readonly authority: string }

/** Every `authority` of a file, however deep. The depth of the data was bounded when it was parsed. */
const cited = (value: unknown, keys: readonly PropertyKey[]): readonly Cited[] => {
  if (typeof value !== 'object' || value === null) return []
  const entries: readonly (readonly [PropertyKey, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return entries.flatMap(([key, inner]): readonly Cited[] =>
    key === 'authority' ? [{ keys: [...keys, key], authority: String(inner) }] : cited(inner, [...keys, key]),
  )
}

const unknownAuthorities = (data: unknown, known: ReadonlySet<string>): readonly Problem[] =>
  cited(data, [])
    .filter(({ authority }) => !known.has(authority))
    .map(({ keys, authority }) => ({
      path: pathOf(keys),
      message: words(`依据“${authority}”不在目录中`, `the authority "${authority}" is not in the catalogue`),
      remedy: words('请先登记该文件，或改正编号', 'add the document first, or correct the id'),
    }))

/** Reads the text of a file; citations are resolved where the ids of authorities are given. */
export type ParseFile<T> = (text: string, knownAuthorities?: ReadonlySet<string>) => Parsed<T>

/** A reader of one kind of file: shape first, then that every citation resolves. */
export const parserOf =
  <T>(schema: z.ZodType<T>): ParseFile<T> =>
  (text, known) => {
    const json = parseJson(text)
    if (!json.ok) return json
    const parsed = parseData(schema, json.value)
    const problems = parsed.ok && known ? unknownAuthorities(json.value, known) : []
    return problems.length > 0 ? { ok: false, problems } : parsed
  }
