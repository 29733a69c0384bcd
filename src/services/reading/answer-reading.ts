import type { FindingAnswer } from '#domain/process/finding.ts'
import { isBlank, reasonFor } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { updateReading, type StoredReading } from '#store/queries/reading.ts'
import type { Context } from '../context.ts'
import { ServiceError, unlessRefused } from '../errors.ts'
import { conflicting } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { loadReading } from './load-reading.ts'

export type AnswerReading = {
  readonly id: string
  /** The key of the finding. */
  readonly finding: string
  /** Left out to take an answer back. */
  readonly answer?: FindingAnswer | undefined
  readonly version: number
}

/** More findings are never shown. */
const mostAnswers = 1000

const unlessWordless = ({ kind, text }: FindingAnswer): void => {
  if (kind !== 'fix' && isBlank(text)) unlessRefused(reasonFor(text, words('答复问题', 'answer a finding')))
}

const withAnswer = ({ answers }: StoredReading, { finding, answer }: AnswerReading): StoredReading['answers'] => {
  const { [finding]: _before, ...others } = answers
  if (!answer) return others
  if (Object.keys(others).length < mostAnswers) return { ...others, [finding]: answer }
  throw new ServiceError({
    code: 'too-large',
    why: words('答复过多', 'too many answers'),
    remedy: words('请先更正文件后重新上传', 'correct the file and upload it again'),
  })
}

/** Answers a finding of a report that belongs to no self-evaluation: the answer stays with the reading. */
export const answerReading = async (ctx: Context, input: AnswerReading): Promise<{ id: string; version: number }> => {
  const { id, version, finding, answer } = input
  if (answer) unlessWordless(answer)
  return change(ctx, async (tx) => {
    const reading = await loadReading(ctx, tx, id)
    const answers = withAnswer(reading, input)
    const isFirst = await updateReading(tx, { id, version }, { answers, changedAt: ctx.now() })
    if (!isFirst) throw conflicting({ answers: reading.answers, version: reading.version }, ['answers'])
    const told = (given: FindingAnswer | undefined) => (given ? { [finding]: `${given.kind} ${given.text}` } : {})
    const changes = changesBetween(told(reading.answers[finding]), told(answer))
    tx.note({ organisation: reading.organisationId, verb: 'reading.answer', noun: 'reading', nounId: id, changes })
    return { id, version: version + 1 }
  })
}
