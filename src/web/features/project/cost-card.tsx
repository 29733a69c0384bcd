import { round, multiply } from '#domain/number/decimal.ts'
import { moneyOf, moneyIn, sumMoney, type Money } from '#domain/number/money.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { costBasisTerms } from '#domain/words/budget-terms.ts'
import { fundSourceTerms } from '#domain/words/finance-terms.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useMoney, useUnitName } from '../../lib/money-unit.tsx'
import { decimalText } from '../../lib/money-text.ts'
import type { Project } from './queries.ts'

const texts = {
  heading: words('测算和资金来源', 'Costs and sources'),
  name: words('内容', 'Item'),
  quantity: words('数量', 'Quantity'),
  price: (unit: string) => words(`单价（${unit}）`, `Unit price (${unit})`),
  amount: (unit: string) => words(`金额（${unit}）`, `Amount (${unit})`),
  basis: words('依据', 'Basis'),
  total: words('合计', 'Total'),
  source: words('资金来源', 'Source'),
}

type CostLine = Project['costLines'][number]

const amountOf = ({ quantity, unitPrice }: CostLine): Money =>
  moneyOf(round(multiply(moneyIn(unitPrice, '元'), quantity), 2, halfUp).units)

const Costs = ({ lines }: { readonly lines: readonly CostLine[] }) => {
  const say = useSay()
  const print = useMoney()
  const unit = useUnitName()
  return (
    <table className="table table-cards">
      <thead>
        <tr>
          <th scope="col">{say(texts.name)}</th>
          <th scope="col" className="number">
            {say(texts.quantity)}
          </th>
          <th scope="col" className="number">
            {say(texts.price(unit))}
          </th>
          <th scope="col" className="number">
            {say(texts.amount(unit))}
          </th>
          <th scope="col">{say(texts.basis)}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">{line.name}</th>
            <td className="number" data-label={say(texts.quantity)}>
              {decimalText(line.quantity)} {line.unit}
            </td>
            <td className="number" data-label={say(texts.price(unit))}>
              {print(line.unitPrice)}
            </td>
            <td className="number" data-label={say(texts.amount(unit))}>
              {print(amountOf(line))}
            </td>
            <td data-label={say(texts.basis)}>
              {say(costBasisTerms[line.basis])}
              {line.explanation !== '' && <div className="small muted">{line.explanation}</div>}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {say(texts.total)}
          </th>
          <td className="number">{print(sumMoney(lines.map(amountOf)))}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}

/** What the money was asked for, and where it was to come from; nothing where neither was written. */
export const CostCard = ({ project: { costLines, sources } }: { readonly project: Project }) => {
  const say = useSay()
  const print = useMoney()
  const unit = useUnitName()
  if (costLines.length === 0 && sources.length === 0) return undefined
  return (
    <section className="card card-flush" aria-labelledby="cost-heading">
      <div className="card-head">
        <h2 id="cost-heading">{say(texts.heading)}</h2>
      </div>
      {sources.length > 0 && (
        <dl className="card-text facts">
          {sources.map(({ source, amount }) => (
            <div className="fact" key={source}>
              <dt>
                {say(fundSourceTerms[source])}（{unit}）
              </dt>
              <dd>{print(amount)}</dd>
            </div>
          ))}
        </dl>
      )}
      {costLines.length > 0 && <Costs lines={costLines} />}
    </section>
  )
}
