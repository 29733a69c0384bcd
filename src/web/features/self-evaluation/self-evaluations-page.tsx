import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { selfEvaluationContract } from '#contract/self-evaluation.ts'
import { selfEvaluationStateTerms } from '#domain/words/self-evaluation-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
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
import { isLate } from './late.ts'
import { OpenDialog } from './open-dialog.tsx'
import type { WholeLine } from './queries.ts'
import { WholeStateBadge } from './whole-state.tsx'
import '../../styles/evaluation.css'

const texts = {
  title: words('自评报告', 'Self-evaluations'),
  lead: words(
    '部门和单位整体的自评：收集、计分、写成报告、报送。',
    'Whole departments and units: collected, scored, written up, submitted.',
  ),
  unit: words('单位', 'Organisation'),
  due: words('应于', 'Due'),
  changed: words('更新', 'Changed'),
  state: words('状态', 'State'),
  all: words('全部状态', 'All states'),
  late: words('已逾期', 'Late'),
  findings: words('有未答复的问题', 'Findings to answer'),
  evidence: words('没有佐证', 'No evidence'),
  open: words('布置自评', 'Open a self-evaluation'),
  find: words('按单位查找', 'Find an organisation'),
}

const empty = {
  title: words('本年度还没有自评', 'No self-evaluation this year'),
  why: words(
    '布置之后，各科室得到自己的分表；收齐、采用后在这里汇总、计分、写报告、报送财政。',
    'Once opened, every office gets its part; taken over, they are assembled, scored, written up and submitted here.',
  ),
}

const filters: readonly ListFilter[] = [
  { kind: 'text', name: 'text', label: texts.find },
  { kind: 'choice', name: 'state', label: texts.state, all: texts.all, options: choiceOf(selfEvaluationStateTerms) },
  { kind: 'flag', name: 'late', label: texts.late },
  { kind: 'flag', name: 'openFindings', label: texts.findings },
  { kind: 'flag', name: 'withoutEvidence', label: texts.evidence },
]

const useColumns = (): readonly Column<WholeLine>[] => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  return [
    {
      head: texts.unit,
      cell: ({ id, organisationId }) => <Link to={`/self-evaluations/${id}`}>{nameOf(organisationId)}</Link>,
    },
    {
      head: texts.due,
      cell: (line) => (
        <span className="row">
          {dayText(line.dueOn, language)} {isLate(line) && <Badge tone="bad">{say(texts.late)}</Badge>}
        </span>
      ),
    },
    { head: texts.changed, cell: ({ changedAt }) => dayText(dayOf(changedAt), language) },
    { head: texts.state, cell: ({ state }) => <WholeStateBadge state={state} /> },
  ]
}

/** Whole self-evaluations within one’s reach, and the way to open one. */
export const SelfEvaluationsPage = () => {
  const { say } = useLanguage()
  const { year } = useYear()
  const nameOf = useNames()
  const may = useMay()
  const navigate = useNavigate()
  const [isOpening, setOpening] = useState(false)
  const list = useList(selfEvaluationContract.list, {
    key: 'self-evaluations',
    fixed: { year },
    filters,
    matches: ({ organisationId }, text) => nameOf(organisationId).toLowerCase().includes(text),
  })
  const open = may('self-evaluation.assign') && (
    <Button look="primary" icon="plus" onClick={() => setOpening(true)}>
      {say(texts.open)}
    </Button>
  )
  return (
    <Page title={say(texts.title)} lead={say(texts.lead)} actions={open}>
      <ListView
        list={list}
        empty={{ ...empty, action: open }}
        caption={say(texts.title)}
        columns={useColumns()}
        keyOf={({ id }) => id}
      />
      {isOpening && (
        <OpenDialog
          like={list.rows?.[0]}
          onClose={() => setOpening(false)}
          onOpened={(id) => void navigate(`/self-evaluations/${id}`)}
        />
      )}
    </Page>
  )
}
