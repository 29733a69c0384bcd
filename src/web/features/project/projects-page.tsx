import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { projectStateTerms } from '#domain/words/budget-terms.ts'
import { idsOf } from '#domain/words/ids-of.ts'
import { words } from '#domain/words/words.ts'
import type { ProjectState } from '#domain/process/project.ts'
import { useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useMay } from '../session/queries.ts'
import { ProjectsTable } from './projects-table.tsx'
import { projectsQuery } from './queries.ts'

const texts = {
  title: words('项目', 'Projects'),
  fresh: words('编制项目', 'Draft a project'),
  state: words('状态', 'State'),
  all: words('全部状态', 'All states'),
  find: words('按名称或编码筛选', 'Filter by name or code'),
  more: words('继续加载', 'Load more'),
  none: (year: number) => words(`${year}年度还没有项目`, `No projects in ${year} yet`),
  noneWhy: words(
    '项目是绩效管理的起点：先编制项目和测算依据，再编报绩效目标；预算和支出都记在项目台账上。',
    'A project comes first: draft it with its cost build-up, then its goals; budget and spending are kept in its ledger.',
  ),
  noMatch: words('没有符合条件的项目', 'No project fits'),
  noMatchWhy: words('请换一个状态，或清空筛选文字。', 'Choose another state, or clear the filter.'),
}

const states = idsOf(projectStateTerms)
const isState = (value: string | null): value is ProjectState => states.some((state) => state === value)

/** Filters stand in the address: a list can be passed on. */
const useFilter = () => {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('state')
  const set = (name: 'state' | 'text', value: string): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === '') after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true },
    )
  return { state: isState(asked) ? asked : undefined, text: search.get('text') ?? '', set }
}

type FilterProps = { readonly filter: ReturnType<typeof useFilter> }

const Filters = ({ filter: { state, text, set } }: FilterProps) => {
  const say = useSay()
  return (
    <div className="filters no-print">
      <input
        className="input"
        type="search"
        aria-label={say(texts.find)}
        placeholder={say(texts.find)}
        value={text}
        onChange={({ target }) => set('text', target.value)}
      />
      <select
        className="input"
        aria-label={say(texts.state)}
        value={state ?? ''}
        onChange={({ target }) => set('state', target.value)}
      >
        <option value="">{say(texts.all)}</option>
        {states.map((one) => (
          <option key={one} value={one}>
            {say(projectStateTerms[one])}
          </option>
        ))}
      </select>
    </div>
  )
}

const NewProject = () => (
  <Link className="button button-primary" to="/projects/new">
    <Icon name="plus" />
    {useSay()(texts.fresh)}
  </Link>
)

/** The projects of the year, as far as the person sees them. */
export const ProjectsPage = () => {
  const say = useSay()
  const may = useMay()
  const { year } = useYear()
  const filter = useFilter()
  const { state, text } = filter
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    projectsQuery({ year, state }),
  )
  const all = data?.pages.flatMap(({ items }) => items) ?? []
  const shown = all.filter(({ name, code }) => `${code} ${name}`.toLowerCase().includes(text.trim().toLowerCase()))
  const isFiltered = state !== undefined || text !== ''
  const action = may('project.edit') ? <NewProject /> : undefined
  return (
    <Page title={say(texts.title)} actions={action}>
      <Filters filter={filter} />
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && shown.length === 0 && (
        <div className="card">
          <Empty title={say(isFiltered ? texts.noMatch : texts.none(year))}>
            {say(isFiltered ? texts.noMatchWhy : texts.noneWhy)}
          </Empty>
        </div>
      )}
      {shown.length > 0 && <ProjectsTable projects={shown} />}
      {hasNextPage && (
        <div>
          <Button isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {say(texts.more)}
          </Button>
        </div>
      )}
    </Page>
  )
}
