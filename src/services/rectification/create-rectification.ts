import { begin } from '#domain/process/machine.ts'
import { rectificationMachine } from '#domain/process/rectification.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findFinding } from '#store/queries/finding.ts'
import { hasRectificationOf, insertRectification, lockFindingToMend } from '#store/queries/rectification.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid, notFound, ServiceError } from '../errors.ts'
import { findingNoun } from '../thing/noun.ts'
import { change, type Work } from '../transact.ts'

/** From a finding, or by hand for an organisation and the year the problem was found in. */
export type CreateRectification = {
  readonly findingId?: string | undefined
  readonly organisationId?: string | undefined
  readonly year?: number | undefined
  /** Where it was found: monitoring, review, an inspection … */
  readonly source: string
  readonly problem: string
}

type Whose = { readonly organisationId: string; readonly year: number }

const twice = (): ServiceError =>
  new ServiceError(
    {
      code: 'doubled',
      why: words('该问题已列入整改', 'this finding is being rectified already'),
      remedy: words('请在整改列表中打开', 'open it from the list of rectifications'),
    },
    { place: 'findingId' },
  )

const ofFinding = async (tx: Work, id: string): Promise<Whose> => {
  await lockFindingToMend(tx, id)
  const finding = await findFinding(tx, id)
  if (!finding) throw notFound(findingNoun.machine.noun)
  if (await hasRectificationOf(tx, id)) throw twice()
  return finding
}

const byHand = ({ tree }: Context, { organisationId, year }: CreateRectification): Whose => {
  if (organisationId !== undefined && year !== undefined && tree.byId.has(organisationId)) {
    return { organisationId, year }
  }
  throw invalid(
    'organisationId',
    words('没有指明整改单位和年度', 'it is not said whose problem of which year it is'),
    words('请选择问题，或选择单位并填写年度', 'choose a finding, or an organisation and a year'),
  )
}

/** Enters a problem to be mended; the notice to its unit follows. */
export const createRectification = (ctx: Context, input: CreateRectification): Promise<{ id: string }> =>
  change(ctx, async (tx) => {
    const { findingId, source, problem } = input
    const whose = findingId === undefined ? byHand(ctx, input) : await ofFinding(tx, findingId)
    const { organisationId, year } = whose
    allow(ctx, ['rectification.notify'], { organisation: organisationId, year })
    const { state, revision } = begin(rectificationMachine)
    const at = { createdAt: ctx.now(), changedAt: ctx.now() }
    const header = { id: ctx.newId(), organisationId, year, state, revision, ...at }
    const blank = { measures: '', result: '', dueOn: undefined }
    await insertRectification(tx, { ...header, findingId, source, problem, ...blank })
    tx.note({
      organisation: organisationId,
      verb: 'rectification.create',
      noun: 'rectification',
      nounId: header.id,
      changes: changesBetween({}, { source, problem, findingId: findingId ?? null }),
    })
    return { id: header.id }
  })
