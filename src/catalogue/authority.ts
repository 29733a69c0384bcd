import { confirmations } from '#domain/scheme/scheme.ts'
import { z } from 'zod'
import { id, maybe, text, wordsSchema } from './primitives.ts'
import { parseData, parseJson } from './parse-text.ts'
import type { Parsed } from './problem.ts'

const clause = z.strictObject({
  clause: text,
  says: wordsSchema,
  status: z.enum(confirmations),
})

const authoritySchema = z.strictObject({
  id,
  number: maybe(text),
  title: wordsSchema,
  issuer: maybe(text),
  date: maybe(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/u)),
  status: z.enum(confirmations),
  /** How far the text itself was at hand. */
  statusNote: wordsSchema,
  clauses: z.array(clause),
})

/** A policy document the product relies on, with what was confirmed of it and what was not. */
export type Authority = z.output<typeof authoritySchema>

export const parseAuthorityText = (source: string): Parsed<Authority> => {
  const json = parseJson(source)
  return json.ok ? parseData(authoritySchema, json.value) : json
}
