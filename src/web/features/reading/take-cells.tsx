import { words, type Words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'
import type { Proposal } from './queries.ts'

const texts = {
  take: (name: string) => words(`承接${name}`, `Take over ${name}`),
  all: words('全部承接', 'Take all'),
  of: (what: string, name: string) => words(`${name}的${what}`, `${what} of ${name}`),
}

export type Outcome = { readonly does: 'make' | 'skip' | 'refuse'; readonly why: Words }
export type Outcomes = ReadonlyMap<string, Outcome>

const tones: Readonly<Record<Outcome['does'], Tone>> = { make: 'good', skip: 'calm', refuse: 'bad' }

export const Result = ({ outcome }: { readonly outcome: Outcome | undefined }) => {
  const say = useSay()
  return <td>{outcome && <Badge tone={tones[outcome.does]}>{say(outcome.why)}</Badge>}</td>
}

type CellProps = {
  readonly label: Words
  readonly name: string
  readonly value: string
  readonly isNumber?: boolean
  readonly className?: string
  readonly placeholder?: string
  readonly onChange: (value: string) => void
}

export const Cell = ({ label, name, value, isNumber = false, className = '', placeholder, onChange }: CellProps) => {
  const say = useSay()
  return (
    <input
      className={`input ${isNumber ? 'number' : ''} ${className}`}
      inputMode={isNumber ? 'decimal' : undefined}
      aria-label={say(texts.of(say(label), name))}
      placeholder={placeholder}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

export type TableProps<Row> = {
  readonly rows: readonly Row[]
  readonly outcomes: Outcomes
  readonly proposal: Proposal
  readonly set: (rows: readonly Row[]) => void
}

export const changed = <Row extends { readonly key: string }>(rows: readonly Row[], row: Row): readonly Row[] =>
  rows.map((one) => (one.key === row.key ? row : one))

export const Take = ({
  name,
  isTaken,
  onChange,
}: {
  name: string
  isTaken: boolean
  onChange: (isTaken: boolean) => void
}) => {
  const say = useSay()
  return (
    <td className="table-pick">
      <input
        type="checkbox"
        aria-label={say(texts.take(name))}
        checked={isTaken}
        onChange={({ target }) => onChange(target.checked)}
      />
    </td>
  )
}

export const TakeAll = ({
  isAll,
  onChange,
}: {
  readonly isAll: boolean
  readonly onChange: (isAll: boolean) => void
}) => {
  const say = useSay()
  return (
    <th scope="col" className="table-pick">
      <input
        type="checkbox"
        aria-label={say(texts.all)}
        checked={isAll}
        onChange={({ target }) => onChange(target.checked)}
      />
    </th>
  )
}

export const Heads = ({ heads }: { readonly heads: readonly Words[] }) => {
  const say = useSay()
  return heads.map((head) => (
    <th key={head.zh} scope="col">
      {say(head)}
    </th>
  ))
}
