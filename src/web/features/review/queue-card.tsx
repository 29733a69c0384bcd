import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { reviewContract } from '#contract/review.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { useToast } from '../../lib/toast.tsx'
import { useYear } from '../../lib/year.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ListTable, type Column } from '../../ui/list/list-table.tsx'
import { Loading } from '../../ui/loading.tsx'
import { useNames } from '../organisation/queries.ts'
import { useMe } from '../session/queries.ts'
import { BatchMoves } from './batch-moves.tsx'
import { queueQuery, type Batch, type QueuedReview } from './queries.ts'
import { RefusedNotice } from './refused-notice.tsx'
import { RiskCell } from './risk-badge.tsx'

const texts = {
  heading: words('待复核', 'Waiting'),
  order: words(
    '按关注度排列；下级单位总在上级之前',
    'what deserves a closer look first; units always before those above',
  ),
  mine: words('我正在复核', 'Under my review'),
  none: words('没有等待复核的自评。', 'Nothing waits for review.'),
  choose: (name: string) => words(`选择${name}`, `Choose ${name}`),
  chooseAll: words('全选', 'All'),
  chooseNone: words('取消全选', 'None'),
  take: (count: number) => words(`受理所选${count}项`, `Take the ${count} chosen`),
  taken: (count: number) => words(`已受理${count}项`, `${count} taken`),
  who: words('单位', 'Organisation'),
  risk: words('为什么要看', 'Why to look'),
  round: words('报送', 'Submission'),
  nth: (revision: number) => words(`第${revision}次`, `no. ${revision}`),
  since: words('等待自', 'Waiting since'),
  below: (count: number) => words(`先复核下级${count}个`, `${count} below come first`),
}

const useColumns = (): readonly Column<QueuedReview>[] => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  return [
    {
      head: texts.who,
      cell: ({ id, organisationId, waitsFor }) => (
        <span className="row">
          <Link to={`/reviews/${id}`}>{nameOf(organisationId)}</Link>
          {waitsFor > 0 && <Badge tone="calm">{say(texts.below(waitsFor))}</Badge>}
        </span>
      ),
    },
    { head: texts.risk, cell: ({ risk }) => <RiskCell risk={risk} /> },
    { head: texts.round, cell: ({ revision }) => say(texts.nth(revision)) },
    { head: texts.since, cell: ({ changedAt }) => dayText(dayOf(changedAt), language) },
  ]
}

const useTake = (onDone: (result: Batch) => void) => {
  const say = useSay()
  const toast = useToast()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids: readonly string[]) => call(reviewContract.batch, { body: { event: 'take', ids: [...ids] } }),
    onSuccess: async (result) => {
      onDone(result)
      toast(say(texts.taken(result.done.length)))
      await client.invalidateQueries({ queryKey: ['reviews'] })
    },
  })
}

const splitQueue = (items: readonly QueuedReview[], person: string | undefined) => ({
  waiting: items.filter(({ state }) => state === 'queued'),
  mine: items.filter(({ state, takenBy }) => state === 'taken' && takenBy === person),
})

/** Several rows chosen by their boxes. */
const useChosen = (reviews: readonly QueuedReview[]) => {
  const say = useSay()
  const nameOf = useNames()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string): void => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const choice = ({ id, organisationId }: QueuedReview) => (
    <input
      type="checkbox"
      aria-label={say(texts.choose(nameOf(organisationId)))}
      checked={chosen.has(id)}
      onChange={() => toggle(id)}
    />
  )
  const isAll = reviews.length > 0 && reviews.every(({ id }) => chosen.has(id))
  const all = reviews.length > 1 && (
    <Button onClick={() => setChosen(new Set(isAll ? [] : reviews.map(({ id }) => id)))}>
      {say(isAll ? texts.chooseNone : texts.chooseAll)}
    </Button>
  )
  const ids = reviews.flatMap(({ id }) => (chosen.has(id) ? [id] : []))
  return { ids, choice, all, clear: () => setChosen(new Set()) }
}

const MineCard = ({ reviews }: { readonly reviews: readonly QueuedReview[] }) => {
  const say = useSay()
  const columns = useColumns()
  const { ids, choice, all, clear } = useChosen(reviews)
  if (reviews.length === 0) return undefined
  return (
    <section className="card card-flush" aria-labelledby="mine-heading">
      <div className="card-head">
        <h2 id="mine-heading">{say(texts.mine)}</h2>
        <span className="row">
          {all}
          <BatchMoves ids={ids} reviews={reviews} onDone={clear} />
        </span>
      </div>
      <ListTable caption={say(texts.mine)} rows={reviews} columns={columns} keyOf={({ id }) => id} choice={choice} />
    </section>
  )
}

const WaitingCard = ({ reviews }: { readonly reviews: readonly QueuedReview[] }) => {
  const say = useSay()
  const columns = useColumns()
  const { ids, choice, all, clear } = useChosen(reviews)
  const take = useTake(clear)
  return (
    <section className="card card-flush" aria-labelledby="queue-heading">
      <div className="card-head">
        <div>
          <h2 id="queue-heading">
            {say(texts.heading)} <span className="muted">{reviews.length}</span>
          </h2>
          <span className="small muted">{say(texts.order)}</span>
        </div>
        <span className="row">
          {all}
          {ids.length > 0 && (
            <Button look="primary" isBusy={take.isPending} onClick={() => take.mutate(ids)}>
              {say(texts.take(ids.length))}
            </Button>
          )}
        </span>
      </div>
      {take.error && <ErrorNotice error={take.error} />}
      {take.data && <RefusedNotice refused={take.data.refused} reviews={reviews} />}
      {reviews.length === 0 && <p className="card-text muted">{say(texts.none)}</p>}
      {reviews.length > 0 && (
        <ListTable
          caption={say(texts.heading)}
          rows={reviews}
          columns={columns}
          keyOf={({ id }) => id}
          choice={choice}
        />
      )}
    </section>
  )
}

/** What the person reviews, and what waits, by how closely it deserves to be looked at. */
export const QueueCard = () => {
  const { year } = useYear()
  const { person } = useMe()
  const { data, error, refetch } = useQuery(queueQuery(year))
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const { waiting, mine } = splitQueue(data.items, person?.id)
  return (
    <>
      <MineCard reviews={mine} />
      <WaitingCard reviews={waiting} />
    </>
  )
}
