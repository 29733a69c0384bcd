import { listProjects as findProjects, type ProjectFilter, type ProjectHead } from '#store/queries/project.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { pageFrom, type Page } from '../page.ts'
import { look } from '../transact.ts'

/**
 * Projects the actor may see. That a draft exists is shown to those who chase it; what it says is not, unless it is their own.
 */
export const listProjects = async (ctx: Context, filter: ProjectFilter): Promise<Page<ProjectHead>> => {
  const rows = await look(ctx, (tx) => findProjects(tx, { ...filter, limit: filter.limit + 1 }))
  const page = pageFrom(rows, filter.limit)
  const items = page.items.filter(({ organisationId, year, id }) =>
    isAllowed(ctx, 'project.read', { organisation: organisationId, year, thing: id }),
  )
  return { ...page, items }
}
