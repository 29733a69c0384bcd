import { useQuery } from '@tanstack/react-query'
import { Link, Navigate } from 'react-router'
import { partStateTerms } from '#domain/words/self-evaluation-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayText, yearText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { linkQuery } from './queries.ts'

const texts = {
  title: (name: string) => words(`${name}，请填报`, `${name}, please fill in`),
  loading: words('自评填报', 'Self-evaluation'),
  about: (organisation: string, day: string) =>
    words(`${organisation} · 链接有效期到${day}`, `${organisation} · the link is good until ${day}`),
  fill: words('填报', 'Fill in'),
}

const stateName = (state: string) =>
  Object.entries(partStateTerms).find(([id]) => id === state)?.[1] ?? words(state, state)

/** What a link is for; where it is one thing only, that is opened at once. */
export const LinkHome = () => {
  const { say, language } = useLanguage()
  const { data, error, refetch } = useQuery(linkQuery)
  const [first, ...more] = data?.tasks ?? []
  if (first && more.length === 0) return <Navigate to={`/parts/${first.id}`} replace />
  return (
    <Page
      title={data ? say(texts.title(data.name)) : say(texts.loading)}
      lead={data && say(texts.about(data.organisation.name, dayText(data.expires, language)))}
      isNarrow
    >
      {error && <ErrorNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <ul className="card card-flush">
        {data?.tasks.map(({ id, year, state }) => (
          <li className="task" key={id}>
            <div className="grow">
              <div className="task-title">{yearText(year, language)}</div>
              <div className="small muted">{say(stateName(state))}</div>
            </div>
            <Link className="button button-primary" to={`/parts/${id}`}>
              {say(texts.fill)}
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
