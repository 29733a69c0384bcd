import { assemble } from '#domain/process/self-evaluation/self-evaluation.ts'
import { partMachine } from '#domain/process/self-evaluation/part.ts'
import { begin } from '#domain/process/machine.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { listLastSelfScores } from '#store/queries/self-score.ts'
import { lockSelfEvaluation } from '#store/queries/self-evaluation.ts'
import type { Context } from '../context.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { selfEvaluationNoun } from '../thing/noun.ts'
import { change } from '../transact.ts'
import { collectWhole } from './collect-whole.ts'
import { scoreWhole, writeScores } from './compute-scores.ts'
import { describeScores } from './describe-scores.ts'
import { loadWhole } from './load-self-evaluation.ts'

/** Puts the parts together: every criterion is scored by the scheme, with its trace. */
export const assembleSelfEvaluation = (ctx: Context, input: MoveInput): Promise<Moved> =>
  change(ctx, async (tx) => {
    await lockSelfEvaluation(tx, input.id)
    const { whole } = await loadWhole(ctx, tx, { id: input.id, verbs: ['self-evaluation.assemble'] })
    const collected = await collectWhole(ctx, tx, whole)
    const parts = collected.parts.map(({ head }) => ({ ...begin(partMachine), state: head.state }))
    const moved = await moveWithin(ctx, tx, {
      noun: selfEvaluationNoun,
      event: 'assemble',
      input,
      decide: ({ progress }, act) => assemble(progress, parts, act),
    })
    const before = await listLastSelfScores(tx, whole.id)
    const result = scoreWhole(ctx, whole, collected)
    const scores = await writeScores(tx, { whole, revision: moved.revision, result, before })
    tx.note({
      organisation: whole.organisationId,
      verb: 'self-evaluation.score',
      noun: 'self-evaluation',
      nounId: whole.id,
      changes: changesBetween(describeScores(before), describeScores(scores)),
    })
    return moved
  })
