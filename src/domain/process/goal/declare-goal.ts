import { mayDeclare } from '../indicator/check-up.ts'
import type { Advice } from '../indicator/advice.ts'
import { move, type Act } from '../machine.ts'
import { refusal, unless, type Refusal, type Result } from '../result.ts'
import { goalMachine, type GoalProgress } from './goal-machine.ts'

const notReady = (advice: readonly Advice[]): Refusal | undefined => {
  const errors = advice.filter(({ severity }) => severity === 'error')
  const first = errors[0]
  if (mayDeclare(advice) || !first) return undefined
  return refusal(
    'incomplete',
    [`有${errors.length}处须先更正：${first.problem.zh}`, `${errors.length} to mend first: ${first.problem.en}`],
    [first.rewrite.zh, first.rewrite.en],
  )
}

/** Declares a goal whose check-up finds no error; a draft with any flaw may be kept. */
export const declareGoal = (progress: GoalProgress, advice: readonly Advice[], act: Act): Result<GoalProgress> =>
  unless([notReady(advice)], () => move(goalMachine)(progress, 'declare', act))
