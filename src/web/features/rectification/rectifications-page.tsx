import { useState } from 'react'
import { Link } from 'react-router'
import { rectificationContract } from '#contract/rectification.ts'
import { rectificationStateTerms } from '#domain/words/review-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayText } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { choiceOf, type ListFilter } from '../../lib/list-filter.ts'
import { useList } from '../../lib/use-list.ts'
import { useYear } from '../../lib/year.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import type { Column } from '../../ui/list/list-table.tsx'
import { ListView } from '../../ui/list/list-view.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { useMay } from '../session/queries.ts'
import { BoardCard } from './board-card.tsx'
import { CreateRectificationDialog } from './create-rectification-dialog.tsx'
import type { RectificationLine } from './queries.ts'
import { RectificationStateBadge } from './rectification-state.tsx'
import '../../styles/rectification.css'

const texts = {
  title: words('整改', 'Rectification'),
  create: words('登记问题', 'Enter a problem'),
  problem: words('问题', 'Problem'),
  who: words('整改单位', 'To be mended by'),
  found: words('发现年度', 'Found in'),
  due: words('期限', 'Due'),
  late: words('逾期', 'late'),
  carried: (years: number) => words(`跨${years}年`, `${years} years old`),
  state: words('状态', 'State'),
  all: words('全部状态', 'All states'),
  anyYear: words('全部年度', 'All years'),
  open: words('未销号', 'Open'),
  onlyLate: words('逾期', 'Late'),
  carriedOver: words('以前年度未销号', 'Open from earlier years'),
}

const empty = {
  title: words('没有整改事项', 'Nothing to be mended'),
  why: words(
    '复核、监控或检查发现的问题登记后列在这里：通知、定措施和期限、报结果、核查、销号，跨年度跟踪到底。',
    'Problems found in reviews, monitoring or inspections: notice, measures, report, check, closed; over the years.',
  ),
}

const filtersOf = (years: readonly number[]): readonly ListFilter[] => [
  { kind: 'choice', name: 'state', label: texts.state, all: texts.all, options: choiceOf(rectificationStateTerms) },
  {
    kind: 'choice',
    name: 'year',
    label: texts.found,
    all: texts.anyYear,
    options: years.map((year) => ({ value: String(year), text: words(`${year}年度`, `year ${year}`) })),
  },
  { kind: 'flag', name: 'open', label: texts.open },
  { kind: 'flag', name: 'late', label: texts.onlyLate },
  { kind: 'flag', name: 'carriedOver', label: texts.carriedOver },
]

const useColumns = (): readonly Column<RectificationLine>[] => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  return [
    {
      head: texts.problem,
      cell: ({ id, problem, source }) => (
        <>
          <Link className="clip" to={`/rectifications/${id}`}>
            {problem}
          </Link>
          <div className="small muted">{source}</div>
        </>
      ),
    },
    { head: texts.who, cell: ({ organisationId }) => nameOf(organisationId) },
    {
      head: texts.found,
      cell: ({ year, carriedOver }) => (
        <span className="row">
          {year} {carriedOver > 0 && <Badge tone="warn">{say(texts.carried(carriedOver))}</Badge>}
        </span>
      ),
    },
    {
      head: texts.due,
      cell: ({ dueOn, isLate }) => (
        <span className="row">
          {dueOn && dayText(dueOn, language)} {isLate && <Badge tone="bad">{say(texts.late)}</Badge>}
        </span>
      ),
    },
    { head: texts.state, cell: ({ state }) => <RectificationStateBadge state={state} /> },
  ]
}

/** Problems to be mended, over all years. */
export const RectificationsPage = () => {
  const say = useSay()
  const may = useMay()
  const { years } = useYear()
  const [isEntering, setEntering] = useState(false)
  const list = useList(rectificationContract.list, { key: 'rectifications', fixed: {}, filters: filtersOf(years) })
  const action = may('rectification.notify') ? (
    <Button look="primary" icon="plus" onClick={() => setEntering(true)}>
      {say(texts.create)}
    </Button>
  ) : undefined
  return (
    <Page title={say(texts.title)} actions={action}>
      <BoardCard />
      {isEntering && <CreateRectificationDialog onClose={() => setEntering(false)} />}
      <ListView list={list} empty={empty} caption={say(texts.title)} columns={useColumns()} keyOf={({ id }) => id} />
    </Page>
  )
}
