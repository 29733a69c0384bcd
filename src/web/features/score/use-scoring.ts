import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { reviewQuery } from '../review/queries.ts'
import { scoringQuery, type Scoring, type Whole } from '../self-evaluation/queries.ts'
import { scoreItems, type ScoreItem } from './score-tree.ts'
import { scoreTrial } from './trial.ts'

export type Scored = { readonly scoring: Scoring; readonly items: readonly ScoreItem[] }

/** The score made anew in the page from the scheme and what it is scored on, with the reviewer’s beside it. */
export const useScoring = (whole: Whole) => {
  const { data: scoring, error, refetch } = useQuery(scoringQuery(whole.id))
  const reviewId = scoring?.reviewId
  const { data: review } = useQuery({ ...reviewQuery(reviewId ?? ''), enabled: reviewId !== undefined })
  const scored = useMemo((): Scored | undefined => {
    if (!scoring) return undefined
    const result = scoreTrial(scoring.scheme, scoring.inputs, {})
    return { scoring, items: scoreItems(result, { scores: whole.scores, review }) }
  }, [scoring, whole.scores, review])
  return { scored, review, error, retry: () => void refetch() }
}
