import { begin } from '#domain/process/machine.ts'
import { goalMachine } from '#domain/process/goal/goal-machine.ts'
import { existsInYear } from '#domain/process/organisation.ts'
import { projectMachine } from '#domain/process/project.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { listExchangedGoals, type ExchangedGoal } from '#store/queries/exchange-goals.ts'
import { listExchangedProjects, type ExchangedProject } from '#store/queries/exchange-projects.ts'
import { insertGoalRevision } from '#store/queries/goal-revision.ts'
import { insertGoal } from '#store/queries/goal.ts'
import type { IndicatorHome } from '#store/queries/indicator.ts'
import { touchHeader } from '#store/queries/thing.ts'
import { isAllowed } from '../allow.ts'
import { conflicting } from '../thing/thing.ts'
import { groupBy } from '../import/group-by.ts'
import type { Work } from '../transact.ts'
import { refuse, Refused, type PlanParts, type Sourced } from './planned.ts'

/** What a goal is for, and the goal that is there already. */
export type Subject = {
  readonly organisationId: string
  readonly projectId: string | undefined
  readonly goal: ExchangedGoal | undefined
}

/** Rows that say what their goal is for: a project by its code, else a department or unit. */
export type GoalRow = Sourced<'PM_PERF_GOAL_INFO' | 'BGT_PERF_GOAL_INFO' | 'PM_PERF_INDICATOR' | 'BGT_PERF_INDICATOR'>

export type GoalsKnown = PlanParts & {
  readonly projects: ReadonlyMap<string, ExchangedProject>
  readonly ofProject: ReadonlyMap<string, ExchangedGoal>
  readonly ofOrganisation: ReadonlyMap<string, ExchangedGoal>
  readonly byId: ReadonlyMap<string, ExchangedGoal>
}

/** Projects and goals of the year within reach. */
export const knownGoals = async (parts: PlanParts): Promise<GoalsKnown> => {
  const goals = await listExchangedGoals(parts.tx, parts.year)
  const whole = goals.filter(({ projectId }) => projectId === null)
  return {
    ...parts,
    projects: new Map((await listExchangedProjects(parts.tx, parts.year)).map((one) => [one.code, one])),
    ofProject: new Map(goals.flatMap((one) => (one.projectId === null ? [] : [[one.projectId, one] as const]))),
    ofOrganisation: new Map(whole.map((one) => [one.organisationId, one])),
    byId: new Map(goals.map((one) => [one.id, one])),
  }
}

/** Who writes goals by hand, and the bureau, which brings them in for everybody. */
const unlessMayEdit = ({ ctx, year }: GoalsKnown, of: GoalRow, organisation: string): Refused | undefined =>
  isAllowed(ctx, 'goal.edit', { organisation, year }) || isAllowed(ctx, 'fiscal-year.manage', { organisation, year })
    ? undefined
    : refuse(of, codeOf(of), [
        ['您不能编制该单位的绩效目标', 'you may not write goals of this organisation'],
        ['请由该单位或其主管部门导入', 'have the unit or its department import it'],
      ])

/** The code people know the subject by. */
export const codeOf = ({ record }: GoalRow): string =>
  'projectCode' in record ? record.projectCode : ('agencyCode' in record && record.agencyCode) || record.departmentCode

const projectSubject = (known: GoalsKnown, of: GoalRow): Subject | Refused => {
  const project = known.projects.get(codeOf(of))
  if (!project)
    return refuse(of, codeOf(of), [
      [`没有代码为“${codeOf(of)}”的项目`, `no project has the code "${codeOf(of)}"`],
      ['请先导入项目', 'import the projects first'],
    ])
  if (projectMachine.final.includes(project.state))
    return refuse(of, codeOf(of), [
      ['项目已结项或取消', 'the project has ended or was cancelled'],
      ['请核对项目代码', 'check the code'],
    ])
  const { id: projectId, organisationId } = project
  return unlessMayEdit(known, of, organisationId) ?? { organisationId, projectId, goal: known.ofProject.get(projectId) }
}

const wholeKinds: ReadonlySet<string> = new Set(['department', 'unit', 'town-government'])

const wholeSubject = (known: GoalsKnown, of: GoalRow): Subject | Refused => {
  const organisation = known.places.byCode.get(codeOf(of))
  if (!organisation || !wholeKinds.has(organisation.kind) || !existsInYear(organisation, known.year))
    return refuse(of, codeOf(of), [
      [`没有代码为“${codeOf(of)}”的部门或单位`, `no department or unit has the code "${codeOf(of)}"`],
      ['请先导入单位', 'import the agencies first'],
    ])
  const { id: organisationId } = organisation
  const goal = known.ofOrganisation.get(organisationId)
  return unlessMayEdit(known, of, organisationId) ?? { organisationId, projectId: undefined, goal }
}

/** What the goal of a row is for, by the codes it names. */
export const subjectOf = (known: GoalsKnown, of: GoalRow): Subject | Refused =>
  'projectCode' in of.record ? projectSubject(known, of) : wholeSubject(known, of)

export const notADraft = (of: GoalRow): Refused =>
  refuse(of, codeOf(of), [
    ['绩效目标已申报或批复，不能以导入修改', 'the goal was declared or approved and is not changed by an import'],
    ['请撤回、退回或办理目标调整后再导入', 'withdraw it, have it returned or adjust it, then import'],
  ])

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

/** The id of the file, so that files of both systems go on fitting together; a new one where it is no id or taken. */
export const adoptedId = ({ ctx, takenIds }: PlanParts, given: string): string =>
  uuid.test(given) && !takenIds.has(given) ? given : ctx.newId()

const insertDraft = async ({ ctx, year }: PlanParts, tx: Work, of: Subject & { id: string }): Promise<void> => {
  const { id, organisationId, projectId } = of
  const { state, revision } = begin(goalMachine)
  const createdAt = ctx.now()
  await insertGoal(tx, { id, organisationId, year, projectId, state, revision, createdAt, changedAt: createdAt })
  const texts = { annual: '', 'mid-term': '' }
  await insertGoalRevision(tx, { goalId: id, revision, organisationId, texts, budgetEntry: undefined, createdAt })
  const changes = changesBetween({}, { year, project: projectId ?? null })
  tx.note({ organisation: organisationId, verb: 'goal.create', noun: 'goal', nounId: id, changes })
}

/** The draft that rows of one goal are written into: made, or counted as changed, by the first of them. */
export const draftOf = (parts: PlanParts, subject: Subject, id: string): ((tx: Work) => Promise<IndicatorHome>) => {
  const { goal, organisationId } = subject
  const home = { goalId: goal?.id ?? id, revision: goal?.revision ?? begin(goalMachine).revision, organisationId }
  let isOpen = false
  return async (tx) => {
    if (isOpen) return home
    isOpen = true
    if (!goal) await insertDraft(parts, tx, { ...subject, id })
    else if (!(await touchHeader(tx, { table: 'goal', id: goal.id, version: goal.version }, parts.ctx.now())))
      throw conflicting(goal)
    return home
  }
}

/** Rows of one goal, with what it is for. */
export type OfGoal<Row extends GoalRow> = { readonly subject: Subject; readonly rows: readonly [Row, ...Row[]] }

/** Sorts rows by the goal they belong to; those without one are refused. */
export const byGoal = <Row extends GoalRow>(
  known: GoalsKnown,
  rows: readonly Row[],
): { readonly goals: readonly OfGoal<Row>[]; readonly refused: readonly Refused[] } => {
  const goals: OfGoal<Row>[] = []
  const refused: Refused[] = []
  const kept = rows.filter(({ record }) => record.isDeleted !== 'yes')
  for (const some of groupBy(kept, (of) => `${'projectCode' in of.record} ${codeOf(of)}`).values()) {
    const subject = subjectOf(known, some[0])
    if (!(subject instanceof Refused)) goals.push({ subject, rows: some })
    else refused.push(...some.map((of) => refuseAs(of, subject)))
  }
  return { goals, refused }
}

const refuseAs = ({ table, part, row }: GoalRow, { value }: Refused): Refused =>
  new Refused({ ...value, table, part, row })
