import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import type { PartState } from '#domain/process/self-evaluation/part.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { partStateTerms } from '#domain/words/self-evaluation-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { PartStateBadge } from './part-state.tsx'
import { partsQuery, type PartLine } from './queries.ts'

const texts = {
  title: words('自评填报', 'Self-evaluation'),
  office: words('科室或单位', 'Office or unit'),
  due: words('应于', 'Due'),
  changed: words('更新', 'Changed'),
  state: words('状态', 'State'),
  all: words('全部状态', 'All states'),
  more: words('继续加载', 'Load more'),
  none: words('没有自评分表', 'Nothing to fill in'),
  noneWhy: words(
    '部门财务布置自评后，各科室的分表会出现在这里，只含本科室负责的指标。',
    'Once the department begins its self-evaluation, each office finds its part here, with its own indicators only.',
  ),
}

const states = idsOf(partStateTerms)
const isState = (value: string | null): value is PartState => states.some((state) => state === value)

const Rows = ({ parts }: { readonly parts: readonly PartLine[] }) => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  return (
    <div className="table-wrap">
      <table className="table table-hover table-cards">
        <caption className="visually-hidden">{say(texts.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(texts.office)}</th>
            <th scope="col">{say(texts.due)}</th>
            <th scope="col">{say(texts.changed)}</th>
            <th scope="col">{say(texts.state)}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ id, organisationId, dueOn, changedAt, state }) => (
            <tr key={id}>
              <th scope="row">
                <Link to={`/parts/${id}`}>{nameOf(organisationId)}</Link>
              </th>
              <td data-label={say(texts.due)}>{dayText(dueOn, language)}</td>
              <td data-label={say(texts.changed)}>{dayText(dayOf(changedAt), language)}</td>
              <td data-label={say(texts.state)}>
                <PartStateBadge state={state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The parts of self-evaluations the person sees. */
export const PartsPage = () => {
  const { say } = useLanguage()
  const { year } = useYear()
  const [search, setSearch] = useSearchParams()
  const asked = search.get('state')
  const state = isState(asked) ? asked : undefined
  const list = useInfiniteQuery(partsQuery({ year, state }))
  const parts = list.data?.pages.flatMap(({ items }) => items)
  return (
    <Page title={say(texts.title)}>
      <div className="filters no-print">
        <select
          className="input"
          aria-label={say(texts.state)}
          value={state ?? ''}
          onChange={({ target }) => setSearch(target.value === '' ? {} : { state: target.value }, { replace: true })}
        >
          <option value="">{say(texts.all)}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {say(partStateTerms[one])}
            </option>
          ))}
        </select>
      </div>
      {list.error && <ErrorNotice error={list.error} retry={() => void list.refetch()} />}
      {!parts && !list.error && <Loading />}
      {parts?.length === 0 && (
        <div className="card">
          <Empty title={say(texts.none)}>{say(texts.noneWhy)}</Empty>
        </div>
      )}
      {parts && parts.length > 0 && <Rows parts={parts} />}
      {list.hasNextPage && (
        <div>
          <Button isBusy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {say(texts.more)}
          </Button>
        </div>
      )}
    </Page>
  )
}
