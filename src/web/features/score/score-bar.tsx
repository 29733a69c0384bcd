import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { pointsText } from '../../lib/money-text.ts'
import { shareOf, type ScoreItem } from './score-tree.ts'

const told = (got: string, full: string, open: string) =>
  open === '0'
    ? words(`${got}分，满分${full}`, `${got} of ${full}`)
    : words(`${got}分，满分${full}，另有${open}分未判定`, `${got} of ${full}, ${open} not judged yet`)

/** Points got, open and lost, side by side; the same is said in words. */
export const ScoreBar = ({ full, got, open }: Pick<ScoreItem, 'full' | 'got' | 'open'>) => {
  const say = useSay()
  const [won, unsure] = [shareOf(got, full), shareOf(open, full)]
  return (
    <svg
      className="score-bar"
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      role="img"
      aria-label={say(told(pointsText(got), pointsText(full), pointsText(open)))}
    >
      <rect className="score-bar-lost" width="100" height="6" />
      <rect className="score-bar-open" x={won} width={unsure} height="6" />
      <rect className="score-bar-got" width={won} height="6" />
    </svg>
  )
}
