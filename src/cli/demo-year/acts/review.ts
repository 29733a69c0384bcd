import { subtract, toDecimal, compare } from '#domain/number/decimal.ts'
import { acceptReview } from '#services/review/accept-review.ts'
import { getReview } from '#services/review/get-review.ts'
import { listReviews } from '#services/review/list-reviews.ts'
import { scoreReviewRow } from '#services/review/score-row.ts'
import { takeReview } from '#services/review/take-review.ts'
import type { Stage } from '../stage.ts'
import type { DemoWhole } from './evaluate.ts'

export const reviewOf = async (stage: Stage, { department }: DemoWhole): Promise<string> => {
  const { items } = await listReviews(await stage.as(department.reviewer), { year: stage.lastYear, limit: 50 })
  return items.find(({ organisationId }) => organisationId === stage.place(department.code))?.id ?? ''
}

/** Rows the reviewer sees otherwise, with what is taken off and why. */
const doubts: Readonly<Record<string, readonly [string, string]>> = {
  'output-completion': ['1.5', '部分数量指标只有工作台账，未见验收材料'],
  'performance-rules': ['0.5', '绩效管理办法未随机构调整修订'],
}

const judged = ({ criterion, unitScore }: { criterion: string; unitScore: ReturnType<typeof toDecimal> }) => {
  const [off, opinion] = doubts[criterion] ?? ['0', '']
  const isPossible = compare(unitScore, toDecimal(off)) >= 0
  return isPossible ? { ownScore: subtract(unitScore, toDecimal(off)), opinion } : { ownScore: unitScore, opinion: '' }
}

/** The section takes a submission and scores its rows; `rows` bounds it to the first few. */
export const scoreReview = async (stage: Stage, whole: DemoWhole, rows?: number): Promise<string> => {
  const { reviewer } = whole.department
  const id = await reviewOf(stage, whole)
  await takeReview(await stage.as(reviewer), { id })
  const review = await getReview(await stage.as(reviewer), { id })
  for (const { criterion, unitScore, version } of review.rows.slice(0, rows)) {
    const said = { ...judged({ criterion, unitScore }), version }
    await scoreReviewRow(await stage.as(reviewer), { id, criterion, ...said })
  }
  return id
}

export const accept = async (stage: Stage, { department }: DemoWhole, id: string): Promise<void> => {
  await acceptReview(await stage.as(department.reviewer), { id })
}
