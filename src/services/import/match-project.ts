import type { PlainRow } from '#domain/recipe/apply-recipe.ts'
import type { KnownProject } from '#store/queries/import-batch.ts'
import type { StoredOrganisation } from '#store/queries/organisation.ts'
import type { RefusedRow } from './import-input.ts'
import { groupBy } from './group-by.ts'
import { compareText } from './plain-name.ts'
import { refuseRow, type Located } from './refused-row.ts'

type Named = Pick<StoredOrganisation, 'id' | 'name' | 'code'>

/** What rows are matched with. */
export type Known = {
  readonly byCode: ReadonlyMap<string, KnownProject>
  readonly byName: ReadonlyMap<string, readonly KnownProject[]>
  readonly unitByCode: ReadonlyMap<string, Named>
  readonly unitsByName: ReadonlyMap<string, readonly Named[]>
}

export const knownFrom = (projects: readonly KnownProject[], organisations: readonly Named[]): Known => ({
  byCode: new Map(projects.map((project) => [compareText(project.code), project])),
  byName: groupBy(
    projects.filter(({ state }) => state !== 'cancelled'),
    ({ name }) => compareText(name),
  ),
  unitByCode: new Map(
    organisations.flatMap((unit) => (unit.code === undefined ? [] : [[compareText(unit.code), unit]])),
  ),
  unitsByName: groupBy(organisations, ({ name }) => compareText(name)),
})

/** The organisations a row may mean by its unit: by code, else by name; undefined where it names none. */
export const unitsOf = ({ unitByCode, unitsByName }: Known, { texts }: PlainRow): readonly Named[] | undefined => {
  const [code, name] = [texts['unit-code'], texts['unit-name']]
  const found = code === undefined ? undefined : unitByCode.get(compareText(code))
  if (found) return [found]
  if (name === undefined) return code === undefined ? undefined : []
  return unitsByName.get(compareText(name)) ?? []
}

const ofUnits = (projects: readonly KnownProject[], units: readonly Named[] | undefined): readonly KnownProject[] => {
  if (!units) return projects
  const ids = new Set(units.map(({ id }) => id))
  return projects.filter(({ budgetUnitId, organisationId }) => ids.has(budgetUnitId) || ids.has(organisationId))
}

const byName = (known: Known, row: PlainRow, at: Located): KnownProject | RefusedRow => {
  const name = row.texts['project-name'] ?? ''
  const [first, ...others] = ofUnits(known.byName.get(compareText(name)) ?? [], unitsOf(known, row))
  if (first && others.length === 0) return first
  if (!first)
    return refuseRow(
      at,
      [`没有名为“${name}”的项目`, `no project is named "${name}"`],
      ['请核对项目名称、单位和年度，或先导入项目', 'check name, unit and year, or import the projects first'],
    )
  const codes = [first, ...others].map(({ code }) => code).slice(0, 5)
  return refuseRow(
    at,
    [`名为“${name}”的项目有多个：${codes.join('、')}`, `several projects are named "${name}": ${codes.join(', ')}`],
    ['请在表中加上项目编码', 'add the codes of the projects to the table'],
  )
}

const byCode = (known: Known, code: string, at: Located): KnownProject | RefusedRow => {
  const found = known.byCode.get(compareText(code))
  if (!found)
    return refuseRow(
      at,
      [`没有编码为“${code}”的项目`, `no project has the code "${code}"`],
      ['请核对项目编码和年度，或先导入项目', 'check code and year, or import the projects first'],
    )
  if (found.state !== 'cancelled') return found
  return refuseRow(
    at,
    [`项目“${found.name}”已取消`, `the project "${found.name}" was cancelled`],
    ['请核对项目编码，或删去此行', 'check the code, or remove the row'],
  )
}

/** The project a row is about: by its code, else by its name and unit. */
export const matchProject = (known: Known, row: PlainRow, at: Located): KnownProject | RefusedRow => {
  const code = row.texts['project-code']
  if (code !== undefined) return byCode(known, code, at)
  if (row.texts['project-name'] !== undefined) return byName(known, row, at)
  return refuseRow(
    at,
    ['没有项目编码或项目名称', 'neither code nor name of a project'],
    ['请补上后再导入，或删去此行', 'add it, or remove the row'],
  )
}
