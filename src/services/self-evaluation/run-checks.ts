import { begin } from '#domain/process/machine.ts'
import { findingMachine } from '#domain/process/finding.ts'
import { insertFindings, listFindingsOf, updateFound, type StoredFinding } from '#store/queries/finding.ts'
import { lockSelfEvaluation, type StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import type { Context } from '../context.ts'
import { change, type Work } from '../transact.ts'
import { checkWhole, type Found } from './check-whole.ts'
import { loadWhole } from './load-self-evaluation.ts'
import { unlessSigned } from './set-inputs.ts'
import { comparedDraft } from './compared-draft.ts'

/** What a run brought: how many findings are new, still there, and gone. */
export type ChecksRun = {
  readonly id: string
  readonly fresh: number
  readonly still: number
  readonly gone: number
  readonly errors: number
}

const toRow = (ctx: Context, whole: StoredSelfEvaluation, found: Found): Omit<StoredFinding, 'version' | 'answer'> => {
  const { state, revision } = begin(findingMachine)
  const { organisationId, year, id: selfEvaluationId } = whole
  const at = { createdAt: ctx.now(), changedAt: ctx.now() }
  return { id: ctx.newId(), organisationId, year, state, revision, ...at, selfEvaluationId, stillFound: true, ...found }
}

/** Findings of earlier runs keep their rows and answers; whether they are still found is noted. */
const noteKnown = async (
  ctx: Context,
  tx: Work,
  of: { readonly known: readonly StoredFinding[]; readonly now: ReadonlyMap<string, Found> },
): Promise<void> => {
  for (const before of of.known) {
    const again = of.now.get(before.fingerprint)
    if ((again !== undefined) === before.stillFound) continue
    const { severity, content } = again ?? before
    await updateFound(tx, before.id, { stillFound: again !== undefined, severity, content, at: ctx.now() })
  }
}

/** Runs every check on the report as it stands and keeps what they find. */
export const runWholeChecks = (ctx: Context, { id }: { readonly id: string }): Promise<ChecksRun> =>
  change(ctx, async (tx) => {
    await lockSelfEvaluation(tx, id)
    const { whole, thing } = await loadWhole(ctx, tx, { id, verbs: ['self-evaluation.assemble'] })
    unlessSigned(thing.progress.state)
    const found = checkWhole(await comparedDraft(ctx, tx, whole))
    const known = await listFindingsOf(tx, id)
    const now = new Map(found.map((one) => [one.fingerprint, one]))
    const old = new Set(known.map(({ fingerprint }) => fingerprint))
    const fresh = found.filter(({ fingerprint }) => !old.has(fingerprint))
    await noteKnown(ctx, tx, { known, now })
    await insertFindings(
      tx,
      fresh.map((one) => toRow(ctx, whole, one)),
    )
    const still = found.length - fresh.length
    const gone = known.filter(({ fingerprint, stillFound }) => stillFound && !now.has(fingerprint)).length
    const errors = found.filter(({ severity }) => severity === 'error').length
    const run = { fresh: fresh.length, still, gone, errors }
    const changes = Object.fromEntries(Object.entries(run).map(([name, to]) => [name, { from: null, to }]))
    const note = { organisation: whole.organisationId, noun: 'self-evaluation', nounId: id, changes }
    tx.note({ ...note, verb: 'self-evaluation.check' })
    return { id, ...run }
  })
