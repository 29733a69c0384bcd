import { reviewContract } from '#contract/review.ts'
import { acceptReview } from '#services/review/accept-review.ts'
import { batchReviews } from '#services/review/batch-reviews.ts'
import { drawSample, listSamples } from '#services/review/draw-sample.ts'
import { getReview } from '#services/review/get-review.ts'
import { getReviewQueue, listReviews } from '#services/review/list-reviews.ts'
import { rehearseReview } from '#services/review/rehearse-review.ts'
import { returnReview } from '#services/review/return-review.ts'
import { scoreReviewRow } from '#services/review/score-row.ts'
import { releaseReview, takeReview } from '#services/review/take-review.ts'
import { bind } from '../bind.ts'

export const reviewRoutes = [
  bind(reviewContract.list, listReviews),
  bind(reviewContract.queue, getReviewQueue),
  bind(reviewContract.get, getReview),
  bind(reviewContract.take, takeReview),
  bind(reviewContract.release, releaseReview),
  bind(reviewContract.score, scoreReviewRow),
  bind(reviewContract.return, returnReview),
  bind(reviewContract.accept, acceptReview),
  bind(reviewContract.batch, batchReviews),
  bind(reviewContract.rehearse, rehearseReview),
  bind(reviewContract.drawSample, drawSample),
  bind(reviewContract.listSamples, listSamples),
]
