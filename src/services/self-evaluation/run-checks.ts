import { begin } from '#domain/process/machine.ts'
import { findingMachine } from '#domain/process/finding.ts'
import { insertFindings, listFindingsOf, updateFound, type StoredFinding } from '#store/queries/finding.ts'
import { lockSelfEvaluation, type StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import type { Context } from '../context.ts'
import { change, look, type Work } from '../transact.ts'
import { workOut } from '../workshop/workshop.ts'
import { checkWholeTask } from './check-whole-task.ts'
import type { Found } from './check-whole.ts'
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

const loadChecked = (ctx: Context, tx: Work, id: string) =>
  loadWhole(ctx, tx, { id, verbs: ['self-evaluation.assemble'] })

type Counts = Omit<ChecksRun, 'id'>

const store = async (
  ctx: Context,
  tx: Work,
  { whole, found }: { readonly whole: StoredSelfEvaluation; readonly found: readonly Found[] },
): Promise<Counts> => {
  const known = await listFindingsOf(tx, whole.id)
  const now = new Map(found.map((one) => [one.fingerprint, one]))
  const old = new Set(known.map(({ fingerprint }) => fingerprint))
  const fresh = found.filter(({ fingerprint }) => !old.has(fingerprint))
  await noteKnown(ctx, tx, { known, now })
  await insertFindings(
    tx,
    fresh.map((one) => toRow(ctx, whole, one)),
  )
  return {
    fresh: fresh.length,
    still: found.length - fresh.length,
    gone: known.filter(({ fingerprint, stillFound }) => stillFound && !now.has(fingerprint)).length,
    errors: found.filter(({ severity }) => severity === 'error').length,
  }
}

/** Runs every check on the report as it stands and keeps what they find. The checks run outside of any transaction, and of this process. */
export const runWholeChecks = async (ctx: Context, { id }: { readonly id: string }): Promise<ChecksRun> => {
  const compared = await look(ctx, async (tx) => comparedDraft(ctx, tx, (await loadChecked(ctx, tx, id)).whole))
  const found = await workOut(ctx, checkWholeTask, compared)
  return change(ctx, async (tx) => {
    await lockSelfEvaluation(tx, id)
    const { whole, thing } = await loadChecked(ctx, tx, id)
    unlessSigned(thing.progress.state)
    const counts = await store(ctx, tx, { whole, found })
    const changes = Object.fromEntries(Object.entries(counts).map(([name, to]) => [name, { from: null, to }]))
    const note = { organisation: whole.organisationId, noun: 'self-evaluation', nounId: id, changes }
    tx.note({ ...note, verb: 'self-evaluation.check' })
    return { id, ...counts }
  })
}
