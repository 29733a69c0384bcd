import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import type { Told } from './queries.ts'

const texts = {
  title: (count: number) => words(`未能检查 ${count}项`, `Could not be checked: ${count}`),
  about: words(
    '报告里没有列出需要的数据，这些检查没有结论——不代表没有问题。',
    'What they need is not in the report; that they are silent does not mean all is well.',
  ),
  held: (held: number, rounding: number) =>
    words(`相符${held}项，其中尾差内${rounding}项另计`, `${held} hold, ${rounding} within rounding`),
}

/** Checks without an answer, and why. */
export const UncheckedCard = ({ told }: { readonly told: Told }) => {
  const say = useSay()
  const { unchecked, held, withinRounding } = told
  return (
    <section className="card stack-s">
      <p className="small muted">{say(texts.held(held, withinRounding))}</p>
      <details className="unchecked">
        <summary>{say(texts.title(unchecked.length))}</summary>
        <p className="small muted">{say(texts.about)}</p>
        <ul>
          {unchecked.map(({ check, title, why }) => (
            <li key={check}>
              <strong>{say(title)}</strong>
              {why.map((one) => (
                <span key={one.zh} className="small muted">
                  {say(one)}
                </span>
              ))}
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
