import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { reviewContract } from '#contract/review.ts'
import { words } from '#domain/words/words.ts'
import { call, type AnswerOf } from '../../lib/call.ts'
import { useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useNames } from '../organisation/queries.ts'
import { useMe } from '../session/queries.ts'
import { queueQuery, type ReviewLine } from './queries.ts'
import { ListTable } from '../../ui/list/list-table.tsx'
import { useReviewColumns } from './review-columns.tsx'

const texts = {
  heading: words('待复核', 'Waiting'),
  order: words('下级单位在前，先报送的在前', 'units before their departments, the longest waiting first'),
  mine: words('我正在复核', 'Under my review'),
  none: words('没有等待复核的自评。', 'Nothing waits for review.'),
  choose: (name: string) => words(`选择${name}`, `Choose ${name}`),
  take: (count: number) => words(`受理所选${count}项`, `Take the ${count} chosen`),
  taken: (count: number) => words(`已受理${count}项`, `${count} taken`),
  refused: words('以下没有受理：', 'These were not taken:'),
}

type Batch = AnswerOf<typeof reviewContract.batch>

const useTake = (onDone: () => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids: readonly string[]) => call(reviewContract.batch, { body: { event: 'take', ids: [...ids] } }),
    onSuccess: async ({ done }) => {
      onDone()
      toast(say(texts.taken(done.length)))
      await client.invalidateQueries({ queryKey: ['reviews'] })
    },
  })
}

const Refused = ({
  refused,
  reviews,
}: {
  readonly refused: Batch['refused']
  readonly reviews: readonly ReviewLine[]
}) => {
  const say = useSay()
  const nameOf = useNames()
  if (refused.length === 0) return undefined
  return (
    <Notice tone="warn" isAlert>
      <p>{say(texts.refused)}</p>
      <ul>
        {refused.map(({ id, why, remedy }) => (
          <li key={id}>
            {nameOf(reviews.find((one) => one.id === id)?.organisationId)}：{say(why)}；{say(remedy)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

const Trouble = ({ error, retry }: { readonly error: Error | null; readonly retry: () => void }) =>
  error ? <ErrorNotice error={error} retry={retry} /> : undefined

const splitQueue = (items: readonly ReviewLine[] | undefined, person: string | undefined) => ({
  waiting: items?.filter(({ state }) => state === 'queued'),
  mine: items?.filter(({ state, takenBy }) => state === 'taken' && takenBy === person) ?? [],
})

const MineCard = ({ reviews }: { readonly reviews: readonly ReviewLine[] }) => {
  const say = useSay()
  const columns = useReviewColumns()
  if (reviews.length === 0) return undefined
  return (
    <section className="card card-flush" aria-labelledby="mine-heading">
      <div className="card-head">
        <h2 id="mine-heading">{say(texts.mine)}</h2>
      </div>
      <ListTable caption={say(texts.mine)} rows={reviews} columns={columns} keyOf={({ id }) => id} />
    </section>
  )
}

/** What the person reviews, and what waits; several are taken at once. */
export const QueueCard = () => {
  const say = useSay()
  const nameOf = useNames()
  const { year } = useYear()
  const { person } = useMe()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { data, error, refetch } = useQuery(queueQuery(year))
  const take = useTake(() => setChosen(new Set()))
  const choose = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const choice = ({ id, organisationId }: ReviewLine) => (
    <input
      type="checkbox"
      aria-label={say(texts.choose(nameOf(organisationId)))}
      checked={chosen.has(id)}
      onChange={() => choose(id)}
    />
  )
  const columns = useReviewColumns()
  const { waiting, mine } = splitQueue(data?.items, person?.id)
  return (
    <>
      <MineCard reviews={mine} />
      <section className="card card-flush" aria-labelledby="queue-heading">
        <div className="card-head">
          <div>
            <h2 id="queue-heading">{say(texts.heading)}</h2>
            <span className="small muted">{say(texts.order)}</span>
          </div>
          {chosen.size > 0 && (
            <Button look="primary" isBusy={take.isPending} onClick={() => take.mutate([...chosen])}>
              {say(texts.take(chosen.size))}
            </Button>
          )}
        </div>
        <Trouble error={error ?? take.error} retry={() => void refetch()} />
        {take.data && take.data.refused.length > 0 && data && (
          <Refused refused={take.data.refused} reviews={data.items} />
        )}
        {!data && !error && <Loading />}
        {waiting?.length === 0 && <p className="card-text muted">{say(texts.none)}</p>}
        {waiting && waiting.length > 0 && (
          <ListTable
            caption={say(texts.heading)}
            rows={waiting}
            columns={columns}
            keyOf={({ id }) => id}
            choice={choice}
          />
        )}
      </section>
    </>
  )
}
