import { refusal } from '#domain/process/result.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findProject, updateProjectContent } from '#store/queries/project.ts'
import { touchHeader } from '#store/queries/thing.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound, ServiceError } from '../errors.ts'
import { projectNoun } from '../thing/noun.ts'
import { askedOf, conflicting, loadThing } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { describeProject } from './describe-project.ts'
import type { ProjectContent } from './project-input.ts'

export type EditProject = ProjectContent & { readonly id: string; readonly version: number }

const onlyDrafts = (): ServiceError =>
  new ServiceError(
    refusal(
      'not-now',
      ['项目已申报，不能直接修改', 'the project was declared and cannot be edited'],
      ['请先退回，再修改', 'have it returned first'],
    ),
  )

/** Saves what a draft says of itself. */
export const editProject = (ctx: Context, input: EditProject): Promise<{ id: string; version: number }> =>
  change(ctx, async (tx) => {
    const thing = await loadThing(tx, projectNoun, input.id)
    allow(ctx, ['project.edit'], askedOf(projectNoun, thing))
    const before = await findProject(tx, input.id)
    if (!before) throw notFound(projectNoun.machine.noun)
    if (thing.header.state !== 'drafted') throw onlyDrafts()
    const { version, ...content } = input
    const costLines = content.costLines.map((line) => ({ ...line, id: ctx.newId() }))
    const after = { ...before, ...content, lastYear: content.lastYear, costLines }
    const changes = changesBetween(describeProject(before), describeProject(after))
    const isFirst = await touchHeader(tx, { table: 'project', id: input.id, version }, ctx.now())
    if (!isFirst) throw conflicting(before, Object.keys(changes))
    await updateProjectContent(tx, after)
    tx.note({ organisation: before.organisationId, verb: 'project.edit', noun: 'project', nounId: input.id, changes })
    return { id: input.id, version: version + 1 }
  })
