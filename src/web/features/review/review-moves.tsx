import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { reviewContract } from '#contract/review.ts'
import { eventVerbs } from '#domain/process/event-verbs.ts'
import { movesFrom } from '#domain/process/machine.ts'
import { reviewMachine, type ReviewEvent } from '#domain/process/review/review.ts'
import { reviewEventTerms } from '#domain/words/review-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { reasonBody } from '../../lib/reason-body.ts'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { MoveDialog } from '../../ui/move-dialog.tsx'
import { useRights } from '../organisation/queries.ts'
import { useMe } from '../session/queries.ts'
import type { Review } from './queries.ts'

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

const done = words('已办理', 'Done')

const useMove = (review: Review, onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ event, reason }: { readonly event: Asked; readonly reason: string | undefined }) =>
      call(endpoints[event], { params: { id: review.id }, body: reasonBody(reason), version: review.version }),
    onSuccess: async () => {
      onDone()
      toast(say(done))
      await client.invalidateQueries({ queryKey: ['review', review.id] })
      await client.invalidateQueries({ queryKey: ['reviews'] })
    },
  })
}

/** The steps of a reviewer; what somebody else took is left to them. */
export const ReviewMoves = ({ review }: { readonly review: Review }) => {
  const say = useSay()
  const mayDo = useRights()
  const { person } = useMe()
  const [asked, setAsked] = useState<Asked>()
  const move = useMove(review, () => setAsked(undefined))
  const isOthers = review.state === 'taken' && review.takenBy !== person?.id
  const moves = movesFrom(reviewMachine, review.state).flatMap(({ event, needsReason = false }) =>
    isAsked(event) && eventVerbs.review[event].some((verb) => mayDo(verb, review)) ? [{ event, needsReason }] : [],
  )
  const open = isOthers ? [] : moves
  const moving = open.find(({ event }) => event === asked)
  return (
    <>
      {open.map(({ event }) => (
        <Button
          key={event}
          look={dangers.includes(event) ? 'danger' : 'primary'}
          onClick={() => (move.reset(), setAsked(event))}
        >
          {say(reviewEventTerms[event])}
        </Button>
      ))}
      {moving && (
        <MoveDialog
          moving={{
            title: say(reviewEventTerms[moving.event]),
            about: say(abouts[moving.event]),
            needsReason: moving.needsReason,
            isDanger: dangers.includes(moving.event),
          }}
          isBusy={move.isPending}
          error={move.error}
          onMove={(reason) => move.mutate({ event: moving.event, reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
