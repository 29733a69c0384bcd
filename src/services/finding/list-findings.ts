import { findFinding, listFindings as findAll, type FindingFilter, type StoredFinding } from '#store/queries/finding.ts'
import { findHeader } from '#store/queries/thing.ts'
import { allow, isAllowed, type Asked } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { pageFrom, type Page } from '../page.ts'
import { findingNoun, selfEvaluationNoun } from '../thing/noun.ts'
import { look, type Work } from '../transact.ts'

const drafts: readonly string[] = selfEvaluationNoun.drafts

/** A finding is as open to others as the self-evaluation it is about: that of a draft is its own people’s. */
export const askedOfFinding = async (
  tx: Work,
  { organisationId, year, id, selfEvaluationId }: StoredFinding,
): Promise<Asked> => {
  const whole = await findHeader(tx, 'self_evaluation', selfEvaluationId)
  const stage = whole && !drafts.includes(whole.state) ? 'submitted' : 'draft'
  return { organisation: organisationId, year, thing: id, stage }
}

/** One finding with its answer. */
export const getFinding = (ctx: Context, { id }: { readonly id: string }): Promise<StoredFinding> =>
  look(ctx, async (tx) => {
    const finding = await findFinding(tx, id)
    if (!finding) throw notFound(findingNoun.machine.noun)
    allow(ctx, ['finding.read', 'finding.answer'], await askedOfFinding(tx, finding))
    return finding
  })

const readable = async (ctx: Context, tx: Work, rows: readonly StoredFinding[]): Promise<readonly StoredFinding[]> => {
  const stages = new Map<string, Asked>()
  for (const row of rows) {
    if (!stages.has(row.selfEvaluationId)) stages.set(row.selfEvaluationId, await askedOfFinding(tx, row))
  }
  return rows.filter((row) => {
    const asked = stages.get(row.selfEvaluationId)
    const own = asked && { ...asked, thing: row.id }
    return own && (isAllowed(ctx, 'finding.read', own) || isAllowed(ctx, 'finding.answer', own))
  })
}

/** Findings the actor may read, by what people ask for. */
export const listFindings = (ctx: Context, filter: FindingFilter): Promise<Page<StoredFinding>> =>
  look(ctx, async (tx) => {
    const page = pageFrom(await findAll(tx, { ...filter, limit: filter.limit + 1 }), filter.limit)
    return { ...page, items: await readable(ctx, tx, page.items) }
  })
