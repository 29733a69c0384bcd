import { findAuthority, type LoadedScheme } from '#catalogue/load-catalogue.ts'
import type { Decimal } from '#domain/number/decimal.ts'
import { describeRule } from '#domain/scheme/rule-book.ts'
import { comparators } from '#domain/scheme/measure.ts'
import { conditionalsOf, type Confirmation, type Scheme } from '#domain/scheme/scheme.ts'
import { words, type Words } from '#domain/words/words.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { named } from './named.ts'
import { schemeParts } from './scheme-parts.ts'
import { sourceOf, type Source } from './source.ts'

export type SchemeLine = {
  readonly id: string
  readonly name: Words
  readonly source: Source
  readonly status: Confirmation
  readonly statusNote: Words
  readonly fromYear: number
  readonly toYear: number | undefined
  readonly version: string
  readonly hash: string
  readonly about: Words
  readonly object: Scheme['object']
  readonly place: Words
  readonly points: Decimal
}

const lineOf = (ctx: Context, { scheme, hash }: LoadedScheme): SchemeLine => {
  const { id, name, status, statusNote, years, version, about, object, place, points, citations } = scheme
  const source = sourceOf(ctx.catalogue, citations[0]?.authority ?? 'practice')
  const { from: fromYear, to: toYear } = years
  return { id, name, source, status, statusNote, fromYear, toYear, version, hash, about, object, place, points }
}

const isValidIn = ({ years: { from, to } }: Scheme, year: number | undefined): boolean =>
  year === undefined || (from <= year && (to === undefined || year <= to))

/** Scoring schemes, those of a year and object where they are asked for. */
export const listSchemes = async (
  ctx: Context,
  { object, year }: { readonly object?: Scheme['object'] | undefined; readonly year?: number | undefined },
): Promise<{ readonly items: readonly SchemeLine[] }> => {
  signedIn(ctx)
  const found = ctx.catalogue.schemes.filter(
    ({ scheme }) => isValidIn(scheme, year) && (object === undefined || scheme.object === object),
  )
  return { items: found.map((loaded) => lineOf(ctx, loaded)) }
}

/** A scheme that was read, by its id. */
export const loadedScheme = (ctx: Context, id: string): LoadedScheme => {
  const list = ctx.catalogue.schemes.map((loaded) => ({ ...loaded, id: loaded.scheme.id }))
  return named(ctx, list, { id, noun: words('评分方案', 'scheme') })
}

const citationsOf = (ctx: Context, { citations }: Scheme) =>
  citations.map(({ authority, clause, says }) => {
    const { title = words(authority, authority), number } = findAuthority(ctx.catalogue, authority) ?? {}
    return { id: authority, title, clause, says, ...(number === undefined ? {} : { number }) }
  })

const factsOf = ({ indicators }: Scheme) => {
  const asked = conditionalsOf(indicators).flatMap(({ when }) => (when.kind === 'fact' ? [when] : []))
  const byId = new Map(asked.map(({ fact, about, assumed }) => [fact, { id: fact, about, assumed }]))
  return [...byId.values()]
}

const comparatorsOf = ({ byComparator }: Scheme) =>
  comparators.map((comparator) => {
    const rule = byComparator[comparator]
    return { comparator, rule: { kind: rule.kind, ...describeRule(rule) } }
  })

/** A scheme with all its parts, rules and questions. */
export const getScheme = async (ctx: Context, { id }: { readonly id: string }) => {
  const loaded = loadedScheme(ctx, id)
  const { scheme } = loaded
  return {
    ...lineOf(ctx, loaded),
    citations: citationsOf(ctx, scheme),
    parts: schemeParts(scheme),
    comparators: comparatorsOf(scheme),
    facts: factsOf(scheme),
    adjustments: scheme.adjustments,
    usesCoefficient: scheme.usesCoefficient,
    executionCeilings: scheme.capByExecution?.ceilings ?? [],
    grades: scheme.grades.bands,
  }
}
