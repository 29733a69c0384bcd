import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { EvidenceClass } from '#domain/process/self-evaluation/evidence.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findAttachmentOwner, insertEvidence } from '#store/queries/part-evidence.ts'
import { findResult } from '#store/queries/part-row.ts'
import type { Context } from '../context.ts'
import { invalid, notFound } from '../errors.ts'
import { partNoun } from '../thing/noun.ts'
import { change, type Work } from '../transact.ts'
import { openForFilling } from './fill-part.ts'

/** Sample and day may be missing while it is a draft; handing in asks for them. */
export type AddEvidence = {
  readonly id: string
  readonly indicatorId: string
  readonly attachmentId: string
  readonly class: EvidenceClass
  readonly sample?: number | undefined
  readonly day?: Day | undefined
}

const fileNameOf = async (tx: Work, attachmentId: string, organisation: string): Promise<string> => {
  const owner = await findAttachmentOwner(tx, attachmentId)
  if (owner?.organisationId === organisation) return owner.fileName
  throw invalid(
    'attachmentId',
    words('没有这个附件，或附件属于其他单位', 'no such attachment, or it belongs to another organisation'),
    words('请由本科室重新上传', 'upload it for this office'),
  )
}

/** Shows what a result rests on. */
export const addEvidence = (ctx: Context, input: AddEvidence): Promise<{ id: string }> =>
  change(ctx, async (tx) => {
    const { header } = await openForFilling(ctx, tx, input.id)
    const { organisationId, revision } = header
    const { indicatorId, attachmentId, sample, day } = input
    if (!(await findResult(tx, { partId: input.id, revision, indicatorId }))) throw notFound(partNoun.machine.noun)
    const fileName = await fileNameOf(tx, attachmentId, organisationId)
    const evidence = { id: ctx.newId(), partId: input.id, indicatorId, attachmentId, class: input.class, sample, day }
    await insertEvidence(tx, { ...evidence, organisationId, createdBy: ctx.actor.person, createdAt: ctx.now() })
    const told = { indicatorId, fileName, class: input.class, sample: sample ?? null, day: day ? isoDay(day) : null }
    const changes = changesBetween({}, told)
    tx.note({ organisation: organisationId, verb: 'part.add-evidence', noun: 'part', nounId: input.id, changes })
    return { id: evidence.id }
  })
