import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { FindingLine } from './finding-line.tsx'
import type { Review, ReviewFinding } from './queries.ts'

const texts = {
  heading: words('核对发现的问题', 'What the checks found'),
  go: (name: string) => words(`看“${name}”`, `See “${name}”`),
}

/** Takes the reader to a row and leaves the keyboard there. */
const goToRow = (criterion: string): void => {
  const row = document.getElementById(`row-${criterion}`)
  row?.scrollIntoView({ block: 'center' })
  row?.focus({ preventScroll: true })
}

const stands = ({ stillFound, state }: ReviewFinding): boolean => stillFound && state !== 'settled'

type Props = { readonly review: Review; readonly findings: readonly ReviewFinding[] }

/** Findings that still stand: those about a row lead there, those about the whole are told here. */
export const FindingsCard = ({ review, findings }: Props) => {
  const say = useSay()
  const standing = findings.filter(stands)
  if (standing.length === 0) return undefined
  const rowsOf = (id: string) => review.rows.filter((row) => row.findings.includes(id))
  return (
    <details className="card" open={standing.length <= 4}>
      <summary>
        <h2>
          {say(texts.heading)} <span className="muted">{standing.length}</span>
        </h2>
      </summary>
      <ul className="stack-s findings">
        {standing.map((finding) => {
          const rows = rowsOf(finding.id)
          if (rows.length === 0) return <FindingLine key={finding.id} finding={finding} />
          return (
            <li key={finding.id} className="advice" data-severity={finding.severity}>
              {say(finding.content.message)}{' '}
              {rows.map(({ criterion, name }) => (
                <button key={criterion} type="button" className="link-button" onClick={() => goToRow(criterion)}>
                  {say(texts.go(name))}
                </button>
              ))}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
