import type { Decimal } from '#domain/number/decimal.ts'
import { goalMachine, revisionInForce, type GoalEvent } from '#domain/process/goal/goal-machine.ts'
import type { LastYearIndicator } from '#domain/process/indicator/from-last-year.ts'
import { replay, type Step } from '#domain/process/machine.ts'
import { readActual } from '#domain/process/self-evaluation/actual-value.ts'
import type { GoalHead } from '#store/queries/goal.ts'
import { findLastYearGoal, listTypedResults } from '#store/queries/goal-last-year.ts'
import { findGoalRevision, type GoalTexts, type RevisionKey } from '#store/queries/goal-revision.ts'
import { listIndicators, type StoredIndicator } from '#store/queries/indicator.ts'
import { listSteps } from '#store/queries/thing.ts'
import { valueOf } from '../errors.ts'
import type { Work } from '../transact.ts'

/** The goal that was in force the year before, with what was reached. */
export type LastYear = {
  readonly goalId: string
  readonly revision: number
  readonly texts: GoalTexts
  readonly indicators: readonly (LastYearIndicator & { readonly indicator: StoredIndicator })[]
}

/** The figure a result states; a grade, mere words or another unit are none the series could hold. */
const figureOf = (typed: string | undefined, unit: string): Decimal | undefined => {
  const read = readActual(typed ?? '')
  if (read.kind === 'refused' || read.value.kind === 'level') return undefined
  return read.value.unit === '' || read.value.unit === unit.normalize('NFKC').trim() ? read.value.value : undefined
}

/** The version that was in force the year before, as far as the actor may see it. */
const lastYearKey = async (tx: Work, goal: GoalHead): Promise<RevisionKey | undefined> => {
  const before = await findLastYearGoal(tx, goal)
  if (!before) return undefined
  const steps = (await listSteps(tx, 'goal', before.id)) as readonly Step<GoalEvent>[]
  const revision = revisionInForce(valueOf(replay(goalMachine, steps)))
  return revision === undefined ? undefined : { goalId: before.id, revision }
}

/** The goal of last year with its results; undefined where none was approved, or none the actor may see. */
export const findLastYear = async (tx: Work, goal: GoalHead): Promise<LastYear | undefined> => {
  const key = await lastYearKey(tx, goal)
  const content = key && (await findGoalRevision(tx, key))
  if (!key || !content) return undefined
  const indicators = await listIndicators(tx, key)
  const typed = await listTypedResults(tx, key)
  return {
    ...key,
    texts: content.texts,
    indicators: indicators.map((indicator) => ({
      indicator,
      actual: figureOf(typed.get(indicator.id), indicator.unit),
    })),
  }
}

/** Only the indicators, for the check-up: what was reached stands on the basis cards. */
export const lastYearIndicators = async (tx: Work, goal: GoalHead): Promise<readonly StoredIndicator[]> => {
  const key = await lastYearKey(tx, goal)
  return key ? listIndicators(tx, key) : []
}
