import { useQuery } from '@tanstack/react-query'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../../lib/language.tsx'
import { outlineQuery } from '../queries.ts'
import { SourceText, StatusBadge, Years } from '../standing.tsx'
import { EntryFrame } from './entry-frame.tsx'

const texts = {
  wanted: (text: string) => words(`需要：${text}`, `wanted: ${text}`),
  optional: words('可没有', 'may be left out'),
}

/** A report outline: its headings and what each needs. */
export const OutlineEntry = ({ id }: { readonly id: string }) => {
  const say = useSay()
  return (
    <EntryFrame
      kind="outlines"
      query={useQuery(outlineQuery(id))}
      titleOf={({ name }) => say(name)}
      leadOf={({ source, status, statusNote, fromYear, toYear }) => (
        <>
          <SourceText source={source} /> · <Years from={fromYear} to={toYear} />{' '}
          <StatusBadge status={status} note={statusNote} />
        </>
      )}
    >
      {({ sections }) => (
        <div className="card">
          {sections.map(({ depth, heading, parts }) => (
            <div className="outline-section" data-depth={depth} key={heading}>
              <strong>{heading}</strong>
              {parts
                .filter(({ wanted }) => wanted !== '')
                .map(({ wanted, isOptional, kind }, at) => (
                  <div className="small muted" key={`${kind}${at}${wanted}`}>
                    {say(texts.wanted(wanted))} {isOptional && `· ${say(texts.optional)}`}
                  </div>
                ))}
            </div>
          ))}
        </div>
      )}
    </EntryFrame>
  )
}
