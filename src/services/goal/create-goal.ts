import { projectMachine } from '#domain/process/project.ts'
import { existsInYear } from '#domain/process/organisation.ts'
import { refusal } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import type { GoalFor } from '#store/queries/goal.ts'
import { findProject } from '#store/queries/project.ts'
import { databaseCode } from '#store/transaction.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid, notFound, ServiceError } from '../errors.ts'
import { change, type Work } from '../transact.ts'
import { insertGoalDraft, type GoalSubject as Subject } from './insert-goal-draft.ts'
import { unlessYearClosed } from './open-year.ts'

export type CreateGoal = GoalFor

const projectEnded = (): ServiceError =>
  new ServiceError(
    refusal(
      'not-now',
      ['项目已结项或取消，不能再编制绩效目标', 'the project has ended or was cancelled'],
      ['请为执行中的项目编制', 'write goals for projects that go on'],
    ),
  )

const subjectOfProject = async (ctx: Context, tx: Work, projectId: string): Promise<Subject> => {
  const project = await findProject(tx, projectId)
  if (!project) throw notFound(projectMachine.noun)
  const { organisationId, year } = project
  allow(ctx, ['goal.edit'], { organisation: organisationId, year })
  if (projectMachine.final.includes(project.state)) throw projectEnded()
  return { organisationId, year, projectId }
}

const subjectOfDepartment = (ctx: Context, { organisationId, year }: GoalFor & { kind: 'department' }): Subject => {
  allow(ctx, ['goal.edit'], { organisation: organisationId, year })
  const organisation = ctx.tree.byId.get(organisationId)
  const isWhole = organisation?.kind === 'department' || organisation?.kind === 'unit'
  if (organisation && isWhole && existsInYear(organisation, year)) return { organisationId, year, projectId: undefined }
  throw invalid(
    'organisationId',
    words('整体绩效目标只能由当年存续的部门或单位编制', 'only a department or unit of the year has a goal as a whole'),
    words('请选择部门或单位', 'choose a department or a unit'),
  )
}

const alreadyThere = (): ServiceError =>
  new ServiceError({
    code: 'doubled',
    why: words('该项目或部门本年度已有绩效目标', 'the project or department already has a goal for the year'),
    remedy: words('请打开已有的绩效目标继续编制', 'open the goal that is there and go on with it'),
  })

const uniqueViolation = '23505'

/** Drafts the goal of a project, or of a whole department or unit; there is one for each and year. */
export const createGoal = (ctx: Context, input: CreateGoal): Promise<{ id: string }> => {
  let isRepeated = false
  return change(ctx, async (tx) => {
    const subject =
      input.kind === 'project' ? await subjectOfProject(ctx, tx, input.projectId) : subjectOfDepartment(ctx, input)
    await unlessYearClosed(tx, subject.year)
    try {
      return await insertGoalDraft(ctx, tx, subject)
    } catch (error) {
      if (databaseCode(error) !== uniqueViolation) throw error
      // It may be the same call that came twice: tried once more, it finds the answer of the first.
      if (ctx.idempotency && !isRepeated) {
        isRepeated = true
        throw error
      }
      throw alreadyThere()
    }
  })
}
