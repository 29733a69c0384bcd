import type { Decimal } from '#domain/number/decimal.ts'
import { refusal } from '#domain/process/result.ts'
import { adjustScore } from '#domain/process/self-evaluation/self-evaluation.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { listSelfScores, updateSelfScore, type StoredScore } from '#store/queries/self-score.ts'
import { lockSelfEvaluation } from '#store/queries/self-evaluation.ts'
import type { Context } from '../context.ts'
import { notFound, ServiceError, valueOf } from '../errors.ts'
import { conflicting } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { describeScores } from './describe-scores.ts'
import { loadWhole } from './load-self-evaluation.ts'

export type AdjustSelfScore = {
  readonly id: string
  readonly criterion: string
  /** Version of the score. */
  readonly version: number
  /** Without a score the computed one counts again. */
  readonly score?: Decimal | undefined
  readonly reason?: string | undefined
}

const onlyAssembled = (): ServiceError =>
  new ServiceError(
    refusal(
      'not-now',
      ['汇总后、签批前才能调整得分', 'scores are adjusted after assembling and before signing'],
      ['请先汇总，或先退回', 'assemble it first, or have it returned'],
    ),
  )

const adjusted = (before: StoredScore, { score, reason = '' }: AdjustSelfScore): StoredScore => {
  if (!score) return { ...before, adjusted: undefined, reason: '' }
  const { computed, points, criterion } = before
  return { ...before, adjusted: valueOf(adjustScore({ computed, points, adjusted: score, reason }), criterion), reason }
}

/** Puts the department’s own score in place of the computed one, with its reason. */
export const adjustSelfScore = (
  ctx: Context,
  input: AdjustSelfScore,
): Promise<{ id: string; criterion: string; version: number }> =>
  change(ctx, async (tx) => {
    const { id, criterion, version } = input
    await lockSelfEvaluation(tx, id)
    const { whole, thing } = await loadWhole(ctx, tx, { id, verbs: ['self-evaluation.assemble'] })
    if (thing.progress.state !== 'assembled') throw onlyAssembled()
    const of = { selfEvaluationId: id, revision: whole.revision }
    const before = (await listSelfScores(tx, of)).find((score) => score.criterion === criterion)
    if (!before) throw notFound(words('评分项', 'criterion'))
    const after = adjusted(before, input)
    const changes = changesBetween(describeScores([before]), describeScores([after]))
    if (!(await updateSelfScore(tx, { ...of, criterion, version }, after))) {
      throw conflicting(before, Object.keys(changes).length > 0 ? ['adjusted', 'reason'] : [])
    }
    const note = { organisation: whole.organisationId, noun: 'self-evaluation', nounId: id, changes }
    tx.note({ ...note, verb: 'self-evaluation.adjust', reason: after.reason })
    return { id, criterion, version: version + 1 }
  })
