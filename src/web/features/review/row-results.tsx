import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { targetTextOf } from '../../lib/target-text.ts'
import type { ReviewedResult } from './queries.ts'
import { RowEvidence } from './row-evidence.tsx'

const texts = {
  target: words('目标', 'target'),
  result: words('完成', 'reached'),
  nothing: words('没有填', 'not given'),
  before: words('上次：', 'before: '),
}

const Before = ({ result, field }: { readonly result: ReviewedResult; readonly field: 'typed' | 'reason' }) => {
  const say = useSay()
  const change = result.changes.find((one) => one.field === field)
  return (
    change && (
      <span className="small">
        {' '}
        {say(texts.before)}
        <del>{change.before === '' ? say(texts.nothing) : change.before}</del>
      </span>
    )
  )
}

/** The results behind a criterion as the unit gave them, with what changed and what proves them. */
export const RowResults = ({ results }: { readonly results: readonly ReviewedResult[] }) => {
  const say = useSay()
  if (results.length === 0) return undefined
  return (
    <ul className="row-results">
      {results.map((result) => (
        <li key={result.indicatorId} data-changed={result.changes.length > 0 || undefined}>
          <div>
            <strong>{result.name}</strong>{' '}
            <span className="small muted">
              {say(texts.target)} {targetTextOf(result)}
            </span>
          </div>
          <div>
            {say(texts.result)} <strong>{result.typed === '' ? say(texts.nothing) : result.typed}</strong>
            <Before result={result} field="typed" />
          </div>
          {(result.reason !== '' || result.changes.some(({ field }) => field === 'reason')) && (
            <p className="small">
              {result.reason}
              <Before result={result} field="reason" />
            </p>
          )}
          <RowEvidence result={result} />
        </li>
      ))}
    </ul>
  )
}
