import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { reviewContract } from '#contract/review.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { Button } from '../../ui/button.tsx'
import { MoveDialog } from '../../ui/move-dialog.tsx'
import type { QueuedReview } from './queries.ts'
import { RefusedNotice } from './refused-notice.tsx'
import { useReturnSnippets } from './return-snippets.ts'

const texts = {
  accept: (count: number) => words(`通过所选${count}项`, `Accept the ${count} chosen`),
  return: (count: number) => words(`退回所选${count}项`, `Return the ${count} chosen`),
  acceptAbout: words(
    '每行都已复核的才会通过；其余逐项说明原因，不受影响。',
    'Only those with every row reviewed are accepted; the others are told why not.',
  ),
  returnAbout: words('所选各单位收到同一条退回意见。', 'All of them get the same reason.'),
  done: (count: number) => words(`已办理${count}项`, `${count} done`),
}

type Event = 'accept' | 'return'
type Props = {
  readonly ids: readonly string[]
  readonly reviews: readonly QueuedReview[]
  readonly onDone: () => void
}

/** Accepts or returns many at once; one refusal does not stop the rest. */
export const BatchMoves = ({ ids, reviews, onDone }: Props) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  const snippets = useReturnSnippets()
  const [asked, setAsked] = useState<Event>()
  const batch = useMutation({
    mutationFn: ({ event, reason }: { readonly event: Event; readonly reason: string | undefined }) =>
      call(reviewContract.batch, { body: { event, ids: [...ids], ...(reason === undefined ? {} : { reason }) } }),
    onSuccess: async ({ done }) => {
      setAsked(undefined)
      onDone()
      toast(say(texts.done(done.length)))
      await client.invalidateQueries({ queryKey: ['reviews'] })
    },
  })
  const count = ids.length
  return (
    <>
      {count > 0 &&
        (['accept', 'return'] as const).map((event) => (
          <Button
            key={event}
            look={event === 'accept' ? 'primary' : 'danger'}
            onClick={() => (batch.reset(), setAsked(event))}
          >
            {say(texts[event](count))}
          </Button>
        ))}
      {batch.data && <RefusedNotice refused={batch.data.refused} reviews={reviews} />}
      {asked && (
        <MoveDialog
          moving={{
            title: say(texts[asked](count)),
            about: say(asked === 'accept' ? texts.acceptAbout : texts.returnAbout),
            needsReason: asked === 'return',
            isDanger: asked === 'return',
            ...(asked === 'return' ? { snippets } : {}),
          }}
          isBusy={batch.isPending}
          error={batch.error}
          onMove={(reason) => batch.mutate({ event: asked, reason })}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  )
}
