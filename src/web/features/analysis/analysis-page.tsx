import '../../styles/analysis.css'
import { useQuery } from '@tanstack/react-query'
import { Navigate, NavLink, useLocation, useParams } from 'react-router'
import { analysisViewNames, analysisViews, type AnalysisView } from '#domain/analysis/views.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { MoneyUnitChoice } from '../../lib/money-unit.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { ChartCard } from './chart-card.tsx'
import { FilterBar } from './filter-bar.tsx'
import { analysisQuery } from './queries.ts'
import { RecordsCard } from './records-card.tsx'
import { useFilters } from './use-filters.ts'

const texts = {
  title: words('分析', 'Analysis'),
  lead: words(
    '跨单位、跨年度比较已经报送的内容；每个数都能点到那一条记录。',
    'Compares what was handed in across organisations and years; every figure leads to its records.',
  ),
  views: words('分析主题', 'Views'),
}

const isView = (text: string | undefined): text is AnalysisView => analysisViews.some((view) => view === text)

/** Kept from one view to the next. */
const sharedSearch = (search: string): string => {
  const all = new URLSearchParams(search)
  const kept = ['years', 'organisation'].flatMap((name) => {
    const value = all.get(name)
    return value === null ? [] : [[name, value]]
  })
  return new URLSearchParams(kept).toString()
}

const Views = () => {
  const say = useSay()
  const { search } = useLocation()
  return (
    <nav className="analysis-views no-print" aria-label={say(texts.views)}>
      {analysisViews.map((view) => (
        <NavLink key={view} to={{ pathname: `/analysis/${view}`, search: sharedSearch(search) }}>
          {say(analysisViewNames[view])}
        </NavLink>
      ))}
    </nav>
  )
}

const View = ({ view }: { readonly view: AnalysisView }) => {
  const [filters, change] = useFilters()
  const { data, error, refetch, isPlaceholderData } = useQuery(analysisQuery(view, filters))
  const pick = (part: string): void => change({ part })
  return (
    <>
      <FilterBar view={view} filters={filters} />
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.view === view && (
        <div className="stack" aria-busy={isPlaceholderData}>
          <ChartCard analysis={data} filters={filters} onPick={pick} />
          <RecordsCard analysis={data} filters={filters} onPart={pick} />
        </div>
      )}
    </>
  )
}

/** Across units and years: seven views, each a picture, a sentence, a table and the records behind. */
export const AnalysisPage = () => {
  const say = useSay()
  const { view } = useParams()
  const { search } = useLocation()
  if (!isView(view)) return <Navigate to={`/analysis/execution${search}`} replace />
  return (
    <Page title={say(texts.title)} lead={say(texts.lead)} actions={<MoneyUnitChoice />}>
      <Views />
      <View key={view} view={view} />
    </Page>
  )
}
