import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { words } from '#domain/words/words.ts'
import { momentText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames } from '../organisation/queries.ts'
import { GrantsCard } from '../role-grant/grants-card.tsx'
import { PersonMoves } from './person-moves.tsx'
import { PersonStateBadge } from './person-state.tsx'
import { personQuery, type Person } from './queries.ts'

const texts = {
  people: words('人员和角色', 'People and roles'),
  login: words('登录名', 'Login'),
  place: words('单位', 'Organisation'),
  email: words('邮箱', 'Mail'),
  since: words('登记时间', 'Entered'),
  none: words('未登记', 'none'),
  account: words('账号', 'Account'),
  must: words('下次登录须改密码', 'must choose a new password'),
}

const Facts = ({ person }: { readonly person: Person }) => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  const facts = [
    [texts.login, person.login],
    [texts.place, nameOf(person.organisationId)],
    [texts.email, person.email ?? say(texts.none)],
    [texts.since, momentText(person.createdAt, language)],
  ] as const
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div className="fact" key={name.zh}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** One person: the account, and which roles it has where and when. */
export const PersonPage = () => {
  const { say } = useLanguage()
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(personQuery(id))
  const crumbs = [{ to: '/administration/people', text: say(texts.people) }]
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  return (
    <Page title={data.name} crumbs={crumbs} lead={<PersonStateBadge state={data.state} />}>
      <section className="card stack" aria-label={say(texts.account)}>
        <Facts person={data} />
        {data.mustChangePassword && <p className="small muted">{say(texts.must)}</p>}
        <PersonMoves person={data} />
      </section>
      <GrantsCard person={data} />
    </Page>
  )
}
