import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { auditContract } from '#contract/audit.ts'
import { personContract } from '#contract/person.ts'
import { words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { momentText } from '../../lib/day-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import type { ListFilter } from '../../lib/list-filter.ts'
import { useList, type ItemOf } from '../../lib/use-list.ts'
import '../../styles/audit.css'
import type { Column } from '../../ui/list/list-table.tsx'
import { ListView } from '../../ui/list/list-view.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { nounWords, verbWords } from './audit-words.ts'
import { Changes } from './changes.tsx'
import { VerifyChain } from './verify-chain.tsx'

const texts = {
  title: words('操作记录', 'Audit trail'),
  lead: words(
    '谁在什么时候改了什么，改前改后。记录首尾相连，改动或删除都能查出来。',
    'Who changed what and when, before and after. Entries are chained: a change or a gap shows.',
  ),
  noun: words('事项', 'About'),
  anyNoun: words('全部事项', 'Everything'),
  person: words('人员', 'Who'),
  anyPerson: words('全部人员', 'Everybody'),
  from: words('从', 'From'),
  to: words('到', 'To'),
  when: words('时间', 'When'),
  what: words('操作', 'What'),
  where: words('单位', 'Where'),
  changes: words('变化', 'Changes'),
  behalf: (name: string) => words(`代${name}`, `for ${name}`),
  system: words('系统', 'the system'),
}

const empty = {
  title: words('还没有记录', 'Nothing yet'),
  why: words('每次新增、修改、报送、退回都会记在这里。', 'Every change and step is kept here.'),
}

type Entry = ItemOf<typeof auditContract.list>

const usePeople = () =>
  useQuery({
    queryKey: ['persons', 'names'],
    queryFn: ({ signal }) => call(personContract.list, { query: { limit: 500 } }, { signal }),
    staleTime: 300_000,
  })

const useFilters = (): readonly ListFilter[] => {
  const { data } = usePeople()
  const people = (data?.items ?? []).map(({ id, name }) => ({ value: id, text: words(name, name) }))
  const nouns = Object.entries(nounWords).map(([value, text]) => ({ value, text }))
  return [
    { kind: 'choice', name: 'noun', label: texts.noun, all: texts.anyNoun, options: nouns },
    { kind: 'choice', name: 'person', label: texts.person, all: texts.anyPerson, options: people },
  ]
}

const Who = ({ actor, onBehalfOf }: Entry) => {
  const say = useSay()
  return (
    <>
      {actor?.name ?? say(texts.system)}
      {onBehalfOf && <div className="small muted">{say(texts.behalf(onBehalfOf.name))}</div>}
    </>
  )
}

const useColumns = (): readonly Column<Entry>[] => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  return [
    { head: texts.when, cell: ({ at }) => <span className="audit-when">{momentText(at, language)}</span> },
    { head: texts.person, cell: (entry) => <Who {...entry} /> },
    { head: texts.what, cell: ({ verb }) => say(verbWords(verb)) },
    { head: texts.where, cell: ({ organisation }) => nameOf(organisation) },
    { head: texts.changes, cell: ({ changes, reason }) => <Changes changes={changes} reason={reason} /> },
  ]
}

const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/u.test(text)

const Days = () => {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  return (
    <div className="row">
      {(['from', 'to'] as const).map((name) => (
        <label className="row small" key={name}>
          {say(texts[name])}
          <input
            className="input audit-day"
            type="date"
            value={search.get(name) ?? ''}
            onChange={({ target }) =>
              setSearch((before) => (target.value ? before.set(name, target.value) : before.delete(name), before), {
                replace: true,
              })
            }
          />
        </label>
      ))}
    </div>
  )
}

/** Who did what. */
export const AuditPage = () => {
  const say = useSay()
  const [search] = useSearchParams()
  const [from, to] = [search.get('from'), search.get('to')]
  const fixed = { ...(isDay(from) ? { from } : {}), ...(isDay(to) ? { to } : {}) }
  const list = useList(auditContract.list, { key: 'audit', fixed, filters: useFilters() })
  return (
    <Page title={say(texts.title)} lead={say(texts.lead)} actions={<VerifyChain />}>
      <Days />
      <ListView
        list={list}
        empty={empty}
        caption={say(texts.title)}
        columns={useColumns()}
        keyOf={({ at, verb, nounId, noun }) => `${at.getTime()} ${verb} ${noun} ${nounId}`}
      />
    </Page>
  )
}
