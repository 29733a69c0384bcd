import { goalEventTerms } from '#domain/words/goal-terms.ts'
import { words } from '#domain/words/words.ts'
import { momentText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { targetTextOf } from '../../lib/target-text.ts'
import type { Goal, Indicator } from './queries.ts'

const texts = {
  heading: words('办理经过', 'How it came here'),
  versions: words('版本变化', 'What changed between versions'),
  version: (revision: number) => words(`第${revision}版`, `Version ${revision}`),
  added: words('增加', 'added'),
  removed: words('删除', 'removed'),
  changed: words('修改', 'changed'),
  words: words('目标文字有改动', 'the words of the goal changed'),
}

type Change = Goal['revisions'][number]['indicators'][number]
type Planned = Omit<Indicator, 'version'>

const inShort = (indicator: Planned): string => `${indicator.name} ${targetTextOf(indicator)}`

const ChangeLine = ({ change }: { readonly change: Change }) => {
  const { say } = useLanguage()
  if (change.kind === 'changed')
    return (
      <li>
        {say(texts.changed)} <del>{inShort(change.before)}</del> → <ins>{inShort(change.after)}</ins>
      </li>
    )
  return (
    <li>
      {say(texts[change.kind])} {inShort(change.indicator)}
    </li>
  )
}

/** Who did what and why, and what each version changed. */
export const GoalHistory = ({ goal }: { readonly goal: Goal }) => {
  const { say, language } = useLanguage()
  const later = goal.revisions.filter((one) => one.revision > 1 && one.texts.length + one.indicators.length > 0)
  if (goal.steps.length === 0) return undefined
  return (
    <section className="card stack" aria-labelledby="history-heading">
      <h2 id="history-heading">{say(texts.heading)}</h2>
      <ol className="history">
        {goal.steps.map(({ event, at, reason }) => (
          <li key={`${event} ${at}`}>
            <span className="muted small">{momentText(new Date(at), language)}</span> {say(goalEventTerms[event])}
            {reason !== undefined && <div className="returned-reason">{reason}</div>}
          </li>
        ))}
      </ol>
      {later.length > 0 && <h3>{say(texts.versions)}</h3>}
      {later.map(({ revision, texts: changedTexts, indicators }) => (
        <div key={revision}>
          <strong className="small">{say(texts.version(revision))}</strong>
          <ul className="small">
            {changedTexts.length > 0 && <li>{say(texts.words)}</li>}
            {indicators.map((change) => (
              <ChangeLine key={change.kind === 'changed' ? change.after.id : change.indicator.id} change={change} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
