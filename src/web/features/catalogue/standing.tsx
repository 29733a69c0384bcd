import { Link } from 'react-router'
import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import type { Source } from './queries.ts'

const texts = {
  confirmed: words('已核实', 'confirmed'),
  'to-confirm': words('待核实', 'to be confirmed'),
  open: (from: number) => words(`${from}年度起`, `from ${from} on`),
  span: (from: number, to: number) => words(`${from}—${to}年度`, `years ${from}–${to}`),
} as const

export const StatusBadge = ({
  status,
  note,
}: {
  readonly status: 'confirmed' | 'to-confirm'
  readonly note?: Words | undefined
}) => {
  const say = useSay()
  return (
    <span title={note && say(note)}>
      <Badge tone={status === 'confirmed' ? 'good' : 'warn'}>{say(texts[status])}</Badge>
    </span>
  )
}

/** What a rule follows: a link where the document is in the catalogue. */
export const SourceText = ({ source }: { readonly source: Source }) => {
  const say = useSay()
  const text = [say(source.name), source.number].filter(Boolean).join(' ')
  return source.id === undefined ? text : <Link to={`/catalogue/authorities/${source.id}`}>{text}</Link>
}

export const Years = ({ from, to }: { readonly from: number; readonly to: number | undefined }) => {
  const say = useSay()
  return say(to === undefined ? texts.open(from) : texts.span(from, to))
}
