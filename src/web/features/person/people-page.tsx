import { Link } from 'react-router'
import { personContract } from '#contract/person.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { choiceOf, type ListFilter } from '../../lib/list-filter.ts'
import { useList } from '../../lib/use-list.ts'
import type { Column } from '../../ui/list/list-table.tsx'
import { ListView } from '../../ui/list/list-view.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames, useTree } from '../organisation/queries.ts'
import { useMay } from '../session/queries.ts'
import { PersonStateBadge } from './person-state.tsx'
import { personStates, type PersonLine } from './queries.ts'

const texts = {
  title: words('人员和角色', 'People and roles'),
  lead: words(
    '点姓名，发设置密码的链接、授予或撤销角色、停用账号。',
    'Open a person to give a password link, give or take roles, or lock the account.',
  ),
  add: words('从 Excel 粘贴', 'Paste from a spreadsheet'),
  state: words('状态', 'State'),
  anyState: words('全部状态', 'All states'),
  place: words('单位', 'Organisation'),
  anyPlace: words('全部单位', 'All organisations'),
  text: words('姓名或登录名', 'Name or login'),
  name: words('姓名', 'Name'),
  login: words('登录名', 'Login'),
  email: words('邮箱', 'Mail'),
}

const empty = {
  title: words('还没有人员', 'Nobody yet'),
  why: words('从 Excel 粘贴姓名、登录名、单位和角色，一次导入。', 'Paste names, logins, offices and roles at once.'),
}

const matches = ({ name, login = '' }: PersonLine, text: string): boolean =>
  name.toLowerCase().includes(text) || login.includes(text)

const useFilters = (): readonly ListFilter[] => {
  const tree = useTree()
  const options = [...tree.byId.values()]
    .filter(({ kind }) => kind !== 'office')
    .map(({ id, name }) => ({ value: id, text: words(name, name) }))
  return [
    { kind: 'text', name: 'text', label: texts.text },
    { kind: 'choice', name: 'organisation', label: texts.place, all: texts.anyPlace, options },
    { kind: 'choice', name: 'state', label: texts.state, all: texts.anyState, options: choiceOf(personStates) },
  ]
}

const useColumns = (): readonly Column<PersonLine>[] => {
  const nameOf = useNames()
  return [
    { head: texts.name, cell: ({ id, name }) => <Link to={`/administration/people/${id}`}>{name}</Link> },
    { head: texts.login, cell: ({ login }) => login },
    { head: texts.place, cell: ({ organisationId }) => nameOf(organisationId) },
    { head: texts.email, cell: ({ email }) => email },
    { head: texts.state, cell: ({ state }) => <PersonStateBadge state={state} /> },
  ]
}

/** Everybody with an account. */
export const PeoplePage = () => {
  const say = useSay()
  const may = useMay()
  const list = useList(personContract.list, { key: 'persons', fixed: {}, filters: useFilters(), matches })
  const add = (
    <Link className="button button-primary" to="/administration/people/import">
      {say(texts.add)}
    </Link>
  )
  return (
    <Page title={say(texts.title)} lead={say(texts.lead)} actions={may('person.manage') && add}>
      <ListView
        list={list}
        empty={{ ...empty, action: may('person.manage') && add }}
        caption={say(texts.title)}
        columns={useColumns()}
        keyOf={({ id }) => id}
      />
    </Page>
  )
}
