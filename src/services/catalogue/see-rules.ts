import { ruleFor } from '#catalogue/cycle/rules-for.ts'
import type { ReturnReason } from '#domain/process/review/return-reason.ts'
import type { TaskKind } from '#domain/process/fiscal-year.ts'
import type { Confirmation } from '#domain/scheme/scheme.ts'
import { words, type Words } from '#domain/words/words.ts'
import { signedIn, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { named } from './named.ts'
import { rulesOfCycle, type KindedRule, type RuleKind } from './rule-kinds.ts'
import type { RuleTable } from './rule-tables/table.ts'
import { sourceOf, type Source } from './source.ts'

export type RuleLine = {
  readonly id: string
  readonly kind: RuleKind
  readonly kindName: Words
  readonly name: Words
  readonly source: Source
  readonly clause: string | undefined
  readonly status: Confirmation
  readonly statusNote: Words
  readonly fromYear: number
  readonly toYear: number | undefined
  readonly divisions: readonly string[]
  readonly isInForce: boolean
}

const lineOf = (ctx: Context, { kind, kindName, head, rivals }: KindedRule, year: number): RuleLine => {
  const { id, name, clause, status, statusNote, divisions, valid } = head
  return {
    id,
    kind,
    kindName,
    name,
    clause,
    status,
    statusNote,
    divisions,
    source: sourceOf(ctx.catalogue, head.authority),
    fromYear: valid.from,
    toYear: valid.to,
    isInForce: ruleFor(rivals, { year, division: ctx.division }) === head,
  }
}

type OfYear = { readonly year?: number | undefined }

/** Rules of the yearly cycle; which of them hold is told for the year asked about, else for the year it is. */
export const listRules = async (
  ctx: Context,
  { kind, year = today(ctx).year }: OfYear & { readonly kind?: RuleKind | undefined },
): Promise<{ readonly items: readonly RuleLine[] }> => {
  signedIn(ctx)
  const found = rulesOfCycle(ctx.catalogue.cycle).filter((rule) => kind === undefined || rule.kind === kind)
  return { items: found.map((rule) => lineOf(ctx, rule, year)) }
}

export const getRule = async (
  ctx: Context,
  { id, year = today(ctx).year }: OfYear & { readonly id: string },
): Promise<RuleLine & { readonly tables: readonly RuleTable[] }> => {
  const rule = named(ctx, rulesOfCycle(ctx.catalogue.cycle), { id, noun: words('规则', 'rule') })
  return { ...lineOf(ctx, rule, year), tables: rule.tables() }
}

/** Ready wordings for returning something, of the year and, where asked, of one kind of task. */
export const listReturnReasons = async (
  ctx: Context,
  { year, of }: { readonly year: number; readonly of?: TaskKind | undefined },
): Promise<{ readonly items: readonly ReturnReason[] }> => {
  signedIn(ctx)
  const { reasons = [] } = ruleFor(ctx.catalogue.cycle.returnReasons, { year, division: ctx.division }) ?? {}
  return { items: reasons.filter((reason) => of === undefined || reason.of.includes(of)) }
}
