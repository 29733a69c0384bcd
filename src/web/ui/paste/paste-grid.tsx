import { memo, useCallback, useMemo, useRef, useState } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../button.tsx'
import type { RowProblem, Rows } from './paste-import.tsx'
import { PasteRow } from './paste-row.tsx'
import type { PasteColumn } from './read-paste.ts'

const texts = {
  caption: words('粘贴的内容，可直接修改', 'What was pasted; it can be changed here'),
  line: words('行', 'Row'),
  remove: words('删除', 'Remove'),
  only: words('只看有问题的行', 'Only rows with problems'),
  more: (count: number) => words(`再显示${count}行`, `Show ${count} more`),
  add: words('加一行', 'Add a row'),
}

const shownAtOnce = 100
const Row = memo(PasteRow)

const byLine = (problems: readonly RowProblem[]): ReadonlyMap<number, readonly RowProblem[]> => {
  const lines = new Map<number, RowProblem[]>()
  for (const problem of problems) lines.set(problem.line, [...(lines.get(problem.line) ?? []), problem])
  return lines
}

type Props = {
  readonly columns: readonly PasteColumn[]
  readonly rows: Rows
  readonly problems: readonly RowProblem[]
  readonly onChange: (rows: Rows) => void
}

/** Ways to change the rows that stay the same between renders. */
const useEdits = (rows: Rows, onChange: Props['onChange']) => {
  const now = useRef(rows)
  now.current = rows
  const set = useCallback(
    (at: number, column: number, value: string) =>
      onChange(now.current.map((row, index) => (index === at ? row.with(column, value) : row))),
    [onChange],
  )
  const remove = useCallback((at: number) => onChange(now.current.toSpliced(at, 1)), [onChange])
  return { set, remove }
}

const Head = ({ columns }: Pick<Props, 'columns'>) => {
  const say = useSay()
  return (
    <thead>
      <tr>
        <th scope="col" className="number">
          {say(texts.line)}
        </th>
        {columns.map((column) => (
          <th scope="col" key={column.key}>
            {say(column.text)}
          </th>
        ))}
        <th scope="col">
          <span className="visually-hidden">{say(texts.remove)}</span>
        </th>
      </tr>
    </thead>
  )
}

/** The rows of a paste as a table that can be mended, each problem at its cell. */
export const PasteGrid = ({ columns, rows, problems, onChange }: Props) => {
  const say = useSay()
  const [shown, setShown] = useState(shownAtOnce)
  const [isOnly, setOnly] = useState(false)
  const { set, remove } = useEdits(rows, onChange)
  const found = useMemo(() => byLine(problems), [problems])
  const all = rows.map((_, at) => at).filter((at) => !isOnly || found.has(at + 1))
  return (
    <div className="stack-s">
      {(isOnly || (found.size > 0 && rows.length > 10)) && (
        <label className="row small">
          <input type="checkbox" checked={isOnly} onChange={({ target }) => setOnly(target.checked)} />
          {say(texts.only)}
        </label>
      )}
      <div className="table-wrap">
        <table className="table paste-grid">
          <caption className="visually-hidden">{say(texts.caption)}</caption>
          <Head columns={columns} />
          <tbody>
            {all.slice(0, shown).map((at) => (
              <Row
                key={at}
                at={at}
                cells={rows[at] ?? []}
                columns={columns}
                problems={found.get(at + 1)}
                onSet={set}
                onRemove={remove}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="row">
        {all.length > shown && (
          <Button look="quiet" onClick={() => setShown(shown + shownAtOnce)}>
            {say(texts.more(Math.min(shownAtOnce, all.length - shown)))}
          </Button>
        )}
        <Button look="quiet" icon="plus" onClick={() => onChange([...rows, columns.map(() => '')])}>
          {say(texts.add)}
        </Button>
      </div>
    </div>
  )
}
