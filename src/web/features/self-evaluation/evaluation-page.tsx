import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { NavLink, useParams } from 'react-router'
import { words } from '#domain/words/words.ts'
import { dayText } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { useMe } from '../session/queries.ts'
import { isLate } from './late.ts'
import { wholeQuery, type Whole } from './queries.ts'
import { WholeStateBadge } from './whole-state.tsx'
import '../../styles/evaluation.css'

const texts = {
  list: words('自评报告', 'Self-evaluations'),
  title: (name: string, year: number) => words(`${name} · ${year}年度自评`, `Self-evaluation of ${year}, ${name}`),
  loading: words('自评报告', 'Self-evaluation'),
  due: (day: string) => words(`应于${day}报送`, `due ${day}`),
  late: words('已逾期', 'late'),
  round: (revision: number) => words(`第${revision}稿`, `draft ${revision}`),
  tabs: words('本次自评', 'This self-evaluation'),
  overview: words('汇总', 'Overview'),
  table: words('全部指标', 'All indicators'),
  score: words('得分', 'Score'),
  report: words('报告', 'Report'),
  findings: words('检查问题', 'Findings'),
}

/** The pages of one self-evaluation. */
export const EvaluationTabs = ({ id }: { readonly id: string }) => {
  const say = useSay()
  const base = `/self-evaluations/${id}`
  const tabs = [
    [base, texts.overview],
    [`${base}/table`, texts.table],
    [`${base}/score`, texts.score],
    [`${base}/report`, texts.report],
    [`/findings?self-evaluation=${id}`, texts.findings],
  ] as const
  return (
    <nav className="tabs no-print" aria-label={say(texts.tabs)}>
      {tabs.map(([to, text]) => (
        <NavLink key={to} to={to} end className="tab">
          {say(text)}
        </NavLink>
      ))}
    </nav>
  )
}

const Lead = ({ whole }: { readonly whole: Whole }) => {
  const { say, language } = useLanguage()
  return (
    <span className="row">
      <WholeStateBadge state={whole.state} />
      {say(texts.due(dayText(whole.dueOn, language)))}
      {isLate(whole) && <Badge tone="bad">{say(texts.late)}</Badge>}
      <span>{say(texts.round(whole.revision))}</span>
    </span>
  )
}

type Props = {
  readonly actions?: (whole: Whole) => ReactNode
  readonly children: (whole: Whole) => ReactNode
}

/** The frame of every page of one self-evaluation: whose it is, where it stands, the way to the others. */
export const EvaluationPage = ({ actions, children }: Props) => {
  const say = useSay()
  const { id = '' } = useParams()
  const nameOf = useNames()
  const me = useMe()
  const { data: whole, error, refetch } = useQuery(wholeQuery(id))
  const crumbs = me.by === 'link' ? [] : [{ to: '/self-evaluations', text: say(texts.list) }]
  if (!whole)
    return (
      <Page title={say(texts.loading)} crumbs={crumbs}>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  return (
    <Page
      title={say(texts.title(nameOf(whole.organisationId), whole.year))}
      lead={<Lead whole={whole} />}
      crumbs={crumbs}
      actions={actions?.(whole)}
    >
      <EvaluationTabs id={id} />
      {children(whole)}
    </Page>
  )
}
