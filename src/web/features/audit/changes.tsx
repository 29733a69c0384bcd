import { labelOf } from '#contract/labels.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'

const texts = {
  draft: words('他人草稿，内容不显示', 'a draft of others: not shown'),
  none: words('空', 'empty'),
  more: (count: number) => words(`还有${count}项`, `${count} more`),
  reason: (text: string) => words(`理由：${text}`, `Reason: ${text}`),
}

type Change = { readonly from?: unknown; readonly to?: unknown }
type Props = {
  readonly changes: Readonly<Record<string, Change>> | undefined
  readonly reason: string | undefined
}

const longest = 120

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

const shownFirst = 4

/** A field of a row or of a part of the record is named with what it belongs to before it: only the field has a name. */
const fieldOf = (name: string): string => name.split('.').at(-1) ?? name

const Line = ({ name, change }: { readonly name: string; readonly change: Change }) => {
  const say = useSay()
  const [from, to] = [textOf(change.from), textOf(change.to)]
  return (
    <div className="audit-change">
      <span className="muted">{say(labelOf(fieldOf(name)))}</span>{' '}
      {from !== '' && (
        <>
          <del>{from}</del> <span aria-hidden="true">→</span>{' '}
        </>
      )}
      <ins>{to === '' ? say(texts.none) : to}</ins>
    </div>
  )
}

/** Before and after, field by field; the rest opens on demand. */
export const Changes = ({ changes, reason }: Props) => {
  const say = useSay()
  const all = Object.entries(changes ?? {})
  const rest = all.slice(shownFirst)
  return (
    <div className="audit-changes">
      {changes === undefined && <span className="muted">{say(texts.draft)}</span>}
      {all.slice(0, shownFirst).map(([name, change]) => (
        <Line key={name} name={name} change={change} />
      ))}
      {rest.length > 0 && (
        <details>
          <summary>{say(texts.more(rest.length))}</summary>
          {rest.map(([name, change]) => (
            <Line key={name} name={name} change={change} />
          ))}
        </details>
      )}
      {reason !== undefined && <div>{say(texts.reason(reason))}</div>}
    </div>
  )
}
