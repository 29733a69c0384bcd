import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { ReviewState } from '#domain/process/review/review.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { reviewStateTerms } from '#domain/words/review-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useMay } from '../session/queries.ts'
import { QueueCard } from './queue-card.tsx'
import { ReviewsTable } from './reviews-table.tsx'
import { reviewsQuery } from './queries.ts'

const texts = {
  title: words('复核', 'Review'),
  all: words('全部自评', 'All self-evaluations'),
  state: words('状态', 'State'),
  anyState: words('全部状态', 'All states'),
  more: words('继续加载', 'Load more'),
  none: words('没有复核事项', 'Nothing to review'),
  noneWhy: words('部门把自评报到财政后，会排进这里。', 'What departments submit to the bureau comes here.'),
}

const states = idsOf(reviewStateTerms)
const isState = (value: string | null): value is ReviewState => states.some((state) => state === value)

const All = () => {
  const say = useSay()
  const { year } = useYear()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('state')
  const state = isState(asked) ? asked : undefined
  const list = useInfiniteQuery(reviewsQuery({ year, state }))
  const reviews = list.data?.pages.flatMap(({ items }) => items)
  return (
    <section className="card card-flush" aria-labelledby="all-heading">
      <div className="card-head">
        <h2 id="all-heading">{say(texts.all)}</h2>
        <select
          className="input year-switch"
          aria-label={say(texts.state)}
          value={state ?? ''}
          onChange={({ target }) => setSearch(target.value === '' ? {} : { state: target.value }, { replace: true })}
        >
          <option value="">{say(texts.anyState)}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {say(reviewStateTerms[one])}
            </option>
          ))}
        </select>
      </div>
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      {!reviews && !list.error && <Loading />}
      {reviews?.length === 0 && <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>}
      {reviews && reviews.length > 0 && <ReviewsTable reviews={reviews} />}
      {list.hasNextPage && (
        <div className="card-text">
          <Button isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say(texts.more)}
          </Button>
        </div>
      )}
    </section>
  )
}

/** The desk of the bureau: what waits, and everything there is. */
export const ReviewsPage = () => {
  const say = useSay()
  const may = useMay()
  return (
    <Page title={say(texts.title)}>
      {may('review.take') && <QueueCard />}
      <All />
    </Page>
  )
}
