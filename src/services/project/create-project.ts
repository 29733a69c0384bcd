import { begin } from '#domain/process/machine.ts'
import { projectMachine } from '#domain/process/project.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertProject } from '#store/queries/project.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { change } from '../transact.ts'
import type { ProjectContent } from './project-input.ts'
import { describeProject } from './describe-project.ts'

export type CreateProject = ProjectContent & {
  readonly year: number
  readonly budgetUnitId: string
  /** The office that carries it out; without one the budget unit itself. */
  readonly officeId?: string | undefined
}

/** Drafts a project. */
export const createProject = async (ctx: Context, input: CreateProject): Promise<{ id: string }> => {
  const organisationId = input.officeId ?? input.budgetUnitId
  allow(ctx, ['project.edit'], { organisation: organisationId, year: input.year })
  return change(ctx, async (tx) => {
    const { officeId: _office, lastYear, costLines, ...content } = input
    const { state, revision } = begin(projectMachine)
    const at = { createdAt: ctx.now(), changedAt: ctx.now() }
    const lines = costLines.map((line) => ({ ...line, id: ctx.newId() }))
    const header = { id: ctx.newId(), organisationId, state, revision, ...at, predecessorId: undefined }
    const value = { ...header, ...content, lastYear, costLines: lines }
    await insertProject(tx, value)
    const changes = changesBetween({}, describeProject(value))
    tx.note({ organisation: organisationId, verb: 'project.create', noun: 'project', nounId: value.id, changes })
    return { id: value.id }
  })
}
