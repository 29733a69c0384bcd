import { words } from '#domain/words/words.ts'
import { withPrevious } from '#reports/build/with-previous.ts'
import type { Outline } from '#reports/outline.ts'
import { findSelfEvaluation, listEvaluated, type StoredSelfEvaluation } from '#store/queries/self-evaluation.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import type { Work } from '../transact.ts'
import type { Compared } from './check-whole.ts'
import { reportRules } from './report-rules.ts'
import { wholeDraft } from './whole-draft.ts'

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

/** The self-evaluation of the year before, where it went to the bureau. */
const yearBefore = async (tx: Work, { organisationId, year }: StoredSelfEvaluation) => {
  const evaluated = await listEvaluated(tx, { organisations: [organisationId], year: year - 1 })
  const id = evaluated.get(organisationId)
  const before = id === undefined ? undefined : await findSelfEvaluation(tx, id)
  return before && ['delivered', 'accepted'].includes(before.state) ? before : undefined
}

/** The facts of a whole with what became of those of the year before, and the latter themselves. */
export const comparedDraft = async (ctx: Context, tx: Work, whole: StoredSelfEvaluation): Promise<Compared> => {
  const outline = outlineOf(whole)
  const draft = await wholeDraft(ctx, tx, whole)
  const before = await yearBefore(tx, whole)
  if (!before) return { outline, draft, previous: undefined }
  const previous = await wholeDraft(ctx, tx, before)
  return { outline, draft: withPrevious(draft, previous), previous }
}
