import type { Check, Severity } from '#checks/check.ts'
import { checks, yearChecks } from '#checks/registry.ts'
import { words, type Words } from '#domain/words/words.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { named } from './named.ts'
import { sourceOf, type Source } from './source.ts'

export type CheckLine = {
  readonly id: string
  readonly rule: string
  readonly title: Words
  readonly severity: Severity
  readonly source: Source
  readonly isOfTwoYears: boolean
}

type Told = Omit<Check, 'judge'> & { readonly isOfTwoYears: boolean }

const told: readonly Told[] = [
  ...checks.map((check) => ({ ...check, isOfTwoYears: false })),
  ...yearChecks.map((check) => ({ ...check, isOfTwoYears: true })),
]

const lineOf = (ctx: Context, { id, rule, title, severity, authority, isOfTwoYears }: Told): CheckLine => ({
  id,
  rule,
  title,
  severity,
  source: sourceOf(ctx.catalogue, authority),
  isOfTwoYears,
})

/** Every check reports are read with. */
export const listChecks = async (ctx: Context): Promise<{ readonly items: readonly CheckLine[] }> => {
  signedIn(ctx)
  return { items: told.map((check) => lineOf(ctx, check)) }
}

export const getCheck = async (
  ctx: Context,
  { id }: { readonly id: string },
): Promise<CheckLine & { readonly about: Words }> => {
  const check = named(ctx, told, { id, noun: words('检查规则', 'check') })
  return { ...lineOf(ctx, check), about: check.about }
}
