import { findScheme } from '#catalogue/load-catalogue.ts'
import { below, chainOf } from '#domain/process/organisation.ts'
import type { ResultUseCase } from '#domain/process/result-use.ts'
import { totalOf } from '#domain/process/self-evaluation/criteria.ts'
import { words } from '#domain/words/words.ts'
import {
  countPoorRectifications,
  listBudgetedProjects,
  listOwnScores,
  listReviewedScores,
  type BudgetedProject,
  type ScoredCriterion,
} from '#store/queries/result-use-case.ts'
import type { GradeSource } from '#store/queries/result-use.ts'
import { allow, isAllowed, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { bureauOf } from '../fiscal-year/bureau.ts'
import type { Work } from '../transact.ts'

/** A grade somebody gives a project by hand: of an evaluation outside the system, or to try it. */
export type GivenGrade = { readonly projectId: string; readonly grade: string }

/** Which projects, and what is known about their grades. */
export type AskedCases = {
  readonly year: number
  /** Only this organisation and those below it. */
  readonly organisation?: string | undefined
  readonly grades?: readonly GivenGrade[] | undefined
}

type Graded = { readonly grade: string; readonly gradeFrom: GradeSource }

/** A project with everything its suggestion follows from. */
export type Case = BudgetedProject & Graded & ResultUseCase

export type Cases = {
  readonly cases: readonly Case[]
  /** Projects nobody has graded. */
  readonly ungraded: number
}

const scopeOf = (ctx: Context, { organisation, year }: AskedCases): readonly string[] => {
  if (organisation !== undefined) {
    if (!ctx.tree.byId.has(organisation)) throw notFound(words('单位', 'organisation'))
    allow(ctx, ['result-use.propose'], { organisation, year })
    return [organisation, ...below(ctx.tree, organisation).map(({ id }) => id)]
  }
  const mine = [...ctx.tree.byId.keys()].filter((id) =>
    isAllowed(ctx, 'result-use.propose', { organisation: id, year }),
  )
  if (mine.length === 0) allow(ctx, ['result-use.propose'], { organisation: bureauOf(ctx), year })
  return mine
}

const byOrganisation = (rows: readonly ScoredCriterion[]): ReadonlyMap<string, readonly ScoredCriterion[]> => {
  const found = new Map<string, ScoredCriterion[]>()
  for (const row of rows) {
    const known = found.get(row.organisationId)
    if (known) known.push(row)
    else found.set(row.organisationId, [row])
  }
  return found
}

/** The grade by the scheme the scores were given by, where it is certain. */
const gradeFrom = ({ catalogue }: Context, rows: readonly ScoredCriterion[]): string | undefined => {
  const loaded = findScheme(catalogue, rows[0]?.schemeId ?? '')
  if (!loaded) return undefined
  const standings = rows.map(({ points, score }) => ({ points, computed: score, adjusted: undefined }))
  return totalOf(loaded.scheme, standings).grade?.name.zh
}

const gradesOf = (ctx: Context, rows: readonly ScoredCriterion[], source: GradeSource): readonly [string, Graded][] =>
  [...byOrganisation(rows)].flatMap(([organisation, scores]): readonly [string, Graded][] => {
    const grade = gradeFrom(ctx, scores)
    return grade === undefined ? [] : [[organisation, { grade, gradeFrom: source }]]
  })

/** Grades of organisations: of an accepted review before that of the unit itself. */
const organisationGrades = async (ctx: Context, tx: Work, year: number): Promise<ReadonlyMap<string, Graded>> => {
  const own = gradesOf(ctx, await listOwnScores(tx, year), 'self-evaluation')
  const reviewed = gradesOf(ctx, await listReviewedScores(tx, year), 'review')
  return new Map([...own, ...reviewed])
}

/** Projects of the scope with their grades: given by hand, else that of the budget unit or the nearest above it. */
export const loadCases = async (ctx: Context, tx: Work, asked: AskedCases): Promise<Cases> => {
  const projects = await listBudgetedProjects(tx, { year: asked.year, organisations: scopeOf(ctx, asked) })
  const grades = await organisationGrades(ctx, tx, asked.year)
  const given = new Map(asked.grades?.map(({ projectId, grade }) => [projectId, grade]))
  const poor = await countPoorRectifications(tx, today(ctx))
  const gradeOf = ({ projectId, budgetUnitId }: BudgetedProject): Graded | undefined => {
    const byHand = given.get(projectId)
    if (byHand !== undefined) return { grade: byHand, gradeFrom: 'given' }
    return chainOf(ctx.tree, budgetUnitId)
      .map(({ id }) => grades.get(id))
      .find((grade) => grade !== undefined)
  }
  const cases = projects.flatMap((project) => {
    const graded = gradeOf(project)
    return graded ? [{ ...project, ...graded, openRectifications: poor.get(project.organisationId) ?? 0 }] : []
  })
  return { cases, ungraded: projects.length - cases.length }
}
