import { useState } from 'react'
import { reviewContract } from '#contract/review.ts'
import { reviewStateTerms } from '#domain/words/review-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { choiceOf, type ListFilter } from '../../lib/list-filter.ts'
import { useList } from '../../lib/use-list.ts'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { ListView } from '../../ui/list/list-view.tsx'
import { Page } from '../../ui/page.tsx'
import { useMay } from '../session/queries.ts'
import { QueueCard } from './queue-card.tsx'
import { SampleDialog } from './sample-dialog.tsx'
import { useReviewColumns } from './review-columns.tsx'

const texts = {
  title: words('复核', 'Review'),
  all: words('全部自评', 'All self-evaluations'),
  state: words('状态', 'State'),
  sample: words('抽查', 'Sample'),
  anyState: words('全部状态', 'All states'),
}

const empty = {
  title: words('没有复核事项', 'Nothing to review'),
  why: words('部门把自评报到财政后，会排进这里。', 'What departments submit to the bureau comes here.'),
}

const filters: readonly ListFilter[] = [
  { kind: 'choice', name: 'state', label: texts.state, all: texts.anyState, options: choiceOf(reviewStateTerms) },
]

const All = () => {
  const say = useSay()
  const { year } = useYear()
  const list = useList(reviewContract.list, { key: 'reviews', fixed: { year }, filters })
  return (
    <section className="stack" aria-labelledby="all-heading">
      <h2 id="all-heading">{say(texts.all)}</h2>
      <ListView
        list={list}
        empty={empty}
        caption={say(texts.all)}
        columns={useReviewColumns()}
        keyOf={({ id }) => id}
      />
    </section>
  )
}

/** The desk of the bureau: what waits, and everything there is. */
export const ReviewsPage = () => {
  const say = useSay()
  const may = useMay()
  const [isDrawing, setDrawing] = useState(false)
  const sample = may('review.sample') && <Button onClick={() => setDrawing(true)}>{say(texts.sample)}</Button>
  return (
    <Page title={say(texts.title)} actions={sample || undefined}>
      {isDrawing && <SampleDialog onClose={() => setDrawing(false)} />}
      {may('review.take') && <QueueCard />}
      <All />
    </Page>
  )
}
