import type { FundSource } from '#domain/filing/finance.ts'
import type { Money } from '#domain/number/money.ts'
import { isDay, isoDay, type Day } from '#domain/process/calendar/day.ts'
import { enter, transferOf, type BudgetEntry, type BudgetEntryKind } from '#domain/process/ledger/budget-entry.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertBudgetEntries, listBudgetEntriesOf, printYuan, type LedgerProject } from '#store/queries/ledger.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid, valueOf } from '../errors.ts'
import { change, type Work } from '../transact.ts'
import { openProjects } from './ledger-year.ts'

/** A sum over sources is no source: entries name where the money comes from. */
export type LedgerSource = Exclude<FundSource, 'total'>

export type NewBudgetEntry = {
  readonly projectId: string
  readonly kind: BudgetEntryKind
  readonly source: LedgerSource
  readonly amount: Money
  readonly effectiveOn: Day
  readonly reason?: string | undefined
  readonly document?: string | undefined
  /** Any name shared by the sides of one 调剂. */
  readonly transfer?: string | undefined
  readonly allowsBelowZero?: boolean | undefined
}

/** Throws where the day of an entry lies outside the budget year and the one before, in which carry-overs are decided. */
export const unlessFitting = (day: Day, year: number, place: string): void => {
  if (isDay(day) && day.year <= year && day.year >= year - 1) return
  throw invalid(
    place,
    words(`日期不在${year}年度内`, `the day is not in the budget year ${year}`),
    words('请核对生效日期或项目年度', 'check the day, or the year of the project'),
  )
}

const noteEntry = (tx: Work, entry: BudgetEntry, project: LedgerProject | undefined): void => {
  const { kind, source, document } = entry
  const after = {
    project: entry.project,
    kind,
    source,
    document,
    amount: printYuan(entry.amount),
    day: isoDay(entry.day),
  }
  tx.note({
    ...(project ? { organisation: project.organisationId } : {}),
    verb: 'ledger.enter',
    noun: 'budget-entry',
    nounId: entry.id,
    changes: changesBetween({}, after),
    ...(entry.reason === '' ? {} : { reason: entry.reason }),
  })
}

/** Writes entries of projects the actor may enter for, within a transaction that does more. */
export const enterWithin = async (
  ctx: Context,
  tx: Work,
  added: readonly BudgetEntry[],
): Promise<{ ids: string[] }> => {
  const createdBy = signedIn(ctx)
  const projects = await openProjects(ctx, tx, { ids: added.map(({ project }) => project), verb: 'ledger.enter' })
  added.forEach(({ day, project }, at) =>
    unlessFitting(day, projects.get(project)?.year ?? day.year, `entries.${at}.effectiveOn`),
  )
  valueOf(enter(await listBudgetEntriesOf(tx, [...projects.keys()]), added))
  await insertBudgetEntries(tx, added, { projects, createdBy, createdAt: ctx.now() })
  for (const entry of added) noteEntry(tx, entry, projects.get(entry.project))
  return { ids: added.map(({ id }) => id) }
}

/** Enters budget entries that belong together, all or none. */
export const enterBudget = (
  ctx: Context,
  { entries }: { readonly entries: readonly NewBudgetEntry[] },
): Promise<{ ids: string[] }> =>
  change(ctx, (tx) => {
    const transfers = new Map<string, string>()
    const transferId = (name: string): string => {
      const known = transfers.get(name) ?? ctx.newId()
      transfers.set(name, known)
      return known
    }
    const added = entries.map((entry): BudgetEntry => {
      const { projectId: project, effectiveOn: day, reason = '', document = '', allowsBelowZero = false } = entry
      const { kind, source, amount, transfer } = entry
      const side = kind === 'transfer' && transfer !== undefined ? transferId(transfer) : undefined
      return { id: ctx.newId(), kind, project, source, day, amount, reason, document, transfer: side, allowsBelowZero }
    })
    return enterWithin(ctx, tx, added)
  })

export type TransferBudget = {
  readonly from: string
  readonly to: string
  readonly source: LedgerSource
  readonly amount: Money
  readonly effectiveOn: Day
  readonly reason: string
  readonly document?: string | undefined
}

/** Moves money from one project to another: both sides of a 调剂 at once. */
export const transferBudget = (ctx: Context, input: TransferBudget): Promise<{ ids: string[] }> =>
  change(ctx, async (tx) => {
    const { source, effectiveOn: day, reason, document = '', amount } = input
    if (amount <= 0n)
      throw invalid('amount', words('调剂金额应大于零', 'it must be more than zero'), words('请核对', 'check it'))
    const common = { source, day, reason, document, allowsBelowZero: false }
    const [from, to] = [
      { id: ctx.newId(), project: input.from },
      { id: ctx.newId(), project: input.to },
    ]
    return enterWithin(ctx, tx, transferOf(common, { transfer: ctx.newId(), from, to, amount }))
  })
