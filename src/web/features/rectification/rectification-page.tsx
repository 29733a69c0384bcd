import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { attachmentContract } from '#contract/attachment.ts'
import { rectificationEventTerms } from '#domain/words/review-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayText, yearText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { StepsCard } from '../../ui/steps-card.tsx'
import { useNames, useRights } from '../organisation/queries.ts'
import { PlanCard } from './plan-card.tsx'
import { rectificationQuery, type Rectification } from './queries.ts'
import { RectificationMoves } from './rectification-moves.tsx'
import { RectificationStateBadge } from './rectification-state.tsx'
import { ReportCard } from './report-card.tsx'
import '../../styles/rectification.css'

const texts = {
  list: words('整改', 'Rectification'),
  title: words('整改事项', 'Problem to be mended'),
  late: words('逾期', 'late'),
  carried: (years: number) => words(`跨${years}年未销号`, `open for ${years} years`),
  source: words('来源', 'Found in'),
  found: words('发现年度', 'Year'),
  due: words('期限', 'Due'),
  measures: words('整改措施', 'Measures'),
  result: words('整改结果', 'Result'),
  evidence: words('佐证材料', 'Evidence'),
  noDay: words('待定', 'not fixed'),
}

const Facts = ({ rectification }: { readonly rectification: Rectification }) => {
  const { say, language } = useLanguage()
  const { source, year, dueOn, problem, measures, result, evidence } = rectification
  return (
    <section className="card stack">
      <p className="prose rectification-problem">{problem}</p>
      <dl className="facts">
        <div className="fact">
          <dt>{say(texts.source)}</dt>
          <dd>{source}</dd>
        </div>
        <div className="fact">
          <dt>{say(texts.found)}</dt>
          <dd>{yearText(year, language)}</dd>
        </div>
        <div className="fact">
          <dt>{say(texts.due)}</dt>
          <dd>{dueOn ? dayText(dueOn, language) : say(texts.noDay)}</dd>
        </div>
      </dl>
      {measures !== '' && (
        <div>
          <h3>{say(texts.measures)}</h3>
          <p className="prose">{measures}</p>
        </div>
      )}
      {result !== '' && (
        <div>
          <h3>{say(texts.result)}</h3>
          <p className="prose">{result}</p>
        </div>
      )}
      {evidence.length > 0 && (
        <div>
          <h3>{say(texts.evidence)}</h3>
          <ul>
            {evidence.map(({ attachmentId, fileName }) => (
              <li key={attachmentId}>
                <a
                  className="file-link"
                  href={`${attachmentContract.download.path.replace('{id}', attachmentId)}?inline=true`}
                  target="_blank"
                  rel="noopener"
                >
                  <Icon name="file" /> {fileName}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

const Work = ({ rectification }: { readonly rectification: Rectification }) => {
  const mayDo = useRights()
  const { state } = rectification
  if (state === 'notified' && mayDo('rectification.plan', rectification))
    return <PlanCard rectification={rectification} />
  if (state === 'planned' && mayDo('rectification.report', rectification))
    return <ReportCard rectification={rectification} />
  return undefined
}

/** One problem from its finding to its end. */
export const RectificationPage = () => {
  const { say } = useLanguage()
  const { id = '' } = useParams()
  const nameOf = useNames()
  const { data, error, refetch } = useQuery(rectificationQuery(id))
  const crumbs = [{ to: '/rectifications', text: say(texts.list) }]
  if (!data)
    return (
      <Page title={say(texts.title)} crumbs={crumbs}>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  const lead = (
    <span className="row">
      {nameOf(data.organisationId)} <RectificationStateBadge state={data.state} />
      {data.isLate && <Badge tone="bad">{say(texts.late)}</Badge>}
      {data.carriedOver > 0 && <Badge tone="warn">{say(texts.carried(data.carriedOver))}</Badge>}
    </span>
  )
  return (
    <Page
      title={say(texts.title)}
      lead={lead}
      crumbs={crumbs}
      actions={<RectificationMoves rectification={data} />}
      isNarrow
    >
      <Facts rectification={data} />
      <Work rectification={data} />
      <StepsCard steps={data.steps} terms={rectificationEventTerms} />
    </Page>
  )
}
