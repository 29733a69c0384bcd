import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { useMoney, useUnitName } from '../../lib/money-unit.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { DryRun } from './queries.ts'

const texts = {
  title: words('试运行结果', 'What it would do'),
  rows: words('读到', 'rows'),
  made: words('将写入', 'to be written'),
  refused: words('不能导入', 'refused'),
  skipped: words('跳过', 'skipped'),
  amount: words('金额合计', 'amount'),
  planned: words('将写入的内容', 'To be written'),
  code: words('项目编码', 'Code'),
  name: words('项目名称', 'Name'),
  money: words('金额', 'Amount'),
  wrong: words('不能导入的行', 'Rows that are refused'),
  place: words('位置', 'Place'),
  why: words('原因', 'Why'),
  remedy: words('怎么办', 'What to do'),
  nothing: words(
    '没有可以写入的内容。请看各行的原因，调整列的对应或单位后再试。',
    'Nothing would be written. See the reasons of the rows, then change the columns or the organisation.',
  ),
  first: (shown: number, all: number) => words(`只显示前${shown}条，共${all}条`, `the first ${shown} of ${all}`),
}

const mostShown = 200

const Planned = ({ planned }: Pick<DryRun, 'planned'>) => {
  const say = useSay()
  const money = useMoney()
  const unit = useUnitName()
  if (planned.length === 0) return <Notice tone="warn">{say(texts.nothing)}</Notice>
  return (
    <div className="table-wrap" tabIndex={0} role="group" aria-label={say(texts.planned)}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say(texts.code)}</th>
            <th scope="col">{say(texts.name)}</th>
            <th scope="col" className="number">
              {say(texts.money)}（{unit}）
            </th>
          </tr>
        </thead>
        <tbody>
          {planned.slice(0, mostShown).map(({ code, name, amount, kind, month }, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={`${code} ${kind} ${month ?? ''} ${index}`}>
              <td>{code}</td>
              <td>{name}</td>
              <td className="number">{money(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {planned.length > mostShown && (
        <p className="card-text small muted">{say(texts.first(mostShown, planned.length))}</p>
      )}
    </div>
  )
}

const Left = ({ run: { refused } }: { readonly run: DryRun }) => {
  const say = useSay()
  if (refused.length === 0) return undefined
  return (
    <div className="table-wrap" tabIndex={0} role="group" aria-label={say(texts.wrong)}>
      <table className="table">
        <caption className="visually-hidden">{say(texts.wrong)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(texts.place)}</th>
            <th scope="col">{say(texts.why)}</th>
            <th scope="col">{say(texts.remedy)}</th>
          </tr>
        </thead>
        <tbody>
          {refused.slice(0, mostShown).map(({ row, place, why, remedy }) => (
            <tr key={row}>
              <td>{place}</td>
              <td>{say(why)}</td>
              <td>{say(remedy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What an import would do, row by row, before anything is written. */
export const DryRunCard = ({ run }: { readonly run: DryRun }) => {
  const say = useSay()
  const money = useMoney()
  const unit = useUnitName()
  const { counts, amount } = run
  const shown = [
    [texts.rows, counts.rows],
    [texts.made, counts.entries + counts.projects],
    [texts.refused, counts.refused],
    [texts.skipped, counts.skipped],
  ] as const
  return (
    <section className="stack-s" aria-labelledby="run-heading">
      <h2 id="run-heading">{say(texts.title)}</h2>
      <p className="counts" role="status">
        {shown.map(([name, count]) => (
          <span key={name.zh}>
            {say(name)} <strong>{count}</strong>
          </span>
        ))}
        <span>
          {say(texts.amount)} <strong>{money(amount)}</strong> {unit}
        </span>
      </p>
      <Left run={run} />
      <Planned planned={run.planned} />
    </section>
  )
}
