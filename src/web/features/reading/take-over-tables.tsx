import { words, type Words } from '#domain/words/words.ts'
import { comparators } from '#domain/scheme/measure.ts'
import { useSay } from '../../lib/language.tsx'
import { useMoney, useUnitName } from '../../lib/money-unit.tsx'
import { Badge, type Tone } from '../../ui/badge.tsx'
import type { Proposal } from './queries.ts'
import { isComparator, type IndicatorDraft, type ProjectDraft } from './take-over-draft.ts'

const texts = {
  projects: words('项目', 'Projects'),
  indicators: words('绩效指标', 'Indicators'),
  take: (name: string) => words(`承接${name}`, `Take over ${name}`),
  all: words('全部承接', 'Take all'),
  name: words('名称', 'Name'),
  code: words('编码', 'Code'),
  codeHint: words('由系统编制', 'made up'),
  amount: words('本年预算（万元）', 'Budget (10,000 yuan)'),
  last: words('上年预算', 'Last budget'),
  spent: words('上年支出', 'Last spent'),
  result: words('结果', 'Outcome'),
  level: words('级别', 'Level'),
  sign: words('关系', 'Sign'),
  target: words('本年目标', 'Target'),
  unit: words('单位', 'Unit'),
  weight: words('分值', 'Points'),
  was: words('上年目标', 'Last target'),
  reached: words('上年完成', 'Last result'),
  of: (what: string, name: string) => words(`${name}的${what}`, `${what} of ${name}`),
}

export type Outcome = { readonly does: 'make' | 'skip' | 'refuse'; readonly why: Words }
type Outcomes = ReadonlyMap<string, Outcome>

const tones: Readonly<Record<Outcome['does'], Tone>> = { make: 'good', skip: 'calm', refuse: 'bad' }

const signs = { '>=': '≥', '<=': '≤', '=': '=', '>': '>', '<': '<', qualitative: '定性' } as const

const Result = ({ outcome }: { readonly outcome: Outcome | undefined }) => {
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

const Cell = ({ label, name, value, isNumber = false, className = '', placeholder, onChange }: CellProps) => {
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

type TableProps<Row> = {
  readonly rows: readonly Row[]
  readonly outcomes: Outcomes
  readonly proposal: Proposal
  readonly set: (rows: readonly Row[]) => void
}

const changed = <Row extends { readonly key: string }>(rows: readonly Row[], row: Row): readonly Row[] =>
  rows.map((one) => (one.key === row.key ? row : one))

const Take = ({ name, isTaken, onChange }: { name: string; isTaken: boolean; onChange: (isTaken: boolean) => void }) => {
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

const TakeAll = ({ isAll, onChange }: { readonly isAll: boolean; readonly onChange: (isAll: boolean) => void }) => {
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

const Heads = ({ heads }: { readonly heads: readonly Words[] }) => {
  const say = useSay()
  return heads.map((head) => (
    <th key={head.zh} scope="col">
      {say(head)}
    </th>
  ))
}

type ProjectTable = TableProps<ProjectDraft>

const ProjectRow = ({ row, rows, outcomes, proposal, set }: ProjectTable & { readonly row: ProjectDraft }) => {
  const say = useSay()
  const money = useMoney()
  const { lastBudget, lastActual } = proposal.projects.find(({ key }) => key === row.key) ?? {}
  const put = (more: Partial<ProjectDraft>): void => set(changed(rows, { ...row, ...more }))
  return (
    <tr>
      <Take name={row.name} isTaken={row.isTaken} onChange={(isTaken) => put({ isTaken })} />
      <td>
        <Cell label={texts.name} name={row.name} className="input-name" value={row.name} onChange={(name) => put({ name })} />
      </td>
      <td>
        <Cell
          label={texts.code}
          name={row.name}
          value={row.code}
          placeholder={say(texts.codeHint)}
          onChange={(code) => put({ code })}
        />
      </td>
      <td>
        <Cell label={texts.amount} name={row.name} isNumber value={row.amount} onChange={(amount) => put({ amount })} />
      </td>
      <td className="number">{lastBudget === undefined ? '' : money(lastBudget)}</td>
      <td className="number">{lastActual === undefined ? '' : money(lastActual)}</td>
      <Result outcome={outcomes.get(row.key)} />
    </tr>
  )
}

const unitHeads = ({ last, spent }: { last: Words; spent: Words }, unit: string): readonly Words[] =>
  [last, spent].map(({ zh, en }) => words(`${zh}（${unit}）`, `${en} (${unit})`))

/** Projects of last year that become drafts. */
export const ProjectsToTake = (props: ProjectTable) => {
  const say = useSay()
  const unit = useUnitName()
  const { rows, set } = props
  const heads = [texts.name, texts.code, texts.amount, ...unitHeads(texts, unit), texts.result]
  return (
    <section className="card card-flush" aria-labelledby="take-projects">
      <div className="card-head">
        <h2 id="take-projects">{say(texts.projects)}</h2>
      </div>
      <div className="mapping take-over" tabIndex={0} role="group" aria-label={say(texts.projects)}>
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
              <ProjectRow key={row.key} {...props} row={row} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

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
          {signs[one]}
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
        <Cell label={texts.name} name={name} className="input-name" value={name} onChange={(text) => put({ name: text })} />
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
