import { answerFinding } from '#services/finding/answer-finding.ts'
import { listFindings } from '#services/finding/list-findings.ts'
import { getPart } from '#services/part/get-part.ts'
import { listParts } from '#services/part/list-parts.ts'
import { acceptPart, returnPart, submitPart } from '#services/part/move-part.ts'
import { savePartCell } from '#services/part/save-part-cell.ts'
import { listReviews } from '#services/review/list-reviews.ts'
import { assembleSelfEvaluation } from '#services/self-evaluation/assemble-self-evaluation.ts'
import {
  deliverSelfEvaluation,
  reopenSelfEvaluation,
  signSelfEvaluation,
} from '#services/self-evaluation/move-self-evaluation.ts'
import { makeAssembledWhole } from './assembled-whole.ts'
import type { TestDistrict } from './test-district.ts'

const signAndDeliver = async (district: TestDistrict, id: string): Promise<void> => {
  await signSelfEvaluation(await district.as('leader'), { id })
  const finance = await district.as('finance')
  const { items } = await listFindings(finance, { year: district.year, state: 'open', limit: 500 })
  for (const { id: finding } of items)
    await answerFinding(finance, { id: finding, kind: 'explain', text: '已核对凭证，数据无误' })
  await deliverSelfEvaluation(finance, { id })
}

/** The review of the street’s self-evaluation, waiting at the bureau. */
export const makeDeliveredWhole = async (district: TestDistrict): Promise<{ whole: string; review: string }> => {
  const whole = await makeAssembledWhole(district)
  await signAndDeliver(district, whole)
  const { items } = await listReviews(await district.as('performance'), { year: district.year, limit: 10 })
  return { whole, review: items.find(({ selfEvaluationId }) => selfEvaluationId === whole)?.id ?? '' }
}

/** What came back goes to the office again, which mends one result; then all of it is delivered anew. */
export const deliverAgain = async (
  district: TestDistrict,
  whole: string,
  { indicator, typed }: { readonly indicator: string; readonly typed: string },
): Promise<void> => {
  const [finance, handler] = [await district.as('finance'), await district.as('handler')]
  await reopenSelfEvaluation(finance, { id: whole, reason: '按复核意见修改' })
  const { items } = await listParts(finance, { year: district.year, selfEvaluation: whole, limit: 10 })
  for (const { id } of items) {
    await returnPart(finance, { id, reason: '请按复核意见修改' })
    const row = (await getPart(handler, { id })).rows.find(({ name }) => name === indicator)
    if (row) {
      const { indicatorId, version, reason } = row
      await savePartCell(handler, { id, indicatorId, version, typed, reason })
    }
    await submitPart(handler, { id })
    await acceptPart(finance, { id })
  }
  await assembleSelfEvaluation(finance, { id: whole })
  await signAndDeliver(district, whole)
}
