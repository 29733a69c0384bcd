import { isZero, sum } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { pointsText } from '../../lib/money-text.ts'
import { Badge } from '../../ui/badge.tsx'
import type { Review } from '../review/queries.ts'
import type { Scoring, Whole } from '../self-evaluation/queries.ts'
import { ScoreBar } from './score-bar.tsx'
import { greatestLosses, lostOf, type ScoreItem } from './score-tree.ts'

const texts = {
  score: words('自评得分', 'Score'),
  preview: words('试算（汇总后才记入）', 'Trial (kept once assembled)'),
  grade: words('等级', 'Grade'),
  open: words('未判定', 'Open'),
  review: words('复核得分', 'Reviewed'),
  gradeOpen: words('未定', 'not certain'),
  scheme: (name: string) => words(`方案：${name}`, `Scheme: ${name}`),
  toConfirm: words('待核实', 'to be confirmed'),
  losses: words('失分最多：', 'Lost most: '),
}

type Props = {
  readonly whole: Whole
  readonly scoring: Scoring
  readonly items: readonly ScoreItem[]
  readonly review: Review | undefined
}

const reviewed = (review: Review | undefined) => {
  const isDone = review?.rows.some(({ ownScore }) => ownScore) ?? false
  return isDone ? sum((review?.rows ?? []).map(({ ownScore, unitScore }) => ownScore ?? unitScore)) : undefined
}

/** The score in one line, where it was lost, and by which scheme it was made. */
export const TotalCard = ({ whole, scoring, items, review }: Props) => {
  const say = useSay()
  const sums = {
    full: sum(items.map(({ full }) => full)),
    got: sum(items.map(({ got }) => got)),
    open: sum(items.map(({ open }) => open)),
  }
  const { scheme } = scoring
  const total = whole.total
  const own = reviewed(review)
  const facts = [
    [total ? texts.score : texts.preview, pointsText(total?.score ?? sums.got)],
    [texts.grade, total?.grade ? say(total.grade) : say(texts.gradeOpen)],
    ...(isZero(total?.open ?? sums.open) ? [] : [[texts.open, pointsText(total?.open ?? sums.open)] as const]),
    ...(own ? [[texts.review, pointsText(own)] as const] : []),
  ] as const
  const losses = greatestLosses(items).slice(0, 3)
  return (
    <section className="card stack-s">
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div className="fact" key={name.en}>
            <dt>{say(name)}</dt>
            <dd className="figure">{value}</dd>
          </div>
        ))}
      </dl>
      <ScoreBar {...sums} />
      {losses.length > 0 && (
        <p className="small">
          {say(texts.losses)}
          {losses.map((item) => `${say(item.line.name)} ${pointsText(lostOf(item))}`).join('、')}
        </p>
      )}
      <p className="small muted">
        {say(texts.scheme(say(scheme.name)))} {scheme.status === 'to-confirm' && <Badge>{say(texts.toConfirm)}</Badge>}{' '}
        {say(scheme.statusNote)}
      </p>
    </section>
  )
}
