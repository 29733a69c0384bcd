import type { Advice } from '#domain/process/indicator/advice.ts'
import type { PlannedIndicator } from '#domain/process/indicator/planned-indicator.ts'
import { words } from '#domain/words/words.ts'
import { listIndicators, type StoredIndicator } from '#store/queries/indicator.ts'
import type { Context } from '../context.ts'
import { invalid, notFound, ServiceError } from '../errors.ts'
import type { Work } from '../transact.ts'
import { describeIndicators, describeOrders } from './describe-goal.ts'
import { homeOf, keepDraft, type GoalThing } from './draft.ts'
import { adviceOn } from './goal-advice.ts'
import { mostIndicators } from './goal-input.ts'

/** What saving indicators answers: the version of the goal, and what the check-up says now. */
export type RowsSaved = { readonly id: string; readonly goalVersion: number; readonly advice: readonly Advice[] }

export const unlessTooMany = (count: number): void => {
  if (count <= mostIndicators) return
  throw new ServiceError({
    code: 'too-large',
    why: words(`一个绩效目标最多${mostIndicators}项指标`, `a goal has at most ${mostIndicators} indicators`),
    remedy: words('请合并或删去次要指标', 'merge or remove minor ones'),
  })
}

export const noIndicator = (): ServiceError => notFound(words('绩效指标', 'indicator'))

export const indicatorsOf = (tx: Work, thing: GoalThing): Promise<readonly StoredIndicator[]> =>
  listIndicators(tx, homeOf(thing))

export const rowIn = (indicators: readonly StoredIndicator[], id: string): StoredIndicator => {
  const found = indicators.find((indicator) => indicator.id === id)
  if (!found) throw noIndicator()
  return found
}

/** Ids that stand twice cannot be told apart. */
export const unlessTwice = (ids: readonly string[], place: string): void => {
  if (new Set(ids).size === ids.length) return
  throw invalid(
    place,
    words('同一指标出现两次', 'the same indicator stands twice'),
    words('请刷新后重新保存', 'load it again and save once more'),
  )
}

/** Notes what changed among the rows, field by field, and says what the check-up makes of it. */
export const keepRows = async (
  ctx: Context,
  tx: Work,
  done: {
    readonly thing: GoalThing
    readonly verb: string
    readonly before: readonly PlannedIndicator[]
    readonly after: readonly PlannedIndicator[]
  },
): Promise<Omit<RowsSaved, 'id'>> => {
  const { thing, verb, before, after } = done
  const [orderBefore, orderAfter] = describeOrders(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  )
  const goalVersion = await keepDraft(ctx, tx, {
    thing,
    verb,
    before: { ...describeIndicators(before), ...orderBefore },
    after: { ...describeIndicators(after), ...orderAfter },
  })
  return { goalVersion, advice: await adviceOn(ctx, tx, { id: thing.header.id, indicators: after }) }
}
