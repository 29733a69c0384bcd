import { findFinding } from '#store/queries/finding.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { moveWithin, type Moved, type MoveInput } from '../thing/move-thing.ts'
import { findingNoun } from '../thing/noun.ts'
import { change } from '../transact.ts'
import { askedOfFinding } from './list-findings.ts'

/** The bureau judges answers of what it was handed in: while the self-evaluation is a draft, they are hidden from it. */
const judge =
  (event: 'settle' | 'reject') =>
  (ctx: Context, input: MoveInput): Promise<Moved> =>
    change(ctx, async (tx) => {
      const finding = await findFinding(tx, input.id)
      if (!finding) throw notFound(findingNoun.machine.noun)
      allow(ctx, ['finding.settle'], await askedOfFinding(tx, finding))
      return moveWithin(ctx, tx, { noun: findingNoun, event, input })
    })

/** The bureau holds an answer good. */
export const settleFinding = judge('settle')
/** The bureau does not accept an answer; the finding is open again. */
export const rejectFinding = judge('reject')
