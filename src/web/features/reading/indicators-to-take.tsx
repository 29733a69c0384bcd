import { comparators } from '#domain/scheme/measure.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Cell, changed, Heads, Result, Take, TakeAll, type TableProps } from './take-cells.tsx'
import { isComparator, type IndicatorDraft } from './take-over-draft.ts'

const texts = {
  indicators: words('绩效指标', 'Indicators'),
  level: words('级别', 'Level'),
  name: words('名称', 'Name'),
  words: words('定性', 'in words'),
  sign: words('关系', 'Sign'),
  target: words('本年目标', 'Target'),
  unit: words('单位', 'Unit'),
  weight: words('分值', 'Points'),
  was: words('上年目标', 'Last target'),
  reached: words('上年完成', 'Last result'),
  result: words('结果', 'Outcome'),
  of: (what: string, name: string) => words(`${name}的${what}`, `${what} of ${name}`),
}

const signs = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<' } as const

type IndicatorTable = TableProps<IndicatorDraft>

const Sign = ({ row, put }: { row: IndicatorDraft; put: (more: Partial<IndicatorDraft>) => void }) => {
  const say = useSay()
  return (
    <select
      className="input"
      aria-label={say(texts.of(say(texts.sign), row.name))}
      value={row.comparator}
      onChange={({ target }) => isComparator(target.value) && put({ comparator: target.value })}
    >
      {comparators.map((one) => (
        <option key={one} value={one}>
          {one === 'qualitative' ? say(texts.words) : signs[one]}
        </option>
      ))}
    </select>
  )
}

const IndicatorRow = ({ row, rows, outcomes, proposal, set }: IndicatorTable & { readonly row: IndicatorDraft }) => {
  const proposed = proposal.indicators.find(({ key }) => key === row.key)
  const put = (more: Partial<IndicatorDraft>): void => set(changed(rows, { ...row, ...more }))
  const { name } = row
  return (
    <tr>
      <Take name={name} isTaken={row.isTaken} onChange={(isTaken) => put({ isTaken })} />
      <td className="small muted">{[proposed?.level1, proposed?.level2].filter(Boolean).join(' / ')}</td>
      <td>
        <Cell
          label={texts.name}
          name={name}
          className="input-name"
          value={name}
          onChange={(text) => put({ name: text })}
        />
      </td>
      <td>
        <Sign row={row} put={put} />
      </td>
      <td>
        <Cell label={texts.target} name={name} value={row.target} onChange={(target) => put({ target })} />
      </td>
      <td>
        <Cell label={texts.unit} name={name} value={row.unit} onChange={(unit) => put({ unit })} />
      </td>
      <td>
        <Cell label={texts.weight} name={name} isNumber value={row.weight} onChange={(weight) => put({ weight })} />
      </td>
      <td>{proposed?.targetPrinted}</td>
      <td>{proposed?.actualPrinted}</td>
      <Result outcome={outcomes.get(row.key)} />
    </tr>
  )
}

/** Indicators of last year that go into the drafts of goals, with what was reached. */
export const IndicatorsToTake = (props: IndicatorTable) => {
  const say = useSay()
  const { rows, set } = props
  const heads = [
    texts.level,
    texts.name,
    texts.sign,
    texts.target,
    texts.unit,
    texts.weight,
    texts.was,
    texts.reached,
    texts.result,
  ]
  return (
    <section className="card card-flush" aria-labelledby="take-indicators">
      <div className="card-head">
        <h2 id="take-indicators">{say(texts.indicators)}</h2>
      </div>
      <div className="mapping take-over" tabIndex={0} role="group" aria-label={say(texts.indicators)}>
        <table className="table">
          <thead>
            <tr>
              <TakeAll
                isAll={rows.every(({ isTaken }) => isTaken)}
                onChange={(isTaken) => set(rows.map((row) => ({ ...row, isTaken })))}
              />
              <Heads heads={heads} />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <IndicatorRow key={row.key} {...props} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
