import type { Scheme } from '#domain/scheme/scheme.ts'
import { parseData, parseJson } from './parse-text.ts'
import type { Parsed } from './problem.ts'
import { schemeSchema } from './scheme-schema.ts'
import { validateScheme } from './validate-scheme.ts'

/** Data as a scheme, or every problem with its path and remedy. Citations are resolved where authorities are given. */
export const parseScheme = (data: unknown, knownAuthorities?: ReadonlySet<string>): Parsed<Scheme> => {
  const parsed = parseData(schemeSchema, data)
  if (!parsed.ok) return parsed
  const problems = validateScheme(parsed.value, knownAuthorities)
  return problems.length > 0 ? { ok: false, problems } : parsed
}

/** The same for the text of a file, such as an upload. */
export const parseSchemeText = (text: string, knownAuthorities?: ReadonlySet<string>): Parsed<Scheme> => {
  const json = parseJson(text)
  return json.ok ? parseScheme(json.value, knownAuthorities) : json
}
