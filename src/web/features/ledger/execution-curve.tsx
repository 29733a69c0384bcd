import { toNumber } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { monthText } from '../../lib/day-text.ts'
import { useLanguage } from '../../lib/language.tsx'
import { rateText } from '../../lib/money-text.ts'
import { useMoney, useUnitName } from '../../lib/money-unit.tsx'
import type { Ledger } from '../project/queries.ts'

type Point = Ledger['curve'][number]

const texts = {
  picture: words('各月累计执行率', 'Execution by month, cumulative'),
  twin: words('以表格查看', 'As a table'),
  month: words('月份', 'Month'),
  spent: (unit: string) => words(`当月支出（${unit}）`, `Spent in the month (${unit})`),
  cumulative: (unit: string) => words(`累计支出（${unit}）`, `Spent so far (${unit})`),
  rate: words('累计执行率', 'Execution so far'),
  even: words('虚线为按月平均的进度', 'the dashed line is an even pace'),
}

const [width, height] = [600, 130]
const x = (month: number): number => (month / 12) * width
/** A little room is left above 100 %. */
const y = (percent: number): number => height - (Math.min(percent, 115) / 115) * height

const lineOf = (points: readonly Point[]): string =>
  [{ month: 0, percent: 0 }, ...points.map(({ month, rate }) => ({ month, percent: rate ? toNumber(rate) : 0 }))]
    .map(({ month, percent }, at) => `${at === 0 ? 'M' : 'L'}${x(month)} ${y(percent)}`)
    .join('')

const Twin = ({ points }: { readonly points: readonly Point[] }) => {
  const { say, language } = useLanguage()
  const print = useMoney()
  const unit = useUnitName()
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{say(texts.month)}</th>
          <th scope="col" className="number">
            {say(texts.spent(unit))}
          </th>
          <th scope="col" className="number">
            {say(texts.cumulative(unit))}
          </th>
          <th scope="col" className="number">
            {say(texts.rate)}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ month, spent, cumulative, rate }) => (
          <tr key={month}>
            <th scope="row">{monthText(month, language)}</th>
            <td className="number">{print(spent)}</td>
            <td className="number">{print(cumulative)}</td>
            <td className="number">{rate ? rateText(rate) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How the spending went through the year against an even pace; the same as a table below. */
export const ExecutionCurve = ({ ledger: { curve } }: { readonly ledger: Ledger }) => {
  const { say, language } = useLanguage()
  const last = curve.findLastIndex(({ spent }) => spent !== 0n)
  if (last === -1) return undefined
  const points = curve.slice(0, last + 1)
  return (
    <figure className="curve">
      <svg viewBox={`0 0 ${width} ${height + 18}`} role="img" aria-label={say(texts.picture)}>
        {[50, 100].map((percent) => (
          <g key={percent}>
            <line className="curve-grid" x1="0" x2={width} y1={y(percent)} y2={y(percent)} />
            <text className="curve-text" x={width} y={y(percent) - 4} textAnchor="end">
              {percent}%
            </text>
          </g>
        ))}
        <line className="curve-even" x1="0" y1={y(0)} x2={width} y2={y(100)} />
        <path className="curve-line" d={lineOf(points)} />
        {points.map(({ month, rate }) => (
          <circle key={month} className="curve-point" r="3" cx={x(month)} cy={y(rate ? toNumber(rate) : 0)} />
        ))}
        {[3, 6, 9, 12].map((month) => (
          <text key={month} className="curve-text" x={x(month)} y={height + 14} textAnchor="end">
            {monthText(month, language)}
          </text>
        ))}
      </svg>
      <figcaption className="small muted">
        {say(texts.picture)} · {say(texts.even)}
      </figcaption>
      <details className="small">
        <summary>{say(texts.twin)}</summary>
        <Twin points={points} />
      </details>
    </figure>
  )
}
