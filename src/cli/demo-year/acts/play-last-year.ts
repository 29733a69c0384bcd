import { day } from '#domain/process/calendar/day.ts'
import { closeOrganisation } from '#services/organisation/edit-organisation.ts'
import { administrator } from '../cast.ts'
import type { DemoDepartment } from '../demo-project.ts'
import type { Stage } from '../stage.ts'
import { draftProjects, projectIds, startProjects, storeProjects } from './budget-projects.ts'
import { enterChanges, enterOpening, enterSpending } from './keep-ledger.ts'
import { finishTasks, openBudgetYear, tellEvent } from './open-year.ts'
import { publishBudgets } from './publish-budget.ts'
import { approve, bringGoals, type GoalOnItsWay } from './set-goals.ts'

const prepared = ['pre-evaluation', 'goal-declaration', 'goal-review'] as const

/** The autumn before: projects into the library, goals to the bureau. */
const prepare = async (stage: Stage, departments: readonly DemoDepartment[]): Promise<readonly GoalOnItsWay[]> => {
  const year = stage.lastYear
  const goals: GoalOnItsWay[] = []
  stage.at(day(year - 1, 11, 9))
  for (const department of departments) {
    await draftProjects(stage, department, { year, projects: department.projects })
    const ids = await projectIds(stage, department, year)
    await storeProjects(stage, department, ids)
    goals.push(...(await bringGoals(stage, { department, ids }, 'anew')))
  }
  await finishTasks(stage, prepared, { year })
  return goals
}

/** Winter: the budget is approved, and goals with it. */
const begin = async (
  stage: Stage,
  departments: readonly DemoDepartment[],
  goals: readonly GoalOnItsWay[],
): Promise<void> => {
  const year = stage.lastYear
  stage.at(day(year, 1, 20))
  for (const goal of goals) await approve(stage, goal)
  await tellEvent(stage, 'budget-approved', { year, on: day(year, 1, 18) })
  stage.at(day(year, 2, 10))
  for (const department of departments) {
    const ids = await projectIds(stage, department, year)
    await enterOpening(stage, { department, ids, year, projects: department.projects })
    await startProjects(stage, department, ids)
  }
  await tellEvent(stage, 'budget-issued', { year, on: day(year, 2, 8) })
  await tellEvent(stage, 'unit-budget-issued', { year, on: day(year, 2, 20) })
  stage.at(day(year, 2, 25))
  await publishBudgets(stage, year)
  await finishTasks(stage, ['goal-approval', 'budget-disclosure'], { year })
}

/** Half of the money is spent, and monitored. */
const spend = async (stage: Stage, departments: readonly DemoDepartment[]): Promise<void> => {
  const year = stage.lastYear
  for (const department of departments) {
    const books = { department, year, projects: department.projects, ids: await projectIds(stage, department, year) }
    stage.at(day(year, 6, 3))
    await enterSpending(stage, books, { months: [1, 5] })
    stage.at(day(year, 6, 20))
    await enterChanges(stage, books)
  }
  stage.at(day(year, 8, 28))
  await finishTasks(stage, ['monitoring'], { year })
}

/** In September a unit is abolished. */
const abolish = async (stage: Stage): Promise<void> => {
  stage.at(day(stage.lastYear, 9, 12))
  await closeOrganisation(await stage.as(administrator.login), {
    id: stage.place('XY-D2'),
    version: 1,
    until: day(stage.lastYear, 9, 30),
    reason: '职能并入学苑街道规划建设办公室',
  })
  await stage.refresh()
}

/** What was paid until the end of the year, booked in the first days of the next. */
export const endLastYear = async (stage: Stage, departments: readonly DemoDepartment[]): Promise<void> => {
  const year = stage.lastYear
  stage.at(day(year + 1, 1, 6))
  for (const department of departments) {
    const books = { department, year, projects: department.projects, ids: await projectIds(stage, department, year) }
    await enterSpending(stage, books, { months: [6, 12] })
  }
}

/** The year that is evaluated, from its preparation to its autumn. */
export const playLastYear = async (stage: Stage, departments: readonly DemoDepartment[]): Promise<void> => {
  await openBudgetYear(stage, stage.lastYear)
  const goals = await prepare(stage, departments)
  await begin(stage, departments, goals)
  await spend(stage, departments)
  await abolish(stage)
}
