import { sum } from '#domain/number/decimal.ts'
import { valueBasisTerms } from '#domain/words/goal-terms.ts'
import { words } from '#domain/words/words.ts'
import { pointsText } from '../../lib/money-text.ts'
import { useSay } from '../../lib/language.tsx'
import { targetTextOf } from '../../lib/target-text.ts'
import type { GoalVersion, Indicator } from './queries.ts'

const texts = {
  heading: words('总体目标', 'Goal in words'),
  midTerm: words('中长期目标', 'Over several years'),
  indicators: words('绩效指标', 'Indicators'),
  level: words('类别', 'Level'),
  name: words('指标', 'Indicator'),
  target: words('目标值', 'Target'),
  weight: words('分值', 'Points'),
  basis: words('依据', 'Basis'),
  total: words('合计', 'Total'),
}

const Row = ({ indicator }: { readonly indicator: Indicator }) => {
  const say = useSay()
  const { level1, level2, name, weight, card } = indicator
  return (
    <tr>
      <td data-label={say(texts.level)}>
        {level1} · {level2}
      </td>
      <th scope="row">{name}</th>
      <td data-label={say(texts.target)}>{targetTextOf(indicator)}</td>
      <td className="number" data-label={say(texts.weight)}>
        {pointsText(weight)}
      </td>
      <td data-label={say(texts.basis)}>
        {card && `${say(valueBasisTerms[card.basis])}${card.source === '' ? '' : ` · ${card.source}`}`}
      </td>
    </tr>
  )
}

/** A version of a goal to be read. */
export const GoalView = ({ version: { texts: written, indicators } }: { readonly version: GoalVersion }) => {
  const say = useSay()
  return (
    <>
      <section className="card stack-s" aria-labelledby="view-heading">
        <h2 id="view-heading">{say(texts.heading)}</h2>
        <p className="prose">{written.annual}</p>
        {written['mid-term'] !== '' && (
          <>
            <h3>{say(texts.midTerm)}</h3>
            <p className="prose">{written['mid-term']}</p>
          </>
        )}
      </section>
      <section className="card card-flush" aria-labelledby="view-indicators">
        <div className="card-head">
          <h2 id="view-indicators">{say(texts.indicators)}</h2>
        </div>
        <table className="table table-cards">
          <thead>
            <tr>
              <th scope="col">{say(texts.level)}</th>
              <th scope="col">{say(texts.name)}</th>
              <th scope="col">{say(texts.target)}</th>
              <th scope="col" className="number">
                {say(texts.weight)}
              </th>
              <th scope="col">{say(texts.basis)}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <Row key={indicator.id} indicator={indicator} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {say(texts.total)}
              </th>
              <td className="number">{pointsText(sum(indicators.map(({ weight }) => weight)))}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      </section>
    </>
  )
}
