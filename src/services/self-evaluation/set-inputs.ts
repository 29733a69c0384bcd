import type { Problem } from '#catalogue/problem.ts'
import { refusal } from '#domain/process/result.ts'
import type { SelfEvaluationState } from '#domain/process/self-evaluation/self-evaluation.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { listSelfScores } from '#store/queries/self-score.ts'
import { lockSelfEvaluation, updateInputs, type StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { conflicting } from '../thing/thing.ts'
import { change, type Work } from '../transact.ts'
import { collectWhole } from './collect-whole.ts'
import { inputProblems, scoreWhole, writeScores } from './compute-scores.ts'
import { describeScores } from './describe-scores.ts'
import { loadWhole } from './load-self-evaluation.ts'
import { plainJson } from './plain-json.ts'

export type SetInputs = {
  readonly id: string
  readonly version: number
  /** Measures, facts, counts and coefficient as the scheme asks for them. */
  readonly inputs: Readonly<Record<string, unknown>>
}

export type InputsSet = {
  readonly id: string
  readonly version: number
  /** What cannot be read yet; assembling asks for it to be mended. */
  readonly problems: readonly Problem[]
}

const editable: readonly SelfEvaluationState[] = ['open', 'returned', 'assembled']

const signedBefore = (): ServiceError =>
  new ServiceError(
    refusal(
      'not-now',
      ['已签批或已报送，不能再改', 'it was signed or submitted: nothing can be changed'],
      ['请先退回再修改', 'have it returned first'],
    ),
  )

/** Throws where the whole was signed: what the leader saw stays. */
export const unlessSigned = (state: SelfEvaluationState): void => {
  if (!editable.includes(state)) throw signedBefore()
}

/** Scores that stand already follow the answers at once; answers that cannot be read change nothing. */
const scoreAnew = async (ctx: Context, tx: Work, whole: StoredSelfEvaluation): Promise<void> => {
  const of = { selfEvaluationId: whole.id, revision: whole.revision }
  const before = await listSelfScores(tx, of)
  const result = scoreWhole(ctx, whole, await collectWhole(ctx, tx, whole))
  const scores = await writeScores(tx, { whole, revision: whole.revision, result, before })
  const changes = changesBetween(describeScores(before), describeScores(scores))
  const [organisation, nounId] = [whole.organisationId, whole.id]
  tx.note({ organisation, verb: 'self-evaluation.score', noun: 'self-evaluation', nounId, changes })
}

/** Saves what the department answers about its management, as it was typed. */
export const setInputs = (ctx: Context, input: SetInputs): Promise<InputsSet> =>
  change(ctx, async (tx) => {
    const { id, version, inputs } = input
    await lockSelfEvaluation(tx, id)
    const { whole, thing } = await loadWhole(ctx, tx, { id, verbs: ['self-evaluation.assemble'] })
    unlessSigned(thing.progress.state)
    const changes = changesBetween({ inputs: plainJson(whole.inputs) }, { inputs: plainJson(inputs) })
    if (!(await updateInputs(tx, { id, version }, { inputs, at: ctx.now() }))) {
      throw conflicting(whole, Object.keys(changes))
    }
    const organisation = whole.organisationId
    tx.note({ organisation, verb: 'self-evaluation.set-inputs', noun: 'self-evaluation', nounId: id, changes })
    const problems = inputProblems(inputs)
    if (thing.progress.state === 'assembled' && problems.length === 0) await scoreAnew(ctx, tx, { ...whole, inputs })
    return { id, version: version + 1, problems }
  })
