import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useMoney, useUnitName } from '../../lib/money-unit.tsx'
import { SuggestionBadge } from './badges.tsx'
import type { Trial } from './queries.ts'

const texts = {
  before: (unit: string) => words(`本年预算（${unit}）`, `Budget (${unit})`),
  after: (unit: string) => words(`试算后（${unit}）`, `After (${unit})`),
  inForce: (unit: string) => words(`现行规则（${unit}）`, `By the table in force (${unit})`),
  change: (unit: string) => words(`增减（${unit}）`, `Change (${unit})`),
  suggestion: words('建议', 'Suggestion'),
  count: words('项目', 'Projects'),
  left: (undecided: number, ungraded: number) =>
    words(
      `另有${undecided}项规则未覆盖（按原预算）、${ungraded}项尚无等级（未计入）。`,
      `${undecided} are not covered (budget as it is), ${ungraded} have no grade (left out).`,
    ),
}

/** The sums of a trial, in all and by what is suggested. */
export const TrialResult = ({ trial }: { readonly trial: Trial }) => {
  const say = useSay()
  const money = useMoney()
  const unit = useUnitName()
  const facts = [
    [texts.before(unit), trial.before],
    [texts.after(unit), trial.after],
    [texts.change(unit), trial.change],
    [texts.inForce(unit), trial.inForce],
  ] as const
  return (
    <section className="stack" aria-live="polite">
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div className="fact" key={name.zh}>
            <dt>{say(name)}</dt>
            <dd className="figure">{money(value)}</dd>
          </div>
        ))}
      </dl>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(texts.suggestion)}</th>
            <th scope="col" className="number">
              {say(texts.count)}
            </th>
            <th scope="col" className="number">
              {say(texts.before(unit))}
            </th>
            <th scope="col" className="number">
              {say(texts.after(unit))}
            </th>
          </tr>
        </thead>
        <tbody>
          {trial.bySuggestion.map(({ suggestion, count, before, after }) => (
            <tr key={suggestion}>
              <th scope="row">
                <SuggestionBadge suggestion={suggestion} />
              </th>
              <td className="number">{count}</td>
              <td className="number">{money(before)}</td>
              <td className="number">{money(after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {trial.undecided + trial.ungraded > 0 && (
        <p className="small muted">{say(texts.left(trial.undecided, trial.ungraded))}</p>
      )}
    </section>
  )
}
