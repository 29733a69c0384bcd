import { createProject } from '#services/project/create-project.ts'
import { editProject } from '#services/project/edit-project.ts'
import { getProject } from '#services/project/get-project.ts'
import { listProjects } from '#services/project/list-projects.ts'
import { budgetProject, declareProject, startProject, storeProject } from '#services/project/move-project.ts'
import { openingOf, type DemoDepartment, type DemoProject } from '../demo-project.ts'
import type { Stage } from '../stage.ts'
import { budgetUnitOf, officeOf, whoseAt } from '../whose.ts'

/** Ids of the projects of a year by their code. */
export type ProjectIds = ReadonlyMap<string, string>

const contentOf = (project: DemoProject, firstYear: number) => {
  const { code, name, category, recurrence, source, costLines } = project
  const sources = [{ source, amount: openingOf(project) }]
  return { code, name, category, recurrence, firstYear, sources, costLines }
}

/** A finance officer drafts the projects of the department. */
export const draftProjects = async (
  stage: Stage,
  department: DemoDepartment,
  { year, projects }: { readonly year: number; readonly projects: readonly DemoProject[] },
): Promise<void> => {
  for (const project of projects) {
    const { finance } = whoseAt(department, project.place)
    const office = officeOf(department, project)
    await createProject(await stage.as(finance), {
      ...contentOf(project, year),
      year,
      budgetUnitId: stage.place(budgetUnitOf(department, project)),
      ...(office === undefined ? {} : { officeId: stage.place(office) }),
      ...(project.recurrence === 'one-off' ? { lastYear: year } : {}),
    })
  }
}

/** What was carried over from last year has no amounts yet: the finance officer fills them in. */
export const fillCarried = async (stage: Stage, department: DemoDepartment, ids: ProjectIds): Promise<void> => {
  for (const project of department.projects) {
    const id = ids.get(project.code)
    if (id === undefined) continue
    const { finance } = whoseAt(department, project.place)
    const { version, firstYear } = await getProject(await stage.as(finance), { id })
    await editProject(await stage.as(finance), { ...contentOf(project, firstYear), id, version })
  }
}

/** The projects of a department in a year. */
export const projectIds = async (
  stage: Stage,
  { code }: Pick<DemoDepartment, 'code'>,
  year: number,
): Promise<ProjectIds> => {
  const { items } = await listProjects(await stage.as(`${code.toLowerCase()}-caiwu`), { year, limit: 200 })
  return new Map(items.map((item) => [item.code, item.id]))
}

/** Projects are declared and taken into the library. */
export const storeProjects = async (stage: Stage, department: DemoDepartment, ids: ProjectIds): Promise<void> => {
  for (const id of ids.values()) await declareProject(await stage.as(`${department.code.toLowerCase()}-caiwu`), { id })
  for (const id of ids.values()) await storeProject(await stage.as(department.reviewer), { id })
}

/** The budget is there: projects are in it, and run. */
export const startProjects = async (stage: Stage, department: DemoDepartment, ids: ProjectIds): Promise<void> => {
  for (const id of ids.values()) await budgetProject(await stage.as(department.reviewer), { id })
  for (const id of ids.values()) await startProject(await stage.as(`${department.code.toLowerCase()}-caiwu`), { id })
}
