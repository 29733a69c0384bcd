import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Badge } from '../../ui/badge.tsx'
import type { SheetRow } from '../../ui/sheet/sheet-types.ts'
import { RowHistory } from '../sheet/row-history.tsx'
import type { Advice } from './queries.ts'
import type { TableAdvice } from './table-advice.ts'
import { fieldTexts } from './table-columns.ts'
import type { GoalBook } from './table-facts.ts'

const texts = {
  findings: words('指标体检', 'Check-up'),
  set: words('整套指标', 'The whole set'),
  fine: words('没有发现问题。', 'Nothing was found.'),
  error: words('须改', 'to mend'),
  warning: words('建议改', 'to look at'),
  hint: words('提示', 'hint'),
  lastYear: words('上年完成', 'Last year'),
  help: words('怎么写', 'How to write it'),
  good: words('好：主干道路灯完好率 ≥98%，依据近三年巡查台账', 'Good: lamps in order on main roads ≥98 %, by the logs'),
  bad: words('不好：路灯管理水平有效提升', 'Bad: lamps are managed effectively better'),
  page: words('打开绩效目标', 'Open the goal'),
  readOnly: words('这个目标现在不能修改：只有草稿可以改。', 'This goal cannot be changed now: only drafts can.'),
}

const tones = { error: 'bad', warning: 'warn', hint: 'calm' } as const

const Lines = ({ advice }: { readonly advice: readonly Advice[] }) => {
  const say = useSay()
  return (
    <ul className="stack-s">
      {advice.map(({ rule, severity, problem, rewrite }) => (
        <li key={rule} className="small">
          <Badge tone={tones[severity]}>{say(texts[severity])}</Badge> <strong>{say(problem)}</strong> {say(rewrite)}
        </li>
      ))}
    </ul>
  )
}

const Help = () => {
  const say = useSay()
  return (
    <section className="stack-s">
      <h3>{say(texts.help)}</h3>
      <p className="small">{say(texts.good)}</p>
      <p className="small muted">{say(texts.bad)}</p>
    </section>
  )
}

type Props = { readonly book: GoalBook; readonly row: SheetRow; readonly advice: TableAdvice }

/** What is known of an indicator: what the check-up says, what was reached last year, and who changed it. */
export const IndicatorPanel = ({ book, row, advice }: Props) => {
  const say = useSay()
  const facts = book.rows.get(row.id)
  if (!facts) return undefined
  const { goal, indicator } = facts
  const own = advice.ofRow(row)
  const ofSet = advice.adviceOn(row.group).filter((one) => one.indicator === undefined)
  const lastYear = book.lastYear.get(row.id)
  return (
    <>
      <div>
        <strong>{indicator.name}</strong>
        <p className="small muted">{goal.projectName}</p>
        {row.isReadOnly && <p className="small">{say(texts.readOnly)}</p>}
      </div>
      <section className="stack-s">
        <h3>{say(texts.findings)}</h3>
        {own.length === 0 && <p className="small muted">{say(texts.fine)}</p>}
        <Lines advice={own} />
      </section>
      {ofSet.length > 0 && (
        <section className="stack-s">
          <h3>{say(texts.set)}</h3>
          <Lines advice={ofSet} />
        </section>
      )}
      {lastYear && (
        <p className="small">
          {say(texts.lastYear)}：{lastYear.text}
        </p>
      )}
      <Help />
      <RowHistory noun="goal" thing={goal.id} indicator={indicator.id} fields={fieldTexts} />
      <Link to={`/goals/${goal.id}`}>{say(texts.page)}</Link>
    </>
  )
}
