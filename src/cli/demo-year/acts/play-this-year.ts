import { day, earlierOf, type Day } from '#domain/process/calendar/day.ts'
import { runRolling } from '#services/roll-forward/run-roll-forward.ts'
import type { DemoDepartment } from '../demo-project.ts'
import type { Stage } from '../stage.ts'
import { draftProjects, fillCarried, projectIds, startProjects, storeProjects } from './budget-projects.ts'
import { enterOpening, enterSpending } from './keep-ledger.ts'
import { laggard } from './monitor.ts'
import { finishTasks, openBudgetYear, setDue, tellEvent } from './open-year.ts'
import { publishBudgets } from './publish-budget.ts'
import { approve, bringGoals, bringToBureau, draftGoal, sendBack, type GoalOnItsWay } from './set-goals.ts'

/** Days of this year that lie ahead are not told of. */
const reached = (stage: Stage, on: Day): Day => earlierOf(on, stage.today)

/** The autumn before: last year is carried over and filled in. */
export const prepareThisYear = async (
  stage: Stage,
  departments: readonly DemoDepartment[],
): Promise<readonly GoalOnItsWay[]> => {
  const year = stage.thisYear
  await openBudgetYear(stage, year)
  await runRolling(await stage.as('cz-jixiao'), { year: stage.lastYear })
  await stage.refresh()
  stage.at(day(year - 1, 11, 10))
  const goals: GoalOnItsWay[] = []
  for (const department of departments) {
    const ids = await projectIds(stage, department, year)
    await fillCarried(stage, department, ids)
    await storeProjects(stage, department, ids)
    goals.push(...(await bringGoals(stage, { department, ids }, 'last-year')))
  }
  await finishTasks(stage, ['pre-evaluation', 'goal-declaration', 'goal-review'], { year })
  return goals
}

const begin = async (
  stage: Stage,
  departments: readonly DemoDepartment[],
  goals: readonly GoalOnItsWay[],
): Promise<void> => {
  const year = stage.thisYear
  stage.at(day(year, 1, 19))
  for (const goal of goals) await approve(stage, goal)
  await tellEvent(stage, 'budget-approved', { year, on: reached(stage, day(year, 1, 17)) })
  stage.at(day(year, 2, 10))
  for (const department of departments) {
    const ids = await projectIds(stage, department, year)
    await enterOpening(stage, { department, ids, year, projects: department.projects })
    await startProjects(stage, department, ids)
  }
  await tellEvent(stage, 'budget-issued', { year, on: reached(stage, day(year, 2, 7)) })
  await tellEvent(stage, 'unit-budget-issued', { year, on: reached(stage, day(year, 2, 20)) })
  stage.at(day(year, 2, 25))
  await publishBudgets(stage, year)
  await finishTasks(stage, ['goal-approval', 'budget-disclosure'], { year })
}

const spend = async (stage: Stage, departments: readonly DemoDepartment[]): Promise<void> => {
  const year = stage.thisYear
  stage.at(stage.daysFromNow(-10))
  for (const department of departments) {
    const books = { department, year, projects: department.projects, ids: await projectIds(stage, department, year) }
    const pace = { [laggard]: 30n, 'XQ-03': 40n }
    await enterSpending(stage, books, { months: [1, stage.month], pace })
  }
}

/** Projects added within the year: a goal that came back, one at the bureau, one that is only begun. */
const addFresh = async (stage: Stage, departments: readonly DemoDepartment[]): Promise<void> => {
  const year = stage.thisYear
  stage.at(stage.daysFromNow(-14))
  for (const department of departments) {
    await draftProjects(stage, department, { year, projects: department.fresh })
    const ids = await projectIds(stage, department, year)
    for (const project of department.fresh) {
      const projectId = ids.get(project.code) ?? ''
      const goal = await draftGoal(stage, { department, project, projectId }, 'anew')
      if (department.code === 'XQ') continue
      await bringToBureau(stage, goal)
      if (department.code === 'ZX') await sendBack(stage, goal, '补助台数没有测算依据，请补充电梯台账和补助标准')
    }
  }
}

/** The year under way, up to the end of the story. */
export const playThisYear = async (
  stage: Stage,
  departments: readonly DemoDepartment[],
  goals: readonly GoalOnItsWay[],
): Promise<void> => {
  await begin(stage, departments, goals)
  await spend(stage, departments)
  await addFresh(stage, departments)
  const reason = '本区改为按月监控，期限随月份调整'
  await setDue(stage, 'monitoring', { year: stage.thisYear, due: stage.daysFromNow(6), reason })
}
