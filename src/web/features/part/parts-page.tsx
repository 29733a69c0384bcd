import { Link } from 'react-router'
import { partContract } from '#contract/part.ts'
import { partStateTerms } from '#domain/words/self-evaluation-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { choiceOf, type ListFilter } from '../../lib/list-filter.ts'
import { useList } from '../../lib/use-list.ts'
import { useYear } from '../../lib/year.tsx'
import type { Column } from '../../ui/list/list-table.tsx'
import { ListView } from '../../ui/list/list-view.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { PartStateBadge } from './part-state.tsx'
import type { PartLine } from './queries.ts'

const texts = {
  title: words('自评填报', 'Self-evaluation'),
  office: words('科室或单位', 'Office or unit'),
  due: words('应于', 'Due'),
  changed: words('更新', 'Changed'),
  state: words('状态', 'State'),
  all: words('全部状态', 'All states'),
}

const empty = {
  title: words('没有自评分表', 'Nothing to fill in'),
  why: words(
    '部门财务布置自评后，各科室的分表会出现在这里，只含本科室负责的指标。',
    'Once the department begins its self-evaluation, each office finds its part here, with its own indicators only.',
  ),
}

const filters: readonly ListFilter[] = [
  { kind: 'choice', name: 'state', label: texts.state, all: texts.all, options: choiceOf(partStateTerms) },
]

const useColumns = (): readonly Column<PartLine>[] => {
  const { language } = useLanguage()
  const nameOf = useNames()
  return [
    { head: texts.office, cell: ({ id, organisationId }) => <Link to={`/parts/${id}`}>{nameOf(organisationId)}</Link> },
    { head: texts.due, cell: ({ dueOn }) => dayText(dueOn, language) },
    { head: texts.changed, cell: ({ changedAt }) => dayText(dayOf(changedAt), language) },
    { head: texts.state, cell: ({ state }) => <PartStateBadge state={state} /> },
  ]
}

/** The parts of self-evaluations the person sees. */
export const PartsPage = () => {
  const { say } = useLanguage()
  const { year } = useYear()
  const list = useList(partContract.list, { key: 'parts', fixed: { year }, filters })
  return (
    <Page title={say(texts.title)}>
      <ListView list={list} empty={empty} caption={say(texts.title)} columns={useColumns()} keyOf={({ id }) => id} />
    </Page>
  )
}
