import { useQuery } from '@tanstack/react-query'
import { auditContract } from '#contract/audit.ts'
import { words, type Words } from '#domain/words/words.ts'
import { call } from '../../lib/call.ts'
import { dayOf, dayText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'

const texts = {
  heading: words('修改记录', 'Changes'),
  none: words('还没有修改记录。', 'Nothing was changed yet.'),
  nobody: words('系统', 'the system'),
  wrote: (to: string) => words(`填写“${to}”`, `"${to}" was entered`),
  cleared: (from: string) => words(`清空，原为“${from}”`, `"${from}" was removed`),
  became: (from: string, to: string) => words(`“${from}”改为“${to}”`, `"${from}" became "${to}"`),
}

const changeText = (from: string, to: string): Words => {
  if (from === '') return texts.wrote(to)
  return to === '' ? texts.cleared(from) : texts.became(from, to)
}

type Props = {
  readonly noun: 'part' | 'goal'
  readonly thing: string
  readonly indicator: string
  /** Names of the fields that are told. */
  readonly fields: Readonly<Record<string, Words>>
}

const textOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

const historyQuery = ({ noun, thing }: Props) => ({
  queryKey: ['audit', noun, thing],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
    call(auditContract.history, { params: { noun, id: thing }, query: { limit: 500 } }, { signal }),
  staleTime: 10_000,
  retry: false,
})

/** Who changed what of one row, the latest first. */
export const RowHistory = (props: Props) => {
  const { say, language } = useLanguage()
  const { indicator, fields } = props
  const { data } = useQuery(historyQuery(props))
  const lines = (data?.items ?? []).flatMap(({ at, actor, changes }) =>
    Object.entries(changes ?? {}).flatMap(([name, { from, to }]) => {
      const field = name.startsWith(`${indicator}.`) ? fields[name.slice(indicator.length + 1)] : undefined
      return field ? [{ at, actor, field, from: textOf(from), to: textOf(to) }] : []
    }),
  )
  if (!data) return undefined
  return (
    <section className="stack-s">
      <h3>{say(texts.heading)}</h3>
      {lines.length === 0 && <p className="small muted">{say(texts.none)}</p>}
      <ul className="stack-s">
        {lines.slice(0, 30).map(({ at, actor, field, from, to }) => (
          <li key={`${at.toISOString()} ${field.zh} ${to}`} className="small">
            <span className="muted">
              {dayText(dayOf(at), language)} {actor?.name ?? say(texts.nobody)} · {say(field)}
            </span>
            <br />
            {say(changeText(from, to))}
          </li>
        ))}
      </ul>
    </section>
  )
}
