import type { ExchangeProjectFund } from '#domain/exchange/tables.ts'
import { begin } from '#domain/process/machine.ts'
import { projectMachine, type ProjectCategory } from '#domain/process/project.ts'
import { changesBetween } from '#store/audit-changes.ts'
import {
  listExchangedProjects,
  listProjectCodes,
  type ExchangedProject,
  type SourceAmount,
} from '#store/queries/exchange-projects.ts'
import { findProject, insertProject, updateProjectContent, type NewProject } from '#store/queries/project.ts'
import { touchHeader } from '#store/queries/thing.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { describeProject } from '../project/describe-project.ts'
import { projectNoun } from '../thing/noun.ts'
import { conflicting } from '../thing/thing.ts'
import type { Work } from '../transact.ts'
import { groupBy } from '../import/group-by.ts'
import { defined } from './defined.ts'
import { sourcesOf } from './fund-types.ts'
import {
  ofHere,
  planOf,
  refuse,
  Refused,
  twice,
  type Plan,
  type Planned,
  type PlanParts,
  type Sourced,
} from './planned.ts'
import { stateLeft } from './state-left.ts'

type Row = Sourced<'PM_PROJECT_INFO'>
type Fund = Sourced<'JH_PROJECT_FUND'>

/** What is known before any row is looked at. */
type Known = PlanParts & {
  readonly byCode: ReadonlyMap<string, ExchangedProject>
  readonly before: ReadonlyMap<string, string>
  readonly funds: ReadonlyMap<string, readonly ExchangeProjectFund[]>
}

const categoryOf = (category: Row['record']['category']): ProjectCategory =>
  category === 'running-public' || category === 'running-other' ? 'running' : (category ?? 'specific')

/** Whoever drafts projects by hand, and the bureau, which brings in the export of the budget system for everybody. */
const mayEdit = (ctx: Context, organisation: string, year: number): boolean =>
  isAllowed(ctx, 'project.edit', { organisation, year }) || isAllowed(ctx, 'fiscal-year.manage', { organisation, year })

type Placed = { readonly budgetUnitId: string; readonly organisationId: string }

const placed = ({ ctx, places, year }: Known, of: Row): Placed | Refused => {
  const { code, agencyCode, officeName } = of.record
  const unit = places.byCode.get(agencyCode)
  if (!unit)
    return refuse(of, code, [
      [`没有代码为“${agencyCode}”的单位`, `no organisation has the code "${agencyCode}"`],
      ['请先导入单位', 'import the agencies first'],
    ])
  const offices = (ctx.tree.childrenOf.get(unit.id) ?? []).filter(
    ({ kind, name }) => kind === 'office' && name === officeName,
  )
  if (officeName !== undefined && offices.length !== 1)
    return refuse(of, code, [
      [`“${unit.name}”没有科室“${officeName}”`, `"${unit.name}" has no office "${officeName}"`],
      ['请核对实施科室，或留空', 'check the office, or leave it out'],
    ])
  const organisationId = offices[0]?.id ?? unit.id
  if (mayEdit(ctx, organisationId, year)) return { budgetUnitId: unit.id, organisationId }
  return refuse(of, code, [
    ['您不能编制该单位的项目', 'you may not draft projects of this organisation'],
    ['请由该单位或其主管部门导入', 'have the unit or its department import it'],
  ])
}

const contentOf = ({ funds, before }: Known, { record }: Row, was: ExchangedProject | undefined) => {
  const { code, name, category, recurrence, firstYear, lastYear, originalCode, year } = record
  const some = funds.get(code)
  const predecessorId = originalCode === undefined ? undefined : before.get(originalCode)
  const usual = { recurrence: 'recurring', firstYear: year, lastYear: undefined, predecessorId: undefined } as const
  const sources: readonly SourceAmount[] = some ? sourcesOf(some) : (was?.sources ?? [])
  const earlier = was
    ? { recurrence: was.recurrence, firstYear: was.firstYear, lastYear: was.lastYear, predecessorId: was.predecessorId }
    : usual
  const given = defined({ recurrence, firstYear, lastYear, predecessorId })
  return { ...earlier, ...given, sources, code, name, category: categoryOf(category) }
}

type Content = ReturnType<typeof contentOf>

const create = async (tx: Work, value: NewProject): Promise<void> => {
  await insertProject(tx, value)
  const changes = changesBetween({}, describeProject(value))
  const of = { organisation: value.organisationId, noun: 'project', nounId: value.id }
  tx.note({ ...of, verb: 'project.create', changes })
}

const newProject = ({ ctx, year }: Known, where: Placed, content: Content): NewProject => {
  const { state, revision } = begin(projectMachine)
  const at = { createdAt: ctx.now(), changedAt: ctx.now() }
  return { id: ctx.newId(), year, state, revision, ...at, ...where, ...content, costLines: [] }
}

const update = async (
  { ctx }: PlanParts,
  tx: Work,
  { was: { id, version }, content }: { readonly was: ExchangedProject; readonly content: Content },
): Promise<void> => {
  const before = await findProject(tx, id)
  if (!before) throw notFound(projectNoun.machine.noun)
  const after = { ...before, ...content }
  if (!(await touchHeader(tx, { table: 'project', id, version }, ctx.now()))) throw conflicting(before)
  await updateProjectContent(tx, after)
  const changes = changesBetween(describeProject(before), describeProject(after))
  tx.note({ organisation: before.organisationId, verb: 'project.edit', noun: 'project', nounId: id, changes })
}

const isSame = (was: ExchangedProject, content: Content, where: Placed): boolean =>
  where.organisationId === was.organisationId &&
  Object.keys(
    changesBetween(describeProject({ ...was, costLines: [] }), describeProject({ ...content, costLines: [] })),
  ).length === 0

const existing = (known: Known, of: Row, was: ExchangedProject): Planned | Refused => {
  const { code } = of.record
  const where = placed(known, of)
  if (where instanceof Refused) return where
  const content = contentOf(known, of, was)
  const left = { stateLeft: stateLeft(of.record, was.state) }
  if (isSame(was, content, where)) return { of, code, outcome: 'same', ...left }
  if (where.organisationId !== was.organisationId || where.budgetUnitId !== was.budgetUnitId)
    return refuse(of, code, [
      ['项目已属于另一单位或科室', 'the project belongs to another organisation'],
      ['请核对单位代码和实施科室', 'check the code of the agency and the office'],
    ])
  if (was.state !== 'drafted')
    return refuse(of, code, [
      ['项目已申报，不能以导入修改', 'the project was declared and is not changed by an import'],
      ['请先退回，再导入', 'have it returned, then import it'],
    ])
  return { of, code, outcome: 'changed', ...left, apply: (tx) => update(known, tx, { was, content }) }
}

const fresh = (known: Known, of: Row): Planned | Refused => {
  const { code, firstYear, lastYear } = of.record
  if (known.takenCodes.has(code))
    return refuse(of, code, [
      ['该编码本年度已有您看不到的项目使用', 'a project you may not see has this code in the year'],
      ['请核对项目代码', 'check the code'],
    ])
  if (lastYear !== undefined && lastYear < (firstYear ?? of.record.year))
    return refuse(of, code, [
      ['终止年度早于设立年度', 'it ends before it begins'],
      ['请核对两个年度', 'check both years'],
    ])
  const where = placed(known, of)
  if (where instanceof Refused) return where
  const value = newProject(known, where, contentOf(known, of, undefined))
  const left = stateLeft(of.record, value.state)
  return { of, code, outcome: 'new', stateLeft: left, apply: (tx) => create(tx, value) }
}

/** Money of projects that are not in the file; it is told, for it would otherwise be lost in silence. */
const loose = (known: Known, rows: readonly Row[], funds: readonly Fund[]): readonly Refused[] => {
  const codes = new Set(rows.map(({ record }) => record.code))
  return funds.flatMap((of): readonly Refused[] => {
    const { projectCode } = of.record
    const objection = ofHere(known, of, projectCode)
    if (objection) return [objection]
    if (codes.has(projectCode)) return []
    return [
      refuse(of, projectCode, [
        [`文件中没有项目“${projectCode}”`, `the file has no project "${projectCode}"`],
        ['请与项目表一起导入', 'import it together with the projects'],
      ]),
    ]
  })
}

/** What rows of projects and their money come to. */
export const planProjects = async (
  parts: PlanParts,
  { rows, funds }: { readonly rows: readonly Row[]; readonly funds: readonly Fund[] },
): Promise<Plan> => {
  const { tx, year } = parts
  const byProject = groupBy(funds, ({ record }) => record.projectCode)
  const known: Known = {
    ...parts,
    byCode: new Map((await listExchangedProjects(tx, year)).map((one) => [one.code, one])),
    before: await listProjectCodes(tx, year - 1),
    funds: new Map([...byProject].map(([code, some]) => [code, some.map(({ record }) => record)])),
  }
  const seen = new Map<string, Row>()
  const understood = rows.map((of): Planned | Refused => {
    const { code } = of.record
    const first = seen.get(code)
    if (first) return twice(of, code, first)
    seen.set(code, of)
    const was = known.byCode.get(code)
    return ofHere(parts, of, code) ?? (was ? existing(known, of, was) : fresh(known, of))
  })
  return planOf([...understood, ...loose(known, rows, funds)])
}
