import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { roleTerms } from '#domain/words/role-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useNames } from '../organisation/queries.ts'
import { grantsQuery, type Grant, type Person } from '../person/queries.ts'
import { useMay } from '../session/queries.ts'
import { GrantDialog } from './grant-dialog.tsx'
import { RevokeButton } from './revoke-button.tsx'

const texts = {
  heading: words('角色和范围', 'Roles and scopes'),
  give: words('授予角色', 'Give a role'),
  role: words('角色', 'Role'),
  place: words('范围', 'Scope'),
  years: words('年度', 'Years'),
  tasks: words('受邀任务', 'Tasks'),
  given: words('授予于', 'Given'),
  action: words('办理', 'Action'),
  open: (from: number) => words(`${from}年度起`, `from ${from} on`),
  span: (from: number, to: number) => words(`${from}—${to}年度`, `${from}–${to}`),
  revoked: (day: string) => words(`${day}撤销`, `taken back ${day}`),
  none: words('还没有角色，登录后看不到任何内容。', 'No role yet: after signing in there is nothing to see.'),
}

const Line = ({ grant }: { readonly grant: Grant }) => {
  const { say, language } = useLanguage()
  const nameOf = useNames()
  const { role, organisation, fromYear, toYear, tasks, createdAt, revokedAt } = grant
  return (
    <tr>
      <th scope="row">{say(roleTerms[role])}</th>
      <td data-label={say(texts.place)}>{nameOf(organisation)}</td>
      <td data-label={say(texts.years)}>
        {say(toYear === undefined ? texts.open(fromYear) : texts.span(fromYear, toYear))}
      </td>
      <td data-label={say(texts.tasks)} className="number">
        {tasks?.length}
      </td>
      <td data-label={say(texts.given)}>{dayText(dayOf(createdAt), language)}</td>
      <td>
        {revokedAt ? (
          <Badge>{say(texts.revoked(dayText(dayOf(revokedAt), language)))}</Badge>
        ) : (
          <RevokeButton grant={grant} />
        )}
      </td>
    </tr>
  )
}

/** Which roles somebody has had, where and in which years. */
export const GrantsCard = ({ person }: { readonly person: Person }) => {
  const { say } = useLanguage()
  const may = useMay()
  const [isGiving, setGiving] = useState(false)
  const { data, error, refetch } = useQuery(grantsQuery(person.id))
  const grants = (data?.items ?? []).toSorted((a, b) => Number(!!a.revokedAt) - Number(!!b.revokedAt))
  const heads = [texts.role, texts.place, texts.years, texts.tasks, texts.given, texts.action]
  return (
    <section className="card card-flush" aria-labelledby="grants-heading">
      <div className="card-head">
        <h2 id="grants-heading">{say(texts.heading)}</h2>
        {may('role-grant.manage') && person.state !== 'left' && (
          <Button icon="plus" onClick={() => setGiving(true)}>
            {say(texts.give)}
          </Button>
        )}
      </div>
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {data && grants.length === 0 && <p className="card-text muted">{say(texts.none)}</p>}
      {grants.length > 0 && (
        <table className="table table-cards">
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head.zh}>
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grants.map((grant) => (
              <Line key={grant.id} grant={grant} />
            ))}
          </tbody>
        </table>
      )}
      {isGiving && <GrantDialog person={person} onClose={() => setGiving(false)} />}
    </section>
  )
}
