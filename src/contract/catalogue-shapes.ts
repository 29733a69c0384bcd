import { z } from 'zod'
import { confirmations } from '#domain/scheme/scheme.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { severityTerms } from '#domain/words/severity-terms.ts'
import { bilingual, oneOf } from './codecs.ts'

/** The name of a file of the catalogue. */
export const key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/u)
export const status = oneOf(confirmations)
const calendarYear = z.number().int()

/** What a rule follows: in words, and the document of the catalogue where it is one. */
const source = z.object({ name: bilingual, id: key.optional(), number: z.string().optional() })

/** What everything of the catalogue says of itself. A missing last year is an open end. */
export const standing = {
  id: key,
  name: bilingual,
  source,
  status,
  statusNote: bilingual.optional(),
}
export const valid = { fromYear: calendarYear, toYear: calendarYear.optional() }
/** Nine-digit codes or their beginnings; none: the whole country. */
const divisions = z.array(z.string())

const clause = z.object({ clause: z.string(), says: bilingual, status })
export const authorityLine = z.object({
  id: key,
  number: z.string().optional(),
  title: bilingual,
  issuer: z.string().optional(),
  date: z.string().optional(),
  status,
  statusNote: bilingual,
})
export const wholeAuthority = authorityLine.extend({ clauses: z.array(clause) })

export const checkLine = z.object({
  id: key,
  rule: z.string(),
  title: bilingual,
  severity: oneOf(idsOf(severityTerms)),
  source,
  /** Needs the reports of two years. */
  isOfTwoYears: z.boolean(),
})
export const wholeCheck = checkLine.extend({ about: bilingual })

export const outlineLine = z.object({ ...standing, ...valid, divisions, title: z.string(), label: z.string() })
const outlinePart = z.object({
  kind: oneOf(['paragraph', 'narrative', 'list', 'table']),
  /** What is printed as missing where nothing is given. */
  wanted: z.string(),
  isOptional: z.boolean(),
  /** The list, table or section it shows. */
  shows: z.string().optional(),
  caption: z.string().optional(),
  /** Sentences with their facts in braces. */
  sentences: z.array(z.object({ lead: z.string(), clauses: z.array(z.string()) })),
})
export const wholeOutline = outlineLine.extend({
  sections: z.array(z.object({ depth: z.number().int(), heading: z.string(), parts: z.array(outlinePart) })),
})

export const formLine = z.object({
  ...standing,
  ...valid,
  divisions,
  kind: z.string(),
  scope: oneOf(['department', 'project']),
  title: z.string(),
  orientation: oneOf(['portrait', 'landscape']),
})
const formCell = z.object({
  name: z.string(),
  columns: z.number().int(),
  rows: z.number().int(),
  look: z.string(),
  /** A text as it is printed; else the facts it binds or how it is calculated. */
  text: z.string().optional(),
  keys: z.array(z.string()),
  wanted: z.string(),
  formula: z.string().optional(),
})
const formRow = z.object({
  name: z.string(),
  /** The list whose items become rows. */
  each: z.string().optional(),
  /** Headings at its left, outermost first. */
  beside: z.array(z.string()),
  isOptional: z.boolean(),
  cells: z.array(formCell),
})
export const wholeForm = formLine.extend({
  widths: z.array(z.number()),
  head: z.array(formRow),
  rows: z.array(formRow),
  foot: z.array(formRow),
})

/** Rules of the yearly cycle, by kind. */
export const ruleKinds = [
  'templates',
  'holidays',
  'monitoring',
  'goal-review',
  'check-up',
  'evidence',
  'result-use',
  'disclosure',
  'review',
  'return-reasons',
] as const

export const ruleLine = z.object({
  ...standing,
  ...valid,
  divisions,
  kind: oneOf(ruleKinds),
  kindName: bilingual,
  clause: z.string().optional(),
  /** The one that holds for the division and year asked about. */
  isInForce: z.boolean(),
})
/** A rule as tables of words, ready to be shown. */
export const wholeRule = ruleLine.extend({
  tables: z.array(z.object({ title: bilingual, columns: z.array(bilingual), rows: z.array(z.array(bilingual)) })),
})
