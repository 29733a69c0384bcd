import {
  emptyDraft,
  emptyOrganisation,
  type DraftAmount,
  type DraftFact,
  type DraftFiling,
  type DraftGoal,
  type DraftOrganisation,
} from '#domain/filing/draft.ts'
import { isGiven } from '#domain/filing/draft-value.ts'
import type { FinanceStage, FundSource } from '#domain/filing/finance.ts'
import { sumMoney, type Money } from '#domain/number/money.ts'
import { below } from '#domain/process/organisation.ts'
import { findDivisionName } from '#store/queries/division.ts'
import { listGoalTexts } from '#store/queries/part-goal.ts'
import { listSections } from '#store/queries/report-section.ts'
import { listProjectsOf, type ProjectMoney } from '#store/queries/self-evaluation-money.ts'
import type { StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import { listSelfScores } from '#store/queries/self-score.ts'
import type { Context } from '../context.ts'
import type { Work } from '../transact.ts'
import { askedResults, collectWhole, type AskedResult, type CollectedWhole } from './collect-whole.ts'
import { scoreWhole } from './compute-scores.ts'
import { draftIndicator, rowScores } from './draft-indicators.ts'
import { narrativeOf, officeLines, officesOf, wordsOf } from './draft-narrative.ts'
import { draftProject, tenThousands } from './draft-projects.ts'
import { draftScore } from './draft-score.ts'
import { findSchemeOf } from './load-self-evaluation.ts'

const organisationOf = ({ tree }: Context, id: string): DraftOrganisation => {
  const all = below(tree, id)
  const named = (kind: 'office' | 'unit') => all.filter((one) => one.kind === kind).map(({ name }) => name)
  return { ...emptyOrganisation, name: tree.byId.get(id)?.name ?? '', units: named('unit'), offices: named('office') }
}

type Column = readonly [FinanceStage, (row: ProjectMoney) => Money]

const columns: readonly Column[] = [
  ['opening-budget', ({ opening }) => opening],
  ['annual-budget', ({ annual }) => annual],
  ['execution', ({ spent }) => spent],
]

const amount = (stage: FinanceStage, source: FundSource, value: Money): DraftAmount => ({
  stage,
  source,
  flow: 'expenditure',
  nature: undefined,
  name: '',
  value: tenThousands(value),
})

/** Totals, and the parts by source. */
const amountsOf = ({ money }: CollectedWhole): readonly DraftAmount[] => {
  if (money.length === 0) return []
  const sources = [...new Set(money.map(({ source }) => source))]
  return columns.flatMap(([stage, of]) => [
    amount(stage, 'total', sumMoney(money.map(of))),
    ...sources.map((source) => amount(stage, source, sumMoney(money.filter((row) => row.source === source).map(of)))),
  ])
}

/** A department with a goal of its own is told by that one; without it by the goals of its projects. */
const toldRows = (rows: readonly AskedResult[]): readonly AskedResult[] => {
  const whole = rows.filter(({ asked }) => asked.projectId === undefined)
  return whole.length > 0 ? whole : rows
}

const goalsOf = (
  ctx: Context,
  of: {
    readonly told: readonly AskedResult[]
    readonly texts: ReadonlyMap<string, string>
    readonly collected: CollectedWhole
  },
): readonly DraftGoal[] =>
  [...new Set(of.told.map(({ asked }) => asked.goalId))].flatMap((goalId) => {
    const text = of.texts.get(goalId)?.trim() ?? ''
    const offices = officesOf(of.collected, (row) => row.goalId === goalId)
    return text === '' ? [] : [{ text, completion: wordsOf(officeLines(ctx, offices, 'task-results')) }]
  })

/** Every result under the name of its indicator, for people to bind: {{指标:清疏长度}}. */
const factsOf = (draft: DraftFiling): readonly DraftFact[] => {
  const all = [...draft.indicators, ...draft.projects.flatMap(({ indicators }) => indicators)]
  const given = all.filter(({ actual }) => isGiven(actual))
  const byName = new Map(given.toReversed().map(({ name, actual }) => [name, actual]))
  return [...byName].map(([name, value]) => ({ id: `指标:${name}`, name, value }))
}

/** The facts of a whole, as reports and tables are written from them. */
export const wholeDraft = async (ctx: Context, tx: Work, whole: StoredSelfEvaluation): Promise<DraftFiling> => {
  const collected = await collectWhole(ctx, tx, whole)
  const rows = askedResults(collected)
  const texts = await listGoalTexts(
    tx,
    rows.map(({ asked }) => asked),
  )
  const projects = await listProjectsOf(tx, { year: whole.year, organisations: collected.organisations })
  const scores = await listSelfScores(tx, { selfEvaluationId: whole.id, revision: whole.revision })
  const sections = await listSections(tx, whole.id)
  const told = toldRows(rows)
  const scheme = findSchemeOf(ctx, whole)?.scheme
  const single = scheme && scores.length > 0 ? rowScores(scoreWhole(ctx, whole, collected)) : new Map()
  const draft: DraftFiling = {
    ...emptyDraft,
    organisation: { ...organisationOf(ctx, whole.organisationId), division: (await findDivisionName(tx)) ?? '' },
    year: whole.year,
    amounts: amountsOf(collected),
    goals: goalsOf(ctx, { told, texts, collected }),
    indicators: told.map((row) => draftIndicator(row, single)),
    projects: projects.map((project) =>
      draftProject(ctx, project, { year: whole.year, collected, rows, goals: texts }),
    ),
    score: scheme ? draftScore(scheme, scores) : emptyDraft.score,
    problems: officeLines(ctx, collected, 'problems'),
    measures: officeLines(ctx, collected, 'measures'),
    narrative: narrativeOf(ctx, collected, sections),
  }
  return { ...draft, facts: factsOf(draft) }
}
