import { rehearse, type ClaimedScore, type Rehearsal } from '#domain/process/review/rehearsal.ts'
import { listFindingsOf } from '#store/queries/finding.ts'
import { listSelfScores, type StoredScore } from '#store/queries/self-score.ts'
import type { Context } from '../context.ts'
import { toDomainFinding } from '../finding/domain-finding.ts'
import { loadWhole } from '../self-evaluation/load-self-evaluation.ts'
import { look } from '../transact.ts'

const claimedScore = ({ criterion, name, computed, adjusted }: StoredScore): ClaimedScore => ({
  criterion,
  name,
  computed,
  claimed: adjusted ?? computed,
})

/** Shows a unit what its reviewer’s rules would make of a self-evaluation as it is now. */
export const rehearseReview = (ctx: Context, { id }: { readonly id: string }): Promise<Rehearsal> =>
  look(ctx, async (tx) => {
    const { whole } = await loadWhole(ctx, tx, { id, verbs: ['self-evaluation.read', 'self-evaluation.assemble'] })
    const scores = await listSelfScores(tx, { selfEvaluationId: id, revision: whole.revision })
    const findings = await listFindingsOf(tx, id)
    return rehearse(scores.map(claimedScore), findings.map(toDomainFinding))
  })
