import { useEffect, useRef } from 'react'
import { confidenceTerms } from '#domain/words/confidence-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { scrollWithin } from '../../ui/scroll-within.ts'
import { confidenceTones } from './fact-groups.ts'
import { FigureInput } from './figure-input.tsx'
import type { Fact } from './queries.ts'
import type { Corrections } from './use-corrections.ts'

const texts = { line: (line: number) => words(`第${line}行`, `line ${line}`) }

type Props = {
  readonly fact: Fact
  readonly isChosen: boolean
  readonly corrections: Corrections
  readonly onChoose: () => void
}

const Details = ({ fact, corrections }: Pick<Props, 'fact' | 'corrections'>) => {
  const say = useSay()
  const { confidence, figures } = fact
  return (
    <div className="fact-details">
      {confidence && (
        <p className="small">
          <Badge tone={confidenceTones[confidence.level]}>{say(confidenceTerms[confidence.level])}</Badge>{' '}
          {say(confidence.why)}
        </p>
      )}
      {figures.map((figure) => (
        <div key={figure.start} className="row">
          {figure.name && <span className="small muted">{say(figure.name)}</span>}
          <FigureInput figure={figure} corrections={corrections} />
        </div>
      ))}
    </div>
  )
}

/** A fact; chosen, it shows how sure it is, and lets its figures be corrected. */
export const FactRow = ({ fact, isChosen, corrections, onChoose }: Props) => {
  const say = useSay()
  const element = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) scrollWithin(element.current, 'nearest')
  }, [isChosen])
  const isDoubtful = fact.confidence?.level === 'doubtful'
  const isCorrected = fact.figures.some((figure) => corrections.at(figure) !== undefined)
  return (
    <li
      ref={element}
      className="fact-row"
      data-chosen={isChosen || undefined}
      data-corrected={isCorrected || undefined}
    >
      <button type="button" className="fact-button" aria-expanded={isChosen} onClick={onChoose}>
        <span className="fact-name">{say(fact.name)}</span>
        {isDoubtful && <Badge tone="warn">{say(confidenceTerms.doubtful)}</Badge>}
        {fact.text !== '' && <span className="fact-text">{fact.text}</span>}
        <span className="fact-line">{say(texts.line(fact.place.line))}</span>
      </button>
      {isChosen && <Details fact={fact} corrections={corrections} />}
    </li>
  )
}
