import { words, type Words } from '#domain/words/words.ts'
import { momentText } from '../lib/day-text.ts'
import { useLanguage } from '../lib/language.tsx'

const heading = words('经过', 'What happened')

type Step = { readonly event: string; readonly at: Date; readonly reason?: string | undefined }
type Props = { readonly steps: readonly Step[]; readonly terms: Readonly<Record<string, Words>> }

/** The way of a thing so far, the latest first, with the reasons that were given. */
export const StepsCard = ({ steps, terms }: Props) => {
  const { say, language } = useLanguage()
  if (steps.length === 0) return undefined
  return (
    <section className="card stack-s" aria-labelledby="steps-heading">
      <h2 id="steps-heading">{say(heading)}</h2>
      <ol className="stack-s">
        {steps.toReversed().map(({ event, at, reason }) => {
          const term = terms[event]
          return (
            <li key={`${at.getTime()} ${event}`}>
              <strong>{term ? say(term) : event}</strong>{' '}
              <span className="small muted">{momentText(at, language)}</span>
              {reason !== undefined && <div className="returned-reason">{reason}</div>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
