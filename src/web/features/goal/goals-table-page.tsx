import { Link, useSearchParams } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { IndicatorsTable } from './indicators-table.tsx'
import { useGoalRows } from './use-goal-rows.ts'

const texts = {
  list: words('绩效目标', 'Goals'),
  title: (year: number) => words(`${year}年度绩效指标表`, `Indicators of ${year}`),
  lead: words(
    '所有绩效目标的指标在一张表里；草稿可以直接改。',
    'The indicators of all goals in one table; drafts can be changed.',
  ),
  projects: words('去项目页', 'To the projects'),
  none: words('还没有绩效指标', 'No indicators yet'),
  noneWhy: words(
    '先在项目页编制绩效目标，并添加或沿用指标；它们会出现在这里，可以成批粘贴和修改。',
    'Write a goal at a project and add indicators, or take over last year’s: they appear here, to be pasted and changed in bulk.',
  ),
}

const None = () => {
  const say = useSay()
  return (
    <div className="card">
      <Empty title={say(texts.none)}>
        {say(texts.noneWhy)} <Link to="/projects">{say(texts.projects)}</Link>
      </Empty>
    </div>
  )
}

/** The indicators of all goals of a year, or of one organisation, as a sheet. */
export const GoalsTablePage = () => {
  const say = useSay()
  const nameOf = useNames()
  const { year } = useYear()
  const [search] = useSearchParams()
  const organisation = search.get('organisation') ?? undefined
  const { goals, settings, error, retry } = useGoalRows(year, organisation)
  const title = say(texts.title(year))
  const lead = organisation === undefined ? say(texts.lead) : nameOf(organisation)
  const hasRows = goals?.some(({ indicators }) => indicators.length > 0)
  return (
    <Page title={title} lead={lead} crumbs={[{ to: '/goals', text: say(texts.list) }]}>
      {error && <ErrorNotice error={error} retry={() => void retry()} />}
      {!goals && !error && <Loading />}
      {goals && !hasRows && <None />}
      {goals && hasRows && (
        <IndicatorsTable
          key={`${year} ${organisation ?? ''}`}
          name={`goals ${year} ${organisation ?? ''}`}
          label={title}
          goals={goals}
          settings={settings}
        />
      )}
    </Page>
  )
}
