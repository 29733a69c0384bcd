import { useState } from 'react'
import { Link } from 'react-router'
import { disclosureContract } from '#contract/disclosure.ts'
import { disclosureStateTerms } from '#domain/words/result-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { choiceOf, type ListFilter } from '../../lib/list-filter.ts'
import { useList } from '../../lib/use-list.ts'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import type { Column } from '../../ui/list/list-table.tsx'
import { ListView } from '../../ui/list/list-view.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { useMay } from '../session/queries.ts'
import { DisclosureStateBadge, StandingBadge } from './disclosure-state.tsx'
import { MakeDisclosuresDialog } from './make-disclosures-dialog.tsx'
import type { DisclosureLine } from './queries.ts'

const texts = {
  title: words('信息公开', 'Disclosure'),
  make: words('生成年度公开事项', 'Make the list of the year'),
  public: words('打开公开页面', 'Open the public pages'),
  item: words('公开事项', 'What'),
  who: words('公开单位', 'By'),
  due: words('应于', 'Due'),
  published: words('公开日期', 'Published'),
  state: words('状态', 'State'),
  all: words('全部状态', 'All states'),
  late: words('只看逾期', 'Late only'),
}

const empty = {
  title: words('还没有公开事项', 'Nothing to publish yet'),
  why: words(
    '按公开规则生成年度公开事项后，每个单位该公开什么、何时公开列在这里；公开的内容固定留存，不公开的须有法定事由。',
    'Once the list of the year is made, what each unit has to publish and when stands here; what is withheld needs a ground of the law.',
  ),
}

const filters: readonly ListFilter[] = [
  { kind: 'choice', name: 'state', label: texts.state, all: texts.all, options: choiceOf(disclosureStateTerms) },
  { kind: 'flag', name: 'late', label: texts.late },
]

const useColumns = (): readonly Column<DisclosureLine>[] => {
  const { language } = useLanguage()
  const nameOf = useNames()
  return [
    { head: texts.item, cell: ({ id, title }) => <Link to={`/disclosures/${id}`}>{title}</Link> },
    { head: texts.who, cell: ({ organisationId }) => nameOf(organisationId) },
    {
      head: texts.due,
      cell: ({ dueOn, standing }) => (
        <span className="row">
          {dueOn && dayText(dueOn, language)} <StandingBadge standing={standing} />
        </span>
      ),
    },
    { head: texts.published, cell: ({ publishedAt }) => publishedAt && dayText(dayOf(publishedAt), language) },
    { head: texts.state, cell: ({ state }) => <DisclosureStateBadge state={state} /> },
  ]
}

const Actions = () => {
  const say = useSay()
  const may = useMay()
  const { year } = useYear()
  const [isMaking, setMaking] = useState(false)
  return (
    <>
      <a className="button" href={`/public/${year}`} target="_blank" rel="noopener">
        {say(texts.public)}
      </a>
      {may('disclosure.publish') && (
        <Button look="primary" onClick={() => setMaking(true)}>
          {say(texts.make)}
        </Button>
      )}
      {isMaking && <MakeDisclosuresDialog onClose={() => setMaking(false)} />}
    </>
  )
}

/** What has to be published in a year, decided and done. */
export const DisclosuresPage = () => {
  const say = useSay()
  const { year } = useYear()
  const list = useList(disclosureContract.list, { key: 'disclosures', fixed: { year }, filters })
  return (
    <Page title={say(texts.title)} actions={<Actions />}>
      <ListView list={list} empty={empty} caption={say(texts.title)} columns={useColumns()} keyOf={({ id }) => id} />
    </Page>
  )
}
