import { useState } from 'react'
import { organisationKindTerms } from '#domain/words/organisation-terms.ts'
import { words } from '#domain/words/words.ts'
import { dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { OrganisationItem } from './queries.ts'

const texts = {
  open: (name: string) => words(`展开${name}`, `Open ${name}`),
  until: (day: string) => words(`${day}撤销`, `until ${day}`),
}

type Props = {
  readonly item: OrganisationItem
  readonly childrenOf: ReadonlyMap<string, readonly OrganisationItem[]>
  readonly chosen: string | undefined
  /** While looking for something everything found is in sight. */
  readonly isOpen: boolean
  readonly onChoose: (id: string) => void
}

/** An organisation with what is below it. */
export const OrganisationNode = (props: Props) => {
  const { item, childrenOf, chosen, isOpen: isForced, onChoose } = props
  const { say, language } = useLanguage()
  const [isUnfolded, setUnfolded] = useState(false)
  const below = childrenOf.get(item.id) ?? []
  const isOpen = isForced || isUnfolded
  return (
    <li>
      <div className="organisation-line">
        {below.length > 0 ? (
          <button
            type="button"
            className="organisation-fold"
            aria-label={say(texts.open(item.name))}
            aria-expanded={isOpen}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            <Icon name={isOpen ? 'down' : 'right'} />
          </button>
        ) : (
          <span className="organisation-fold" />
        )}
        <button
          type="button"
          className="organisation-name"
          aria-pressed={item.id === chosen}
          onClick={() => onChoose(item.id)}
        >
          {item.name}
          <span className="small muted">{say(organisationKindTerms[item.kind])}</span>
          {item.until && <Badge>{say(texts.until(dayText(item.until, language)))}</Badge>}
          {below.length > 0 && !isOpen && <span className="small muted">{below.length}</span>}
        </button>
      </div>
      {isOpen && below.length > 0 && (
        <ul>
          {below.map((one) => (
            <OrganisationNode key={one.id} {...props} item={one} />
          ))}
        </ul>
      )}
    </li>
  )
}
