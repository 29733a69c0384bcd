import { decimal, divide, hundred, isZero, multiply, printDecimal, zero, type Decimal } from '#domain/number/decimal.ts'
import { moneyIn, type Money } from '#domain/number/money.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { reasonFor } from '#domain/process/result.ts'
import type { Suggestion } from '#domain/process/result-use.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween, type Snapshot } from '#store/audit-changes.ts'
import { findResultUse, updateResultUse, type StoredResultUse } from '#store/queries/result-use.ts'
import type { Context } from '../context.ts'
import { invalid, notFound, unlessRefused } from '../errors.ts'
import { moveVerb, moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { resultUseNoun } from '../thing/noun.ts'
import { change, type Work } from '../transact.ts'

/** What the bureau makes of a suggestion; what is left out stays. */
export type SettleResultUse = MoveInput & {
  readonly suggestion?: Suggestion | undefined
  /** The next budget. */
  readonly next?: Money | undefined
}

const shareOf = (next: Money, budget: Money): Decimal => {
  const whole = decimal(budget)
  if (isZero(whole)) return zero
  return divide(multiply(decimal(next), hundred), whole, { scale: 4, rounding: halfUp })
}

const settled = (before: StoredResultUse, { suggestion, next }: SettleResultUse): StoredResultUse => ({
  ...before,
  suggestion: suggestion ?? before.suggestion,
  next: next ?? before.next,
  keep: next === undefined || next === before.next ? before.keep : shareOf(next, before.budget),
})

const described = ({ suggestion, next }: StoredResultUse): Snapshot => ({
  suggestion,
  next: printDecimal(moneyIn(next, '元')),
})

const write = async (tx: Work, before: StoredResultUse, input: SettleResultUse): Promise<void> => {
  const after = settled(before, input)
  const changes = changesBetween(described(before), described(after))
  if (Object.keys(changes).length === 0) return
  unlessRefused(reasonFor(input.reason, words('改变建议', 'change what is suggested')))
  await updateResultUse(tx, before.id, after)
  tx.note({
    organisation: before.organisationId,
    verb: 'result-use.write',
    noun: 'result-use',
    nounId: before.id,
    changes,
    ...(input.reason === undefined ? {} : { reason: input.reason }),
  })
}

const belowNothing = (): Error =>
  invalid(
    'next',
    words('下年预算不能为负数', 'the next budget cannot be negative'),
    words('请填写零或正数', 'give zero or more'),
  )

const settle =
  (event: 'propose' | 'decide') =>
  (ctx: Context, input: SettleResultUse): Promise<Moved> =>
    change(ctx, async (tx) => {
      if (input.next !== undefined && input.next < 0n) throw belowNothing()
      const moved = await moveWithin(ctx, tx, { noun: resultUseNoun, event, input })
      const before = await findResultUse(tx, input.id)
      if (!before) throw notFound(resultUseNoun.machine.noun)
      await write(tx, before, input)
      return moved
    })

/** Takes a suggestion up as the bureau’s opinion, changed with a reason where need be. */
export const proposeResultUse = settle('propose')

/** The unit objects, with its reason. */
export const appealResultUse = moveVerb(resultUseNoun, 'appeal')

/** Decides for good. */
export const decideResultUse = settle('decide')
