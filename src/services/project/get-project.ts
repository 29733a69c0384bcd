import { findProject, type StoredProject } from '#store/queries/project.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { projectNoun } from '../thing/noun.ts'
import { askedOf, loadThing } from '../thing/thing.ts'
import { look } from '../transact.ts'

/** Everything of one project. Who may write a draft may read it. */
export const getProject = (ctx: Context, { id }: { readonly id: string }): Promise<StoredProject> =>
  look(ctx, async (tx) => {
    const thing = await loadThing(tx, projectNoun, id)
    allow(ctx, ['project.read', 'project.edit'], askedOf(projectNoun, thing))
    const project = await findProject(tx, id)
    if (!project) throw notFound(projectNoun.machine.noun)
    return project
  })
