import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { words } from '#domain/words/words.ts'
import { shortDay } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { useYear } from '../../lib/year.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { useMe } from '../session/queries.ts'
import { lateQuery } from './queries.ts'

const texts = {
  heading: words('逾期未报', 'Who is late'),
  none: words('所管单位没有逾期事项。', 'Nobody you look after is late.'),
  who: words('单位', 'Organisation'),
  what: words('任务', 'Task'),
  due: words('应于', 'Due'),
  by: words('逾期', 'Late by'),
  days: (days: number, working: number) =>
    words(`${days}天（${working}个工作日）`, `${days} days (${working} working days)`),
  all: (count: number) => words(`显示全部${count}项`, `Show all ${count}`),
}

const shownFirst = 10

/** For who chases: others that are late, the latest first. */
export const LateCard = () => {
  const { say, language } = useLanguage()
  const { year } = useYear()
  const { roles } = useMe()
  const [isWhole, setWhole] = useState(false)
  const { data } = useQuery(lateQuery(year))
  const own = new Set(roles.map(({ organisation }) => organisation.id))
  const late = (data?.items ?? []).filter(({ organisationId }) => !own.has(organisationId))
  const shown = isWhole ? late : late.slice(0, shownFirst)
  return (
    <section className="card card-flush" aria-labelledby="late-heading">
      <div className="card-head">
        <h2 id="late-heading">
          {say(texts.heading)} {late.length > 0 && <Badge tone="bad">{late.length}</Badge>}
        </h2>
      </div>
      {data && late.length === 0 && <p className="card-text muted">{say(texts.none)}</p>}
      {late.length > 0 && (
        <table className="table table-cards">
          <thead>
            <tr>
              <th scope="col">{say(texts.who)}</th>
              <th scope="col">{say(texts.what)}</th>
              <th scope="col">{say(texts.due)}</th>
              <th scope="col">{say(texts.by)}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, organisation, title, due, late: by }) => (
              <tr key={id}>
                <th scope="row">{organisation}</th>
                <td>{say(title)}</td>
                <td data-label={say(texts.due)}>{shortDay(due, language)}</td>
                <td data-label={say(texts.by)}>{by && say(texts.days(by.calendar, by.working))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {late.length > shown.length && (
        <div className="card-text">
          <Button look="quiet" onClick={() => setWhole(true)}>
            {say(texts.all(late.length))}
          </Button>
        </div>
      )}
    </section>
  )
}
