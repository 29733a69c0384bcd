import { moneyOf, type Money } from '#domain/number/money.ts'
import { transferOf, type BudgetEntry } from '#domain/process/ledger/budget-entry.ts'
import type { Day } from '#domain/process/calendar/day.ts'
import { refusal, type Refusal } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import { findAlert, type StoredAlert } from '#store/queries/alert.ts'
import { listBudgetEntriesOf, printYuan } from '#store/queries/ledger.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findHeader } from '#store/queries/thing.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid, notFound, unlessRefused } from '../errors.ts'
import { enterWithin, type LedgerSource } from '../ledger/enter-budget.ts'
import { moveWithin } from '../thing/move-thing.ts'
import { projectNoun } from '../thing/noun.ts'
import { change, type Work } from '../transact.ts'
import { alertWords } from './list-alerts.ts'

export type CarryOutAlert = {
  readonly id: string
  readonly reason: string
  readonly effectiveOn: Day
  /** What is taken back from the project, by source. */
  readonly amounts: readonly { readonly source: LedgerSource; readonly amount: Money }[]
  /** The project that gets it; only where a transfer was chosen. */
  readonly to?: string | undefined
}

/** Entries made for an alert name it as their document: withdrawn, they leave it to be carried out anew. */
const documentOf = ({ id }: StoredAlert): string => `预警处置 ${id}`

const notChosen = ({ choice }: StoredAlert): Refusal | undefined =>
  choice === undefined || choice.of === 'continue'
    ? refusal(
        'not-now',
        ['该预警没有选择调剂预算或取消项目', 'Neither a transfer nor an end was chosen for this alert'],
        ['请先由部门选择处置方式', 'Let the department choose first'],
      )
    : undefined

const carriedOut = (alert: StoredAlert, entries: readonly BudgetEntry[]): Refusal | undefined =>
  entries.some(({ document }) => document === documentOf(alert))
    ? refusal(
        'not-now',
        ['该预警的处置已经登记', 'This alert was carried out already'],
        ['如有差错，请先撤销已登记的预算变动', 'Withdraw the budget entries first if they are wrong'],
      )
    : undefined

const entriesFor = (ctx: Context, alert: StoredAlert, input: CarryOutAlert): readonly BudgetEntry[] => {
  const common = { day: input.effectiveOn, reason: input.reason, document: documentOf(alert), allowsBelowZero: false }
  const { to } = input
  if (alert.choice?.of !== 'transfer')
    return input.amounts.map(({ source, amount }) => ({
      ...common,
      id: ctx.newId(),
      kind: 'reduction',
      project: alert.project,
      source,
      amount: moneyOf(0n - amount),
      transfer: undefined,
    }))
  if (to === undefined || to === alert.project)
    throw invalid(
      'to',
      words('没有写明调剂到哪个项目', 'the project that gets the money is missing'),
      words('请选择另一个项目', 'choose another project'),
    )
  return input.amounts.flatMap(({ source, amount }) =>
    transferOf(
      { ...common, source },
      {
        transfer: ctx.newId(),
        from: { id: ctx.newId(), project: alert.project },
        to: { id: ctx.newId(), project: to },
        amount,
      },
    ),
  )
}

/** A project that is to end stands still from now on; it is cancelled, or taken up again, by a further decision. */
const settleProject = async (
  ctx: Context,
  tx: Work,
  {
    project,
    choice,
    reason,
  }: { readonly project: string; readonly choice: StoredAlert['choice']; readonly reason: string },
): Promise<string> => {
  const header = await findHeader(tx, 'project', project)
  if (!header) throw notFound(projectNoun.machine.noun)
  const goesOn = choice?.of !== 'cancel' || (header.state !== 'budgeted' && header.state !== 'running')
  if (goesOn) return header.state
  const moved = await moveWithin(ctx, tx, { noun: projectNoun, event: 'suspend', input: { id: project, reason } })
  return moved.state
}

/**
 * Carries out what was chosen for an alert, decided by a person: the budget moves, and a project that is to end is
 * suspended, all in one. It is undone by withdrawing the entries and resuming the project.
 */
export const carryOutAlert = (
  ctx: Context,
  input: CarryOutAlert,
): Promise<{ id: string; entries: readonly string[]; projectState: string }> =>
  change(ctx, async (tx) => {
    const alert = await findAlert(tx, input.id)
    if (!alert) throw notFound(alertWords)
    const { organisationId: organisation, year, id } = alert
    allow(ctx, ['ledger.enter'], { organisation, year, thing: id })
    unlessRefused(notChosen(alert))
    const added = entriesFor(ctx, alert, input)
    const entries = await enterWithin(ctx, tx, added)
    // Asked once the project is locked: two at the same moment cannot both find nothing.
    const before = (await listBudgetEntriesOf(tx, [alert.project])).filter((one) => !entries.ids.includes(one.id))
    unlessRefused(carriedOut(alert, before))
    const projectState = await settleProject(ctx, tx, { ...alert, reason: input.reason })
    tx.note({
      organisation,
      verb: 'alert.carry-out',
      noun: 'alert',
      nounId: id,
      reason: input.reason,
      changes: changesBetween({}, { projectState, amounts: input.amounts.map(({ amount }) => printYuan(amount)) }),
    })
    return { id, entries: entries.ids, projectState }
  })
