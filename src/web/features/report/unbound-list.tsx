import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../../ui/button.tsx'
import type { Writing } from '../self-evaluation/queries.ts'
import { factsEqualTo, type Fact } from './facts.ts'

const texts = {
  heading: (count: number) => words(`${count}个数字没有绑定数据`, `${count} numbers are bound to no fact`),
  why: words(
    '没有绑定的数字不会跟着表格变，也不会被核对。',
    'They do not change with the tables, and nothing checks them.',
  ),
  bind: (name: string, text: string) => words(`绑定“${name} ${text}”`, `Bind to ${name}, ${text}`),
  none: words('没有相同的数据', 'no fact is equal to it'),
}

type Props = {
  readonly unbound: Writing['unbound']
  readonly facts: readonly Fact[]
  readonly onBind: (number: string, key: string) => void
}

const most = 3

/** Numbers typed into the text, with the facts they may be. */
export const UnboundList = ({ unbound, facts, onBind }: Props) => {
  const say = useSay()
  if (unbound.length === 0) return undefined
  return (
    <details className="unbound">
      <summary className="small">{say(texts.heading(unbound.length))}</summary>
      <p className="small muted">{say(texts.why)}</p>
      <ul className="stack-s">
        {unbound.map(({ number, context, paragraph }, at) => {
          const equal = factsEqualTo(facts, number).slice(0, most)
          return (
            // The list is made anew with every save.
            <li className="small" key={`${paragraph} ${number} ${at}`}>
              <mark>{number}</mark> <span className="muted">…{context}…</span>
              <div className="row">
                {equal.map((fact) => (
                  <Button key={fact.key} onClick={() => onBind(number, fact.key)}>
                    {say(texts.bind(say(fact.name), fact.text))}
                  </Button>
                ))}
                {equal.length === 0 && <span className="muted">{say(texts.none)}</span>}
              </div>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
