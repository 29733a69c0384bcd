import type { FundSource } from '../../filing/finance.ts'
import { moneyOf, sumMoney, type Money } from '../../number/money.ts'
import type { budgetEntryTerms } from '../../words/budget-terms.ts'
import { words } from '../../words/words.ts'
import type { Day } from '../calendar/day.ts'
import { yuan } from '../cost-build-up.ts'
import { done, reasonFor, refusal, unless, type Refusal, type Result } from '../result.ts'

export type BudgetEntryKind = keyof typeof budgetEntryTerms

/** One entry: typed, reasoned, never changed; a mistake is mended by an entry that says so. Reductions are negative. */
export type BudgetEntry = {
  readonly id: string
  readonly kind: BudgetEntryKind
  readonly project: string
  readonly source: FundSource
  readonly day: Day
  readonly amount: Money
  readonly reason: string
  readonly document: string
  /** The same for both sides of a 调剂. */
  readonly transfer: string | undefined
  /** Set where a balance below zero is meant, with the reason in `reason`. */
  readonly allowsBelowZero: boolean
}

export const balanceOf = (entries: readonly BudgetEntry[], project: string, source?: FundSource): Money =>
  sumMoney(
    entries
      .filter((entry) => entry.project === project && (source === undefined || entry.source === source))
      .map(({ amount }) => amount),
  )

const signs: Readonly<Record<BudgetEntryKind, (amount: bigint) => boolean>> = {
  opening: (amount) => amount >= 0n,
  addition: (amount) => amount > 0n,
  reduction: (amount) => amount < 0n,
  transfer: (amount) => amount !== 0n,
  'carry-over': (amount) => amount >= 0n,
}

const wrongSign = ({ kind, amount }: BudgetEntry): Refusal | undefined =>
  signs[kind](amount)
    ? undefined
    : refusal(
        'invalid',
        [`金额${yuan(amount)}元的正负与类型不符`, `The sign of ${yuan(amount)} 元 does not fit its kind`],
        ['追减填负数，追加和年初填正数', 'Reductions are negative; opening amounts and additions positive'],
      )

const needsReason = ({ kind, reason, allowsBelowZero }: BudgetEntry): Refusal | undefined =>
  kind === 'opening' && !allowsBelowZero ? undefined : reasonFor(reason, words('变动预算', 'change a budget'))

const keyOf = ({ project, source }: Pick<BudgetEntry, 'project' | 'source'>): string => `${source} ${project}`

const sumsBy = (entries: readonly BudgetEntry[], key: (entry: BudgetEntry) => string): ReadonlyMap<string, bigint> => {
  const sums = new Map<string, bigint>()
  for (const entry of entries) sums.set(key(entry), (sums.get(key(entry)) ?? 0n) + entry.amount)
  return sums
}

const belowZero = (entries: readonly BudgetEntry[], added: readonly BudgetEntry[]): Refusal | undefined => {
  const sums = sumsBy([...entries, ...added], keyOf)
  const negative = new Set([...sums].filter(([, sum]) => sum < 0n).map(([key]) => key))
  const short = added.find((entry) => !entry.allowsBelowZero && negative.has(keyOf(entry)))
  if (!short) return undefined
  const left = balanceOf(entries, short.project, short.source)
  return refusal(
    'below-zero',
    [`现有${yuan(left)}元，不足以减少`, `Only ${yuan(left)} 元 are there to take from`],
    ['请核对金额；确需如此的请注明并说明理由', 'Check the amount, or mark it as meant and give the reason'],
  )
}

const unbalanced = (added: readonly BudgetEntry[]): Refusal | undefined => {
  const transfers = added.filter(({ kind }) => kind === 'transfer')
  // No side is zero, so a sum of zero needs at least two of them.
  const sums = [...sumsBy(transfers, ({ transfer }) => transfer ?? '').values()]
  return sums.every((sum) => sum === 0n) && transfers.every(({ transfer }) => transfer !== undefined)
    ? undefined
    : refusal(
        'unbalanced',
        ['调剂的调出与调入合计不为零', 'What is taken and what is given do not sum to zero'],
        ['请成组登记调出和调入，使合计为零', 'Enter both sides together so that they sum to zero'],
      )
}

const doubled = (entries: readonly BudgetEntry[], added: readonly BudgetEntry[]): Refusal | undefined =>
  new Set([...entries, ...added].map(({ id }) => id)).size < entries.length + added.length
    ? refusal(
        'invalid',
        ['同一笔已经登记', 'This entry is already in the ledger'],
        ['不必重复登记', 'There is no need to enter it twice'],
      )
    : undefined

/** Adds entries that belong together, all or none. */
export const enter = (entries: readonly BudgetEntry[], added: readonly BudgetEntry[]): Result<readonly BudgetEntry[]> =>
  unless(
    [
      doubled(entries, added),
      ...added.flatMap((entry) => [wrongSign(entry), needsReason(entry)]),
      unbalanced(added),
      belowZero(entries, added),
    ],
    () => done([...entries, ...added]),
  )

/** The two sides of a 调剂 between projects. */
export const transferOf = (
  common: Omit<BudgetEntry, 'id' | 'kind' | 'project' | 'amount' | 'transfer'>,
  move: {
    readonly transfer: string
    readonly from: { readonly id: string; readonly project: string }
    readonly to: { readonly id: string; readonly project: string }
    readonly amount: Money
  },
): readonly BudgetEntry[] => [
  { ...common, ...move.from, kind: 'transfer', transfer: move.transfer, amount: moneyOf(0n - move.amount) },
  { ...common, ...move.to, kind: 'transfer', transfer: move.transfer, amount: move.amount },
]
