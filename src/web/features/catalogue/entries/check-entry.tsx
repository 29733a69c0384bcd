import { useQuery } from '@tanstack/react-query'
import { severityTerms } from '#domain/words/severity-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../../lib/language.tsx'
import { checkQuery } from '../queries.ts'
import { SourceText } from '../standing.tsx'
import { EntryFrame } from './entry-frame.tsx'

const twoYears = words('需要两个年度的报告', 'needs the reports of two years')

/** A check in words. */
export const CheckEntry = ({ id }: { readonly id: string }) => {
  const say = useSay()
  return (
    <EntryFrame
      kind="checks"
      query={useQuery(checkQuery(id))}
      titleOf={({ title }) => say(title)}
      leadOf={({ severity, source, isOfTwoYears }) => (
        <>
          {say(severityTerms[severity])} · <SourceText source={source} /> {isOfTwoYears && `· ${say(twoYears)}`}
        </>
      )}
    >
      {({ about }) => (
        <div className="card">
          <p>{say(about)}</p>
        </div>
      )}
    </EntryFrame>
  )
}
