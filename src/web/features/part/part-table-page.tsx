import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { words } from '#domain/words/words.ts'
import { dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { useMe } from '../session/queries.ts'
import { PartStateBadge } from './part-state.tsx'
import { partQuery } from './queries.ts'
import { ResultsTable } from './results-table.tsx'
import { useFilling } from './use-filling.ts'

const texts = {
  list: words('自评填报', 'Self-evaluation'),
  title: (office: string, year: number) => words(`${office} · ${year}年度自评表格`, `Results of ${year}, ${office}`),
  loading: words('自评表格', 'Results as a table'),
  due: (day: string) => words(`请于${day}前提交`, `due ${day}`),
  page: words('逐项填报、提交', 'Item by item, and handing in'),
}

/** The part of an office as a sheet. */
export const PartTablePage = () => {
  const { say, language } = useLanguage()
  const { id = '' } = useParams()
  const nameOf = useNames()
  const me = useMe()
  const { data: part, error, refetch } = useQuery(partQuery(id))
  const { mayFill } = useFilling(part)
  const crumbs = me.by === 'link' ? [] : [{ to: '/parts', text: say(texts.list) }]
  if (!part)
    return (
      <Page title={say(texts.loading)} crumbs={crumbs}>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  const office = nameOf(part.organisationId) || (me.organisation?.name ?? '')
  const lead = (
    <span className="row">
      {say(texts.due(dayText(part.dueOn, language)))} <PartStateBadge state={part.state} />
    </span>
  )
  const title = say(texts.title(office, part.year))
  return (
    <Page title={title} lead={lead} crumbs={crumbs} actions={<Link to={`/parts/${id}`}>{say(texts.page)}</Link>}>
      <ResultsTable name={`part ${id}`} label={title} parts={[part]} mayFill={() => mayFill} isOfWhole={false} />
    </Page>
  )
}
