import type { BudgetEntry } from '#domain/process/ledger/budget-entry.ts'
import type { ExecutionEntry } from '#domain/process/ledger/execution.ts'
import { listKnownProjects, type KnownProject } from '#store/queries/import-batch.ts'
import { listBudgetEntriesOf, listExecutionEntriesOf, lockLedgerProjects } from '#store/queries/ledger.ts'
import { listOrganisations } from '#store/queries/organisation.ts'
import type { PlainProject } from '#store/queries/roll-forward.ts'
import type { Context } from '../context.ts'
import { unlessRefused } from '../errors.ts'
import { closedYear } from '../ledger/ledger-year.ts'
import type { Work } from '../transact.ts'
import type { ImportAsked, RefusedRow, SkippedLine } from './import-input.ts'
import { mayImport } from './import-rights.ts'
import { knownFrom, matchProject, type Known } from './match-project.ts'
import { placeIn, placeOfRow, type ReadTable } from './read-table.ts'
import { refuseRow } from './refused-row.ts'
import { unfit } from './unfit-row.ts'
import { understandBudget } from './understand-budget.ts'
import { understandExecution } from './understand-execution.ts'
import { understandProjects, type ProjectRow } from './understand-projects.ts'
import { isRefused, type MatchedRow } from './understood.ts'

/** What an import would write. */
export type UnderstoodImport = {
  readonly budget: readonly BudgetEntry[]
  readonly execution: readonly ExecutionEntry[]
  readonly projects: readonly PlainProject[]
  /** Projects the entries are for. */
  readonly of: ReadonlyMap<string, KnownProject>
  readonly refused: readonly RefusedRow[]
  readonly skipped: readonly SkippedLine[]
}

/** How a table is understood: for a dry run nothing is locked. */
export type Understanding = {
  readonly asked: ImportAsked
  readonly table: ReadTable
  readonly taken: ReadonlySet<string>
  readonly isDry: boolean
}

const nothing = { budget: [], execution: [], projects: [], of: new Map<string, KnownProject>() }

const remedyOfNumber = ['请改正金额后再导入', 'correct the amount and import again'] as const

const allRows = (table: ReadTable): readonly ProjectRow[] =>
  table.applied.rows.map((plain) => ({ row: plain.row, at: placeOfRow(table, plain), plain }))

/** Rows whose amount cannot be read are refused; totals, blanks and the like are no entries. */
const leftOut = (table: ReadTable): Pick<UnderstoodImport, 'refused' | 'skipped'> => {
  const { document, applied } = table
  const located = applied.skipped.map((row) => ({ ...row, at: placeIn(document, row.place, row.row) }))
  return {
    refused: [
      ...allRows(table).flatMap((row) => unfit(row) ?? []),
      ...located
        .filter(({ reason }) => reason === 'bad-number')
        .map((row) => refuseRow(row, [row.why.zh, row.why.en], remedyOfNumber)),
    ],
    skipped: located
      .filter(({ reason }) => reason !== 'bad-number')
      .map(({ row, at, why }) => ({ row, place: at, why })),
  }
}

const rowsOf = (table: ReadTable): readonly ProjectRow[] => allRows(table).filter((row) => !unfit(row))

const outside = (row: ProjectRow): RefusedRow =>
  refuseRow(
    row,
    ['您不能登记该项目的台账', 'you may not keep the ledger of this project'],
    ['请由主管部门或财政局导入', 'have its department or the bureau import it'],
  )

const matched = (ctx: Context, { asked, table }: Understanding, known: Known): readonly (MatchedRow | RefusedRow)[] => {
  const may = mayImport(ctx, asked)
  return rowsOf(table).map((row) => {
    const project = matchProject(known, row.plain, row)
    if (isRefused(project)) return project
    return may(project.organisationId) ? { ...row, project } : outside(row)
  })
}

const understandLedger = async (
  ctx: Context,
  tx: Work,
  understanding: Understanding & { readonly known: Known },
): Promise<Omit<UnderstoodImport, 'skipped'>> => {
  const { asked, isDry } = understanding
  const { year, defaults, kind } = asked
  const all = matched(ctx, understanding, understanding.known)
  const rows = all.flatMap((row) => (isRefused(row) ? [] : [row]))
  const unmatched = all.flatMap((row) => (isRefused(row) ? [row] : []))
  const of = new Map(rows.map(({ project }) => [project.id, project]))
  if (!isDry) await lockLedgerProjects(tx, [...of.keys()])
  const budget = await listBudgetEntriesOf(tx, [...of.keys()])
  const given = { year, defaults, newId: ctx.newId }
  if (kind === 'budget-entries') {
    const { added, refused } = understandBudget(rows, { ...given, existing: budget })
    return { ...nothing, of, budget: added, refused: [...unmatched, ...refused] }
  }
  const existing = await listExecutionEntriesOf(tx, [...of.keys()])
  const { added, refused } = understandExecution(rows, { ...given, budget, existing })
  return { ...nothing, of, execution: added, refused: [...unmatched, ...refused] }
}

const understandNew = (
  ctx: Context,
  { asked, table, known, taken }: Understanding & { readonly known: Known },
): Omit<UnderstoodImport, 'skipped'> => {
  const { year, defaults, organisation } = asked
  const given = { year, defaults, organisation, known, taken, newId: ctx.newId, now: ctx.now() }
  const { added, refused } = understandProjects(rowsOf(table), { ...given, mayEdit: mayImport(ctx, asked) })
  return { ...nothing, projects: added, refused }
}

/** What the rows of a table come to in the present state of the store; the same for a dry run and an import. */
export const understandImport = async (
  ctx: Context,
  tx: Work,
  understanding: Understanding,
): Promise<UnderstoodImport> => {
  const { asked, table } = understanding
  unlessRefused(await closedYear(tx, asked.year))
  const known = knownFrom(await listKnownProjects(tx, asked.year), await listOrganisations(tx))
  const all = { ...understanding, known }
  const found = asked.kind === 'projects' ? understandNew(ctx, all) : await understandLedger(ctx, tx, all)
  const { refused, skipped } = leftOut(table)
  return { ...found, refused: [...refused, ...found.refused].toSorted((a, b) => a.row - b.row), skipped }
}
