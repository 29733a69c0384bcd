import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'
import type { QueuedReview } from './queries.ts'

const texts = {
  closer: words('重点看', 'look closely'),
  some: words('留意', 'have a look'),
  calm: words('平稳', 'nothing stands out'),
  points: (points: number) => words(`关注度${points}`, `weight ${points}`),
}

/** From these weights on it is said to be looked at more closely; the queue goes by the weight itself. */
const high = 40
const low = 10

const levelOf = (points: number): { readonly text: typeof texts.calm; readonly tone: Tone } => {
  if (points >= high) return { text: texts.closer, tone: 'bad' }
  return points >= low ? { text: texts.some, tone: 'warn' } : { text: texts.calm, tone: 'calm' }
}

/** How closely to look, and every reason for it. */
export const RiskCell = ({ risk: { points, reasons } }: Pick<QueuedReview, 'risk'>) => {
  const say = useSay()
  const { text, tone } = levelOf(points)
  return (
    <div className="risk">
      <span title={say(texts.points(points))}>
        <Badge tone={tone}>{say(text)}</Badge>
      </span>
      <span className="small">{reasons.map(({ why }) => say(why)).join('；')}</span>
    </div>
  )
}
