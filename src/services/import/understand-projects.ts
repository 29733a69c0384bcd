import { sumMoney } from '#domain/number/money.ts'
import type { PlainRow } from '#domain/recipe/apply-recipe.ts'
import { begin } from '#domain/process/machine.ts'
import { projectMachine } from '#domain/process/project.ts'
import type { PlainProject } from '#store/queries/roll-forward.ts'
import type { LedgerSource } from '../ledger/enter-budget.ts'
import { groupBy } from './group-by.ts'
import type { ImportDefaults, RefusedRow } from './import-input.ts'
import { unitsOf, type Known } from './match-project.ts'
import { compareText } from './plain-name.ts'
import { refuseRow, type Located } from './refused-row.ts'
import { readSource } from './row-values.ts'
import { isRefused, type Understood } from './understood.ts'

/** What rows are understood with. */
export type ProjectImport = {
  readonly year: number
  readonly defaults: ImportDefaults
  readonly known: Known
  /** Codes that are taken in the year, also by organisations the importer may not see. */
  readonly taken: ReadonlySet<string>
  /** Whose projects they are where rows name no unit. */
  readonly organisation: string
  readonly mayEdit: (organisation: string) => boolean
  readonly newId: () => string
  readonly now: Date
}

export type ProjectRow = Located & { readonly plain: PlainRow }

type Placed = {
  readonly row: ProjectRow
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly source: LedgerSource | undefined
}

const unitOf = (row: ProjectRow, { known, organisation }: ProjectImport): string | RefusedRow => {
  const units = unitsOf(known, row.plain)
  if (!units) return organisation
  const [first, ...others] = units
  if (first && others.length === 0) return first.id
  const named = row.plain.texts['unit-name'] ?? row.plain.texts['unit-code'] ?? ''
  return first
    ? refuseRow(
        row,
        [`名为“${named}”的单位有多个`, `several organisations are named "${named}"`],
        ['请在表中加上单位编码', 'add the codes of the units'],
      )
    : refuseRow(
        row,
        [`没有单位“${named}”，或不在您的范围内`, `no organisation "${named}" within your scope`],
        ['请核对单位编码和名称', 'check code and name of the unit'],
      )
}

const nameOf = (row: ProjectRow): { code: string; name: string } | RefusedRow => {
  const { 'project-code': code, 'project-name': name } = row.plain.texts
  if (code !== undefined && name !== undefined) return { code, name }
  return refuseRow(
    row,
    ['缺少项目编码或项目名称', 'code or name of the project is missing'],
    ['请补上后再导入', 'add it and import again'],
  )
}

const notNew = (row: ProjectRow, code: string, given: ProjectImport): RefusedRow | undefined =>
  given.known.byCode.has(compareText(code)) || given.taken.has(code)
    ? refuseRow(
        row,
        [`${given.year}年度已有编码为“${code}”的项目`, `${given.year} has a project with the code "${code}"`],
        ['不必重复导入；如需更改请打开该项目', 'it need not be imported; open it to change it'],
      )
    : undefined

const outside = (row: ProjectRow, unit: string, given: ProjectImport): RefusedRow | undefined =>
  given.mayEdit(unit)
    ? undefined
    : refuseRow(
        row,
        ['您不能编制该单位的项目', 'you may not draft projects of this unit'],
        ['请由该单位或其主管部门导入', 'have the unit or its department import it'],
      )

const placed = (row: ProjectRow, given: ProjectImport): Placed | RefusedRow => {
  const named = nameOf(row)
  if (isRefused(named)) return named
  const unit = unitOf(row, given)
  if (isRefused(unit)) return unit
  const objection = notNew(row, named.code, given) ?? outside(row, unit, given)
  if (objection) return objection
  const printed = row.plain.texts['fund-nature']
  return { row, ...named, unit, source: (printed && readSource(printed)) || given.defaults.source }
}

const sourcesOf = (rows: readonly Placed[]): PlainProject['sources'] => {
  const paid = rows.flatMap(({ source, row }) => {
    const amount = row.plain.amounts['opening-budget'] ?? row.plain.amounts['annual-budget']
    return source === undefined || amount === undefined ? [] : [{ source, amount }]
  })
  return [...groupBy(paid, ({ source }) => source).values()].map((same) => ({
    source: same[0].source,
    amount: sumMoney(same.map(({ amount }) => amount)),
  }))
}

const projectOf = (rows: readonly [Placed, ...Placed[]], given: ProjectImport): PlainProject => {
  const [{ code, name, unit }] = rows
  const { state, revision } = begin(projectMachine)
  return {
    id: given.newId(),
    organisationId: unit,
    budgetUnitId: unit,
    year: given.year,
    state,
    revision,
    createdAt: given.now,
    changedAt: given.now,
    code,
    name,
    category: given.defaults.category,
    recurrence: given.defaults.recurrence,
    firstYear: given.year,
    lastYear: undefined,
    predecessorId: undefined,
    sources: sourcesOf(rows),
  }
}

/** Rows of one code that contradict each other are none of them right. */
const contradicts = (rows: readonly [Placed, ...Placed[]]): boolean =>
  rows.some(({ name, unit }) => compareText(name) !== compareText(rows[0].name) || unit !== rows[0].unit)

const contradiction = ({ row, code }: Placed): RefusedRow =>
  refuseRow(
    row,
    [`编码“${code}”的几行名称或单位不一致`, `rows with the code "${code}" differ in name or unit`],
    ['请核对项目编码', 'check the codes'],
  )

/** The projects rows come to, one for each code, and the rows that give none. */
export const understandProjects = (rows: readonly ProjectRow[], given: ProjectImport): Understood<PlainProject> => {
  const read = rows.map((row) => placed(row, given))
  const groups = [
    ...groupBy(
      read.flatMap((one) => (isRefused(one) ? [] : [one])),
      ({ code }) => compareText(code),
    ).values(),
  ]
  return {
    added: groups.filter((group) => !contradicts(group)).map((group) => projectOf(group, given)),
    refused: [
      ...read.flatMap((one) => (isRefused(one) ? [one] : [])),
      ...groups.filter(contradicts).flatMap((group) => group.map(contradiction)),
    ],
  }
}
