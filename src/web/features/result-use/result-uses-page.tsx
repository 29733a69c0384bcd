import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { resultUseContract } from '#contract/result-use.ts'
import { resultUseStateTerms, suggestionTerms } from '#domain/words/result-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { choiceOf, type ListFilter } from '../../lib/list-filter.ts'
import { MoneyUnitChoice, useMoney, useUnitName } from '../../lib/money-unit.tsx'
import { useList } from '../../lib/use-list.ts'
import { useYear } from '../../lib/year.tsx'
import { Button } from '../../ui/button.tsx'
import type { Column } from '../../ui/list/list-table.tsx'
import { ListView } from '../../ui/list/list-view.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { useMay } from '../session/queries.ts'
import { ResultUseStateBadge, SuggestionBadge } from './badges.tsx'
import type { ResultUseLine } from './queries.ts'
import { ResultUseDialog } from './result-use-dialog.tsx'
import { SuggestButton } from './suggest-button.tsx'
import { TrialDialog } from './trial-dialog.tsx'
import '../../styles/result-use.css'

const texts = {
  title: words('结果应用', 'Use of results'),
  lead: words(
    '评价等级对应下年预算建议；系统建议由人拟定、单位可异议、财政确定。',
    'What a grade means for the next budget: suggested, proposed, objected to, decided.',
  ),
  project: words('项目', 'Project'),
  who: words('单位', 'Organisation'),
  grade: words('等级', 'Grade'),
  suggestion: words('建议', 'Suggestion'),
  anySuggestion: words('全部建议', 'All suggestions'),
  budget: (unit: string) => words(`本年预算（${unit}）`, `Budget (${unit})`),
  next: (unit: string) => words(`下年建议（${unit}）`, `Next (${unit})`),
  state: words('状态', 'State'),
  all: words('全部状态', 'All states'),
  trial: words('试算', 'Try'),
}

const empty = {
  title: words('还没有结果应用建议', 'No suggestions yet'),
  why: words(
    '复核通过后，按规则表由等级生成建议；点“试算”可以先看换一张表预算会怎样变化，不改变任何数据。',
    'Once reviews are accepted, suggestions follow from grades; “Try” shows what another table would do, changing nothing.',
  ),
}

const filters: readonly ListFilter[] = [
  {
    kind: 'choice',
    name: 'suggestion',
    label: texts.suggestion,
    all: texts.anySuggestion,
    options: choiceOf(suggestionTerms),
  },
  { kind: 'choice', name: 'state', label: texts.state, all: texts.all, options: choiceOf(resultUseStateTerms) },
]

const useColumns = (open: (id: string) => void): readonly Column<ResultUseLine>[] => {
  const nameOf = useNames()
  const money = useMoney()
  const unit = useUnitName()
  return [
    {
      head: texts.project,
      cell: ({ id, projectName }) => (
        <button type="button" className="link-button" onClick={() => open(id)}>
          {projectName}
        </button>
      ),
    },
    { head: texts.who, cell: ({ organisationId }) => nameOf(organisationId) },
    { head: texts.grade, cell: ({ grade }) => grade },
    { head: texts.suggestion, cell: ({ suggestion }) => <SuggestionBadge suggestion={suggestion} /> },
    { head: texts.budget(unit), isNumber: true, cell: ({ budget }) => money(budget) },
    { head: texts.next(unit), isNumber: true, cell: ({ next }) => money(next) },
    { head: texts.state, cell: ({ state }) => <ResultUseStateBadge state={state} /> },
  ]
}

/** The one that is open stands in the address. */
const useOpened = () => {
  const [search, setSearch] = useSearchParams()
  const set = (id: string | undefined): void =>
    setSearch((before) => {
      const after = new URLSearchParams(before)
      if (id === undefined) after.delete('open')
      else after.set('open', id)
      return after
    })
  return { opened: search.get('open') ?? undefined, open: set }
}

const Actions = () => {
  const say = useSay()
  const may = useMay()
  const [isTrying, setTrying] = useState(false)
  return (
    <>
      <MoneyUnitChoice />
      {may('result-use.propose') && (
        <>
          <Button onClick={() => setTrying(true)}>{say(texts.trial)}</Button>
          <SuggestButton />
        </>
      )}
      {isTrying && <TrialDialog onClose={() => setTrying(false)} />}
    </>
  )
}

/** What the grades of the year mean for the next budget. */
export const ResultUsesPage = () => {
  const say = useSay()
  const { year } = useYear()
  const { opened, open } = useOpened()
  const list = useList(resultUseContract.list, { key: 'result-uses', fixed: { year }, filters })
  return (
    <Page title={say(texts.title)} lead={say(texts.lead)} actions={<Actions />}>
      <ListView
        list={list}
        empty={empty}
        caption={say(texts.title)}
        columns={useColumns(open)}
        keyOf={({ id }) => id}
      />
      {opened !== undefined && <ResultUseDialog id={opened} onClose={() => open(undefined)} />}
    </Page>
  )
}
