import { reviewContract } from '#contract/review.ts'
import { eventVerbs } from '#domain/process/event-verbs.ts'
import { movesFrom } from '#domain/process/machine.ts'
import { reviewMachine, type ReviewEvent } from '#domain/process/review/review.ts'
import { reviewEventTerms } from '#domain/words/review-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { reasonBody } from '../../lib/reason-body.ts'
import { Moves } from '../../ui/moves.tsx'
import { useRights } from '../organisation/queries.ts'
import { useMe } from '../session/queries.ts'
import type { Review } from './queries.ts'
import { useReturnSnippets } from './return-snippets.ts'

const endpoints = {
  take: reviewContract.take,
  release: reviewContract.release,
  return: reviewContract.return,
  accept: reviewContract.accept,
} as const
type Asked = keyof typeof endpoints

const abouts: Readonly<Record<Asked, Words>> = {
  take: words('受理后由您复核，单位端锁定，不能修改。', 'You review it; the unit cannot change it meanwhile.'),
  release: words('放回后其他人可以受理，已填的复核内容保留。', 'Others may take it; what you wrote stays.'),
  return: words('退回单位修改。各行意见会一并给单位看到。', 'It goes back to the unit, with the opinions on each row.'),
  accept: words('通过后得分确定，进入结果应用和公开。', 'The score is settled and goes on to be used and published.'),
}

const isAsked = (event: ReviewEvent): event is Asked => event in endpoints
const dangers: readonly Asked[] = ['return', 'release']

/** The steps of a reviewer; what somebody else took is left to them. */
export const ReviewMoves = ({ review }: { readonly review: Review }) => {
  const mayDo = useRights()
  const { person } = useMe()
  const snippets = useReturnSnippets()
  const { id, version } = review
  const isOthers = review.state === 'taken' && review.takenBy !== person?.id
  const open = isOthers ? [] : movesFrom(reviewMachine, review.state)
  const moves = open.flatMap(({ event, needsReason = false }) =>
    isAsked(event) && eventVerbs.review[event].some((verb) => mayDo(verb, review))
      ? [
          {
            event,
            needsReason,
            isDanger: dangers.includes(event),
            title: reviewEventTerms[event],
            about: abouts[event],
            snippets: event === 'return' ? snippets : undefined,
            run: (reason: string | undefined) =>
              call(endpoints[event], { params: { id }, body: reasonBody(reason), version }),
          },
        ]
      : [],
  )
  return <Moves moves={moves} stale={['review', 'reviews']} />
}
