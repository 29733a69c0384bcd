import { useState } from 'react'
import { isZero, type Decimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { pointsText } from '../../lib/money-text.ts'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { Scoring, Whole } from '../self-evaluation/queries.ts'
import { ScoreBar } from './score-bar.tsx'
import { ScoreDetails } from './score-details.tsx'
import { lostOf, type ScoreItem } from './score-tree.ts'

const texts = {
  toConfirm: words('待核实', 'to be confirmed'),
  adjusted: words('已调整', 'adjusted'),
  open: (points: string) => words(`${points}分未判定`, `${points} open`),
  lost: (points: string) => words(`失${points}`, `lost ${points}`),
  review: (points: string) => words(`复核${points}`, `reviewed ${points}`),
}

type Props = {
  readonly whole: Whole
  readonly scoring: Scoring
  readonly item: ScoreItem
  readonly depth: number
  readonly onAdjust: (item: ScoreItem) => void
}

const Marks = ({ item }: { readonly item: ScoreItem }) => {
  const say = useSay()
  const lost: Decimal = lostOf(item)
  const isLeaf = item.children.length === 0
  const own = item.review?.ownScore
  return (
    <span className="row score-marks">
      {isLeaf && item.line.status === 'to-confirm' && <Badge>{say(texts.toConfirm)}</Badge>}
      {item.score?.adjusted && <Badge tone="accent">{say(texts.adjusted)}</Badge>}
      {!isZero(item.open) && <Badge tone="warn">{say(texts.open(pointsText(item.open)))}</Badge>}
      {isLeaf && !isZero(lost) && <Badge tone="bad">{say(texts.lost(pointsText(lost)))}</Badge>}
      {own && <Badge tone="calm">{say(texts.review(pointsText(own)))}</Badge>}
    </span>
  )
}

/** A part of the score: what it is worth, what was got, and, opened, why. */
export const ScoreNode = ({ whole, scoring, item, depth, onAdjust }: Props) => {
  const say = useSay()
  const isGroup = item.children.length > 0
  const [isOpen, setOpen] = useState(isGroup)
  const id = `score-${item.id.replaceAll(/[^\w-]/gu, '_')}`
  return (
    <li className="score-node" data-depth={depth}>
      <button
        type="button"
        className="score-line"
        aria-expanded={isOpen}
        aria-controls={id}
        data-tree-line
        onClick={() => setOpen(!isOpen)}
      >
        <span className="score-turn">
          <Icon name={isOpen ? 'down' : 'right'} />
        </span>
        <span className={isGroup ? 'score-name score-name-group' : 'score-name'}>{say(item.line.name)}</span>
        <Marks item={item} />
        <ScoreBar {...item} />
        <span className="score-points">
          <strong>{pointsText(item.got)}</strong>
          <span className="muted"> / {pointsText(item.full)}</span>
        </span>
      </button>
      <div id={id} className="score-inside" hidden={!isOpen}>
        {isGroup ? (
          <ul>
            {item.children.map((child) => (
              <ScoreNode
                key={child.id}
                whole={whole}
                scoring={scoring}
                item={child}
                depth={depth + 1}
                onAdjust={onAdjust}
              />
            ))}
          </ul>
        ) : (
          <ScoreDetails whole={whole} scoring={scoring} item={item} onAdjust={() => onAdjust(item)} />
        )}
      </div>
    </li>
  )
}
