import type { ReactNode } from 'react'
import { severityTerms } from '#domain/words/severity-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import { authorityWords, severityTones, type Severity } from './finding-groups.ts'
import { Quote } from './quote.tsx'

const texts = {
  sides: words('两边原文', 'Both sides'),
  line: (line: number) => words(`第${line}行`, `Line ${line}`),
  moreSides: (count: number) => words(`另有${count}处`, `${count} more places`),
  arithmetic: words('算式', 'Arithmetic'),
  expected: words('核得', 'Expected'),
  printed: words('所载', 'Printed'),
  difference: words('相差', 'Difference'),
  benign: words('也可能没有错', 'It may be right'),
  remedy: words('怎么办', 'What to do'),
  authority: words('依据', 'Authority'),
}

type Side = { readonly line: number; readonly quote: string; readonly foot?: ReactNode }

export type ShownFinding = {
  readonly title: Words
  readonly message: Words
  readonly severity: Severity
  readonly rule: string
  readonly authority: string
  readonly arithmetic?: string | undefined
  readonly expected?: string | undefined
  readonly printed?: string | undefined
  readonly difference?: string | undefined
  readonly unit?: string | undefined
  readonly benign?: Words | undefined
  readonly remedy?: Words | undefined
}

type Props = {
  readonly finding: ShownFinding
  readonly sides: readonly Side[]
  readonly moreSides?: number
  readonly children?: ReactNode
}

const Sides = ({ sides, moreSides = 0 }: Pick<Props, 'sides' | 'moreSides'>) => {
  const say = useSay()
  return (
    <ul className="sides" aria-label={say(texts.sides)}>
      {sides.map(({ line, quote, foot }, index) => (
        // Sides of a finding stay where they are.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className="side">
          <span className="side-line">{say(texts.line(line))}</span>
          <blockquote className="side-quote">
            <Quote quote={quote} />
          </blockquote>
          {foot}
        </li>
      ))}
      {moreSides > 0 && <li className="side small muted">{say(texts.moreSides(moreSides))}</li>}
    </ul>
  )
}

const Compared = ({ finding }: Pick<Props, 'finding'>) => {
  const say = useSay()
  const { expected, printed, difference, unit = '' } = finding
  const facts = [
    [texts.expected, expected],
    [texts.printed, printed],
    [texts.difference, difference],
  ] as const
  const given = facts.filter(([, value]) => value !== undefined)
  if (given.length === 0) return undefined
  return (
    <dl className="compared">
      {given.map(([name, value]) => (
        <div key={name.zh}>
          <dt>{say(name)}</dt>
          <dd>
            {value}
            {unit}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Said = ({ label, text }: { readonly label: Words; readonly text: Words | undefined }) => {
  const say = useSay()
  if (!text) return undefined
  return (
    <p>
      <strong className="said-label">{say(label)}</strong> {say(text)}
    </p>
  )
}

/** A finding with both sides, the arithmetic, the innocent reading, what to do and what it rests on. */
export const FindingView = ({ finding, sides, moreSides = 0, children }: Props) => {
  const say = useSay()
  const { title, message, severity, rule, authority, arithmetic } = finding
  return (
    <article className="finding" aria-labelledby="finding-title">
      <header className="finding-head">
        <Badge tone={severityTones[severity]}>{say(severityTerms[severity])}</Badge>
        <h2 id="finding-title" tabIndex={-1}>
          {say(title)}
        </h2>
      </header>
      <p className="finding-message">{say(message)}</p>
      <Sides sides={sides} moreSides={moreSides} />
      {arithmetic !== undefined && arithmetic !== '' && (
        <p className="arithmetic" aria-label={say(texts.arithmetic)} role="group">
          {arithmetic}
        </p>
      )}
      <Compared finding={finding} />
      <Said label={texts.benign} text={finding.benign} />
      <Said label={texts.remedy} text={finding.remedy} />
      <p className="small muted">
        {say(texts.authority)}：{authorityWords[authority] ? say(authorityWords[authority]) : authority} · {rule}
      </p>
      {children}
    </article>
  )
}
