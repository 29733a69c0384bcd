import { begin } from '#domain/process/machine.ts'
import { findingMachine } from '#domain/process/finding.ts'
import { words } from '#domain/words/words.ts'
import type { Outline } from '#reports/outline.ts'
import { insertFindings, listFindingsOf, updateFound, type StoredFinding } from '#store/queries/finding.ts'
import { lockSelfEvaluation, type StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { change, type Work } from '../transact.ts'
import { checkDraft, type Found } from './check-whole.ts'
import { loadWhole } from './load-self-evaluation.ts'
import { reportRules } from './report-rules.ts'
import { unlessSigned } from './set-inputs.ts'
import { wholeDraft } from './whole-draft.ts'

/** What a run brought: how many findings are new, still there, and gone. */
export type ChecksRun = {
  readonly id: string
  readonly fresh: number
  readonly still: number
  readonly gone: number
  readonly errors: number
}

/** The outline a whole was opened with. */
export const outlineOf = ({ outlineId }: Pick<StoredSelfEvaluation, 'outlineId'>): Outline => {
  const found = reportRules().outlines.find(({ id }) => id === outlineId)
  if (found) return found
  throw invalid(
    'outlineId',
    words(`没有报告提纲“${outlineId}”`, `there is no outline "${outlineId}"`),
    words('请系统管理员恢复原来的提纲文件', 'have the administrator restore the file of the outline'),
  )
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
    const found = checkDraft(outlineOf(whole), await wholeDraft(ctx, tx, whole))
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
