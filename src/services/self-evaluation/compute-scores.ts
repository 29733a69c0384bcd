import { parseInputs } from '#catalogue/parse-inputs.ts'
import type { Problem } from '#catalogue/problem.ts'
import { collectedInputs } from '#domain/process/self-evaluation/collected-inputs.ts'
import { adjustmentKept, criteriaOf, type Criterion } from '#domain/process/self-evaluation/criteria.ts'
import type { SchemeInputs } from '#domain/scheme/measure.ts'
import { prepareScheme } from '#domain/scheme/prepare.ts'
import { scoreScheme, type ScoreResult } from '#domain/scheme/score.ts'
import { words } from '#domain/words/words.ts'
import { replaceSelfScores, type StoredScore } from '#store/queries/self-score.ts'
import type { StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { partSettings } from '../part/part-settings.ts'
import type { Work } from '../transact.ts'
import { collectedRows, executionOf, type CollectedWhole } from './collect-whole.ts'
import { schemeOf } from './load-self-evaluation.ts'
import { plainJson } from './plain-json.ts'

/** What in the typed answers cannot be read; a draft may be saved with it. */
export const inputProblems = (inputs: unknown): readonly Problem[] => {
  const parsed = parseInputs(inputs)
  return parsed.ok ? [] : parsed.problems
}

/** The typed answers, read; the first that cannot be read refuses. */
const readInputs = (inputs: unknown): SchemeInputs => {
  const parsed = parseInputs(inputs)
  if (parsed.ok) return parsed.value
  const [problem] = parsed.problems
  const { path = '$', message = words('填写有误', 'it cannot be read') } = problem ?? {}
  throw invalid(path, message, problem?.remedy ?? words('请改正后再办理', 'correct it and try again'))
}

/** What a whole is scored on: everything that was collected, and what was answered. */
export const wholeInputs = (ctx: Context, whole: StoredSelfEvaluation, collected: CollectedWhole): SchemeInputs =>
  collectedInputs(schemeOf(ctx, whole).scheme, {
    rows: collectedRows(collected),
    execution: executionOf(collected),
    evidence: partSettings(ctx, whole.year).evidence,
    known: readInputs(whole.inputs),
  })

/** Scores a whole by its scheme on everything that was collected. */
export const scoreWhole = (ctx: Context, whole: StoredSelfEvaluation, collected: CollectedWhole): ScoreResult =>
  scoreScheme(prepareScheme(schemeOf(ctx, whole).scheme), wholeInputs(ctx, whole, collected))

type NewScore = Omit<StoredScore, 'version'>

const toScore = (criterion: Criterion, position: number, before: readonly StoredScore[]): NewScore => ({
  criterion: criterion.criterion,
  position,
  name: criterion.name,
  points: criterion.points,
  computed: criterion.computed,
  adjusted: undefined,
  reason: '',
  ...adjustmentKept(before, criterion),
  trace: plainJson({ why: criterion.why, line: criterion.line }),
})

/** Writes the scores of a revision; adjustments hold on where the scheme gives the same as before. */
export const writeScores = async (
  tx: Work,
  of: {
    readonly whole: StoredSelfEvaluation
    readonly revision: number
    readonly result: ScoreResult
    readonly before: readonly StoredScore[]
  },
): Promise<readonly NewScore[]> => {
  const { whole, revision, before } = of
  const scores = criteriaOf(of.result).map((criterion, position) => toScore(criterion, position, before))
  await replaceSelfScores(tx, { selfEvaluationId: whole.id, revision, organisationId: whole.organisationId }, scores)
  return scores
}
