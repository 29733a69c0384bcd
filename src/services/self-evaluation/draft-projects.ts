import { findScheme } from '#catalogue/load-catalogue.ts'
import type { DraftProject } from '#domain/filing/draft.ts'
import { absent, figureValue, wordsValue, type DraftValue } from '#domain/filing/draft-value.ts'
import type { FundSource } from '#domain/filing/finance.ts'
import { round } from '#domain/number/decimal.ts'
import { moneyIn, sumMoney, type Money } from '#domain/number/money.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { collectedInputs } from '#domain/process/self-evaluation/collected-inputs.ts'
import { noInputs } from '#domain/scheme/measure.ts'
import { prepareScheme } from '#domain/scheme/prepare.ts'
import { scoreScheme, type ScoreResult } from '#domain/scheme/score.ts'
import type { ProjectMoney, WholeProject } from '#store/queries/self-evaluation-money.ts'
import type { Context } from '../context.ts'
import { partSettings } from '../part/part-settings.ts'
import { collectedRow, executionOf, type AskedResult, type CollectedWhole } from './collect-whole.ts'
import { officeLines, officesOf, wordsOf } from './draft-narrative.ts'
import { draftIndicator, rowScores } from './draft-indicators.ts'

/** 万元 with two decimals, as official tables print money. */
export const tenThousands = (amount: Money): DraftValue =>
  figureValue(round(moneyIn(amount, '万元'), 2, halfUp), '万元')

/** The nationwide table of 财预〔2020〕10号: what project tables are scored by. */
const projectScheme = 'project-10-50-30-10'

const scoreProject = (
  ctx: Context,
  year: number,
  of: {
    readonly rows: readonly AskedResult[]
    readonly money: readonly ProjectMoney[]
    readonly collected: CollectedWhole
  },
): ScoreResult | undefined => {
  const scheme = findScheme(ctx.catalogue, projectScheme)?.scheme
  if (!scheme) return undefined
  const { evidence } = partSettings(ctx, year)
  const rows = of.rows.map((row) => ({ ...collectedRow(row, of.collected.evidence), isWhole: false }))
  const execution = executionOf(of)
  return scoreScheme(prepareScheme(scheme), collectedInputs(scheme, { rows, execution, evidence, known: noInputs }))
}

const goalText = (text: string | undefined): DraftValue =>
  text === undefined || text.trim() === '' ? absent : wordsValue(text)

/** The sum of one column; undefined values are those of a project without entries. */
const column = (money: readonly ProjectMoney[], amount: (row: ProjectMoney) => Money): DraftValue =>
  money.length === 0 ? absent : tenThousands(sumMoney(money.map(amount)))

/** The parts a project table asks for, by what is the money of government. */
const parts: Readonly<Record<string, (source: FundSource) => boolean>> = {
  fiscal: (source) => ['fiscal', 'general-budget', 'government-fund', 'state-capital'].includes(source),
  'carry-over': (source) => source === 'carry-over',
  other: (source) => ['social-insurance', 'special-account', 'non-fiscal', 'other'].includes(source),
}

const partsOf = (money: readonly ProjectMoney[]): Readonly<Record<string, DraftValue>> =>
  Object.fromEntries(
    Object.entries(parts).flatMap(([part, isIn]) => {
      const own = money.filter(({ source }) => isIn(source))
      return [
        [`${part}.opening`, column(own, ({ opening }) => opening)],
        [`${part}.budget`, column(own, ({ annual }) => annual)],
        [`${part}.actual`, column(own, ({ spent }) => spent)],
      ]
    }),
  )

/** A project with its money, its goal and its indicators, scored as its own table asks. */
export const draftProject = (
  ctx: Context,
  project: WholeProject,
  of: {
    readonly year: number
    readonly collected: CollectedWhole
    readonly rows: readonly AskedResult[]
    readonly goals: ReadonlyMap<string, string>
  },
): DraftProject => {
  const { collected, goals, year } = of
  const rows = of.rows.filter(({ asked }) => asked.projectId === project.id)
  const money = collected.money.filter(({ projectId }) => projectId === project.id)
  const result = scoreProject(ctx, year, { rows, money, collected })
  const offices = officesOf(collected, (row) => rows.some(({ asked }) => asked.goalId === row.goalId))
  const scores = result ? rowScores(result) : new Map()
  return {
    name: project.name,
    unit: ctx.tree.byId.get(project.organisationId)?.name ?? '',
    documentNumber: '',
    opening: column(money, ({ opening }) => opening),
    budget: column(money, ({ annual }) => annual),
    actual: column(money, ({ spent }) => spent),
    rate: absent,
    goal: goalText(rows[0] && goals.get(rows[0].asked.goalId)),
    completion: wordsOf(officeLines(ctx, offices, 'task-results')),
    indicators: rows.map((row) => draftIndicator(row, scores)),
    more: { ...partsOf(money), code: wordsValue(project.code) },
  }
}
