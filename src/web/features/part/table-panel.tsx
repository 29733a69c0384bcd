import { Link } from 'react-router'
import { words } from '#domain/words/words.ts'
import { useLanguage } from '../../lib/language.tsx'
import { targetTextOf } from '../../lib/target-text.ts'
import { Badge } from '../../ui/badge.tsx'
import type { MarkOf, SheetColumn, SheetRow } from '../../ui/sheet/sheet-types.ts'
import { RowHistory } from '../sheet/row-history.tsx'
import { EvidenceList } from './evidence-list.tsx'
import type { FactBook, RowFacts } from './table-facts.ts'

const texts = {
  target: words('目标', 'Target'),
  findings: words('检查结果', 'Findings'),
  fine: words('没有发现问题。', 'Nothing was found.'),
  earlier: words('以前提交的', 'Handed in before'),
  revision: (revision: number) => words(`第${revision}次`, `revision ${revision}`),
  help: words('怎么填', 'How to fill it in'),
  good: words(
    '好：92.5%；原因写明差多少、为什么、何时补上',
    'Good: 92.5%; the reason says how much, why, and until when',
  ),
  bad: words('不好：≥90%、基本完成、受客观因素影响', 'Bad: ≥90%, mostly done, circumstances'),
  page: words('打开分表页', 'Open the page of this part'),
  typed: words('完成值', 'Result'),
  reason: words('原因', 'Reason'),
}

type Props = {
  readonly facts: RowFacts
  readonly row: SheetRow
  readonly columns: readonly SheetColumn[]
  readonly markOf: MarkOf
}

const Findings = ({ row, columns, markOf }: Omit<Props, 'facts'>) => {
  const { say } = useLanguage()
  const marks = columns.flatMap((column) => {
    const mark = markOf(row, column.key)
    return mark ? [{ column, mark }] : []
  })
  return (
    <section className="stack-s">
      <h3>{say(texts.findings)}</h3>
      {marks.length === 0 && <p className="small muted">{say(texts.fine)}</p>}
      <ul className="stack-s">
        {marks.map(({ column, mark }) => (
          <li key={column.key} className="small">
            <Badge tone={mark.tone}>{say(column.title)}</Badge> {say(mark.text)}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Earlier = ({ facts: { part, row } }: Pick<Props, 'facts'>) => {
  const { say } = useLanguage()
  const lines = part.history.flatMap(({ revision, rows }) =>
    rows
      .filter(({ indicatorId, typed }) => indicatorId === row.indicatorId && typed !== '')
      .map((one) => ({ revision, ...one })),
  )
  if (lines.length === 0) return undefined
  return (
    <section className="stack-s">
      <h3>{say(texts.earlier)}</h3>
      <ul>
        {lines.map(({ revision, typed, reason }) => (
          <li key={revision} className="small">
            {say(texts.revision(revision))}：{typed} {reason}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Help = () => {
  const { say } = useLanguage()
  return (
    <section className="stack-s">
      <h3>{say(texts.help)}</h3>
      <p className="small">{say(texts.good)}</p>
      <p className="small muted">{say(texts.bad)}</p>
    </section>
  )
}

/** What is known of a row of results: what checks say, what proves it, and who changed it. */
export const ResultPanel = ({ book, row, columns, markOf }: Omit<Props, 'facts'> & { readonly book: FactBook }) => {
  const { say } = useLanguage()
  const facts = book.rows.get(row.id)
  if (!facts) return undefined
  const { part, row: of } = facts
  return (
    <>
      <div>
        <strong>{of.name}</strong>
        <p className="small muted">
          {of.projectName} · {say(texts.target)} {targetTextOf(of)}
        </p>
      </div>
      <Findings row={row} columns={columns} markOf={markOf} />
      <EvidenceList part={part} row={of} isReadOnly={row.isReadOnly} />
      <Earlier facts={facts} />
      <Help />
      <RowHistory
        noun="part"
        thing={part.id}
        indicator={of.indicatorId}
        fields={{ typed: texts.typed, reason: texts.reason }}
      />
      <Link to={`/parts/${part.id}`}>{say(texts.page)}</Link>
    </>
  )
}
