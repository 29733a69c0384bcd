import { useQuery } from '@tanstack/react-query'
import { words } from '#domain/words/words.ts'
import { momentText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { verificationQuery, type Disclosure, type Publication } from './queries.ts'

const texts = {
  heading: words('公开版本', 'Published versions'),
  number: (number: number) => words(`第${number}版`, `version ${number}`),
  inForce: words('现行', 'in force'),
  open: words('打开公开页面', 'Open the public page'),
  verify: words('核对', 'Verify'),
  intact: words('与公开时一致', 'as it was published'),
  broken: words('与公开时不一致', 'not as it was published'),
  hash: words('校验值', 'hash'),
}

const Line = ({ publication, isInForce }: { readonly publication: Publication; readonly isInForce: boolean }) => {
  const { say, language } = useLanguage()
  const { id, year, organisationId, number, hash, reason, publishedAt } = publication
  const { data, error, isFetching, refetch } = useQuery(verificationQuery(id))
  return (
    <li className="publication">
      <div className="row-apart">
        <span className="row">
          <strong>{say(texts.number(number))}</strong>
          <span className="small muted">{momentText(publishedAt, language)}</span>
          {isInForce && <Badge tone="good">{say(texts.inForce)}</Badge>}
          {data && (
            <Badge tone={data.isIntact ? 'good' : 'bad'}>{say(data.isIntact ? texts.intact : texts.broken)}</Badge>
          )}
        </span>
        <span className="row">
          <Button isBusy={isFetching} onClick={() => void refetch()}>
            {say(texts.verify)}
          </Button>
          <a className="button" href={`/public/${year}/${organisationId}/${id}`} target="_blank" rel="noopener">
            {say(texts.open)}
          </a>
        </span>
      </div>
      {reason !== undefined && <div className="returned-reason">{reason}</div>}
      <div className="small muted">
        {say(texts.hash)} <code className="hash">{hash}</code>
      </div>
      {error && <ErrorNotice error={error} />}
    </li>
  )
}

/** Every version that was published: fixed by its hash, which anybody may check. */
export const PublicationsCard = ({ publications }: Pick<Disclosure, 'publications'>) => {
  const { say } = useLanguage()
  const last = publications.at(-1)
  if (!last) return undefined
  return (
    <section className="card stack-s" aria-labelledby="publications-heading">
      <h2 id="publications-heading">{say(texts.heading)}</h2>
      <ol className="stack-s">
        {publications.toReversed().map((publication) => (
          <Line key={publication.id} publication={publication} isInForce={publication === last} />
        ))}
      </ol>
    </section>
  )
}
