import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { subtract, sum } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { momentText } from '../../lib/day-text.ts'
import { pointsText } from '../../lib/money-text.ts'
import { useLanguage, useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useNames, useRights } from '../organisation/queries.ts'
import { useMe } from '../session/queries.ts'
import { FindingsCard } from './findings-card.tsx'
import { findingsOfQuery, reviewQuery, type Review, type ReviewFinding } from './queries.ts'
import { RehearsalDialog } from './rehearsal-dialog.tsx'
import { ReviewMoves } from './review-moves.tsx'
import { ReviewRowLine } from './review-row.tsx'
import { ReviewStateBadge } from './review-state.tsx'
import { useRowKeys } from './use-row-keys.ts'

const texts = {
  list: words('复核', 'Review'),
  title: (name: string, year: number) => words(`${name} · ${year}年度自评复核`, `Review of ${year}, ${name}`),
  loading: words('复核', 'Review'),
  round: (revision: number) => words(`第${revision}次报送`, `submission ${revision}`),
  unit: words('单位自评', 'The unit'),
  reviewer: words('复核', 'The reviewer'),
  unitTotal: words('自评得分', 'Self-assessed'),
  ownTotal: words('复核得分', 'Reviewed'),
  difference: words('差', 'Difference'),
  scored: (done: number, all: number) => words(`已复核${done}行，共${all}行`, `${done} of ${all} rows reviewed`),
  changed: words('与上次报送相比的变化', 'What changed since the last submission'),
  returned: words('退回经过', 'Returns'),
  rows: words('逐行复核', 'Row by row'),
  none: words('无', 'none'),
  keys: words(
    'j 下一行 · k 上一行 · a 同自评 · e 填得分 · Esc 回到行',
    'j next · k back · a agree · e score · Esc to the row',
  ),
  rehearse: words('预演', 'Rehearse'),
}

const Totals = ({ review: { rows } }: { readonly review: Review }) => {
  const say = useSay()
  const scored = rows.filter(({ ownScore }) => ownScore)
  const unit = sum(rows.map(({ unitScore }) => unitScore))
  const own = sum(rows.map(({ ownScore, unitScore }) => ownScore ?? unitScore))
  const facts = [
    [texts.unitTotal, pointsText(unit)],
    [texts.ownTotal, pointsText(own)],
    [texts.difference, pointsText(subtract(own, unit))],
  ] as const
  return (
    <div className="card stack-s">
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div className="fact" key={name.zh}>
            <dt>{say(name)}</dt>
            <dd className="figure">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{say(texts.scored(scored.length, rows.length))}</p>
    </div>
  )
}

const Changes = ({ review: { changed, returns } }: { readonly review: Review }) => {
  const { say, language } = useLanguage()
  if (changed.length === 0 && returns.length === 0) return undefined
  return (
    <section className="card stack-s" aria-labelledby="changes-heading">
      <h2 id="changes-heading">{say(changed.length > 0 ? texts.changed : texts.returned)}</h2>
      <ul className="small">
        {changed.map(({ criterion, name, before, after }) => (
          <li key={criterion}>
            {name}：<del>{before ? pointsText(before) : say(texts.none)}</del> → <ins>{pointsText(after)}</ins>
          </li>
        ))}
      </ul>
      {returns.map(({ at, reason }) => (
        <div key={at}>
          <span className="small muted">{momentText(new Date(at), language)}</span>
          <div className="returned-reason">{reason}</div>
        </div>
      ))}
    </section>
  )
}

type RowsProps = {
  readonly review: Review
  readonly findings: readonly ReviewFinding[]
  readonly isReadOnly: boolean
}

const Rows = ({ review, findings, isReadOnly }: RowsProps) => {
  const say = useSay()
  const list = useRowKeys()
  return (
    <section className="card card-flush" aria-labelledby="rows-heading">
      <div className="card-head">
        <h2 id="rows-heading">{say(texts.rows)}</h2>
        {!isReadOnly && <span className="small muted keys-hint">{say(texts.keys)}</span>}
      </div>
      <div className="split-head" aria-hidden="true">
        <span>{say(texts.unit)}</span>
        <span>{say(texts.reviewer)}</span>
      </div>
      <ol ref={list}>
        {review.rows.map((row) => (
          <ReviewRowLine
            key={row.criterion}
            review={review}
            row={row}
            findings={findings.filter(({ id }) => row.findings.includes(id))}
            isReadOnly={isReadOnly}
          />
        ))}
      </ol>
    </section>
  )
}

const Desk = ({ review }: { readonly review: Review }) => {
  const mayDo = useRights()
  const { person } = useMe()
  const { data } = useQuery(findingsOfQuery(review))
  const findings = data?.items ?? []
  const isMine = review.state === 'taken' && review.takenBy === person?.id && mayDo('review.take', review)
  return (
    <>
      <Totals review={review} />
      <Changes review={review} />
      <FindingsCard review={review} findings={findings} />
      {review.rows.length > 0 && <Rows review={review} findings={findings} isReadOnly={!isMine} />}
    </>
  )
}

const Actions = ({ review }: { readonly review: Review }) => {
  const say = useSay()
  const [isRehearsing, setRehearsing] = useState(false)
  return (
    <>
      <Button onClick={() => setRehearsing(true)}>{say(texts.rehearse)}</Button>
      <ReviewMoves review={review} />
      {isRehearsing && (
        <RehearsalDialog selfEvaluationId={review.selfEvaluationId} onClose={() => setRehearsing(false)} />
      )}
    </>
  )
}

/** One self-evaluation at the desk: what the unit says beside what the reviewer finds. */
export const ReviewPage = () => {
  const say = useSay()
  const { id = '' } = useParams()
  const nameOf = useNames()
  const { data: review, error, refetch } = useQuery(reviewQuery(id))
  const crumbs = [{ to: '/reviews', text: say(texts.list) }]
  if (!review)
    return (
      <Page title={say(texts.loading)} crumbs={crumbs}>
        {error ? <ErrorNotice error={error} retry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  const lead = (
    <span className="row">
      {say(texts.round(review.revision))} <ReviewStateBadge state={review.state} />
    </span>
  )
  return (
    <Page
      title={say(texts.title(nameOf(review.organisationId), review.year))}
      lead={lead}
      crumbs={crumbs}
      actions={<Actions review={review} />}
    >
      <Desk review={review} />
    </Page>
  )
}
