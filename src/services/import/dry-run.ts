import type { FundSource } from '#domain/filing/finance.ts'
import { moneyOf, type Money } from '#domain/number/money.ts'
import type { BudgetEntryKind } from '#domain/process/ledger/budget-entry.ts'
import type { Recipe } from '#domain/recipe/recipe.ts'
import type { Context } from '../context.ts'
import { look } from '../transact.ts'
import type { ColumnTotal, ImportAsked, RefusedRow, SkippedLine } from './import-input.ts'
import { prepareImport } from './prepare-import.ts'
import { understandImport, type Understanding, type UnderstoodImport } from './understand-import.ts'
import { totalsOf } from './upload-table.ts'

/** What one entry or project would be. */
export type Planned = {
  readonly code: string
  readonly name: string
  readonly kind: BudgetEntryKind | 'execution' | 'project'
  readonly source: FundSource | undefined
  readonly month: number | undefined
  readonly amount: Money
}

export type ImportCounts = {
  /** Rows below the head. */
  readonly rows: number
  readonly refused: number
  /** Totals, blanks and other rows that are no entries. */
  readonly skipped: number
  readonly entries: number
  readonly projects: number
}

/** What an import would do. Lists are cut at some hundreds; the counts are of all. */
export type DryRun = {
  readonly counts: ImportCounts
  readonly recipe: Recipe
  readonly unmatched: readonly string[]
  /** Sums of the columns over the rows that were read. */
  readonly totals: readonly ColumnTotal[]
  /** Sum of what would be entered. */
  readonly amount: Money
  readonly planned: readonly Planned[]
  readonly refused: readonly RefusedRow[]
  readonly skipped: readonly SkippedLine[]
}

const mostShown = 500

export const countsOf = (
  { table }: Pick<Understanding, 'table'>,
  { budget, execution, projects, refused, skipped }: UnderstoodImport,
): ImportCounts => ({
  rows: table.applied.rows.length + table.applied.skipped.length,
  refused: refused.length,
  skipped: skipped.length,
  entries: budget.length + execution.length,
  projects: projects.length,
})

const plannedFrom = ({ budget, execution, projects, of }: UnderstoodImport): readonly Planned[] => {
  const named = (id: string) => ({ code: of.get(id)?.code ?? '', name: of.get(id)?.name ?? '' })
  return [
    ...budget.map(({ project, kind, source, amount }) => ({
      ...named(project),
      kind,
      source,
      month: undefined,
      amount,
    })),
    ...execution.map(({ project, source, month, amount }) => ({
      ...named(project),
      kind: 'execution' as const,
      source,
      month,
      amount,
    })),
    ...projects.map(({ code, name, sources }) => ({
      code,
      name,
      kind: 'project' as const,
      source: sources[0]?.source,
      month: undefined,
      amount: moneyOf(sources.reduce((sum, { amount }) => sum + amount, 0n)),
    })),
  ]
}

export const amountOf = (planned: readonly Planned[]): Money =>
  moneyOf(planned.reduce((sum, { amount }) => sum + amount, 0n))

/** What became of the rows, told without writing anything. */
export const tellImport = (understanding: Pick<Understanding, 'table'>, understood: UnderstoodImport): DryRun => {
  const planned = plannedFrom(understood)
  const { recipe, applied } = understanding.table
  return {
    counts: countsOf(understanding, understood),
    recipe,
    unmatched: applied.unmatched,
    totals: totalsOf(applied.totals),
    amount: amountOf(planned),
    planned: planned.slice(0, mostShown),
    refused: understood.refused.slice(0, mostShown),
    skipped: understood.skipped.slice(0, mostShown),
  }
}

/** Reads a table and tells what importing it would do. */
export const dryRunImport = async (ctx: Context, asked: ImportAsked): Promise<DryRun> => {
  const prepared = { ...(await prepareImport(ctx, asked)), isDry: true }
  return look(ctx, async (tx) => tellImport(prepared, await understandImport(ctx, tx, prepared)))
}
