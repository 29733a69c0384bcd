import type { Ref } from 'react'
import { idsOf } from '#domain/words/ids-of.ts'
import { severityTerms } from '#domain/words/severity-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import type { Severity } from './finding-groups.ts'

const texts = {
  search: words('查找问题', 'Find among the findings'),
  severity: words('轻重', 'Severity'),
  any: words('全部轻重', 'Any severity'),
  keys: words('j / k 上下，1 / 2 / 3 答复，/ 查找', 'j / k to move, 1 / 2 / 3 to answer, / to search'),
}

const severities = idsOf(severityTerms)
export const isSeverity = (value: string | null): value is Severity => severities.some((one) => one === value)

type Props = {
  readonly search: string
  readonly severity: Severity | undefined
  readonly field: Ref<HTMLInputElement>
  readonly onSearch: (text: string) => void
  readonly onSeverity: (severity: string) => void
}

/** Narrows the findings; what is chosen stands in the address. */
export const FindingTools = ({ search, severity, field, onSearch, onSeverity }: Props) => {
  const say = useSay()
  return (
    <div className="finding-tools no-print">
      <input
        ref={field}
        type="search"
        className="input"
        aria-label={say(texts.search)}
        placeholder={say(texts.search)}
        value={search}
        onChange={({ target }) => onSearch(target.value)}
      />
      <select
        className="input"
        aria-label={say(texts.severity)}
        value={severity ?? ''}
        onChange={({ target }) => onSeverity(target.value)}
      >
        <option value="">{say(texts.any)}</option>
        {severities.map((one) => (
          <option key={one} value={one}>
            {say(severityTerms[one])}
          </option>
        ))}
      </select>
      <span className="finding-keys small muted">{say(texts.keys)}</span>
    </div>
  )
}
