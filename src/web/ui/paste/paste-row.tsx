import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../button.tsx'
import type { RowProblem } from './paste-import.tsx'
import type { PasteColumn } from './read-paste.ts'

const texts = {
  cell: (column: string, line: number) => words(`第${line}行，${column}`, `${column}, row ${line}`),
  remove: (line: number) => words(`删除第${line}行`, `Remove row ${line}`),
  choose: words('请选择', 'Choose'),
}

type CellProps = {
  readonly label: string
  readonly column: PasteColumn
  readonly value: string
  readonly isWrong: boolean
  readonly describedBy: string | undefined
  readonly onChange: (value: string) => void
}

const Cell = ({ label, column, value, isWrong, describedBy, onChange }: CellProps) => {
  const say = useSay()
  const shared = {
    className: 'input paste-cell',
    'aria-label': label,
    'aria-invalid': isWrong || undefined,
    'aria-describedby': isWrong ? describedBy : undefined,
    value,
  } as const
  const { options } = column
  if (!options) return <input {...shared} onChange={({ target }) => onChange(target.value)} />
  const isKnown = options.some(({ zh, en }) => zh === value || en === value)
  return (
    <select {...shared} onChange={({ target }) => onChange(target.value)}>
      {!isKnown && <option value={value}>{value === '' ? say(texts.choose) : value}</option>}
      {options.map((option) => (
        <option key={option.zh} value={option.en === value ? option.en : option.zh}>
          {say(option)}
        </option>
      ))}
    </select>
  )
}

type Props = {
  readonly at: number
  readonly cells: readonly string[]
  readonly columns: readonly PasteColumn[]
  readonly problems: readonly RowProblem[] | undefined
  readonly onSet: (at: number, column: number, value: string) => void
  readonly onRemove: (at: number) => void
}

/** One row of a paste: what is wrong stands below it, and the cell is marked. */
export const PasteRow = ({ at, cells, columns, problems = [], onSet, onRemove }: Props) => {
  const say = useSay()
  const line = at + 1
  const id = `paste-problem-${line}`
  return (
    <>
      <tr data-wrong={problems.length > 0 || undefined}>
        <td className="number muted">{line}</td>
        {columns.map((column, index) => (
          <td key={column.key}>
            <Cell
              label={say(texts.cell(say(column.text), line))}
              column={column}
              value={cells[index] ?? ''}
              isWrong={problems.some(({ place }) => place === column.key)}
              describedBy={id}
              onChange={(value) => onSet(at, index, value)}
            />
          </td>
        ))}
        <td>
          <Button look="quiet" icon="trash" aria-label={say(texts.remove(line))} onClick={() => onRemove(at)} />
        </td>
      </tr>
      {problems.length > 0 && (
        <tr className="paste-problems">
          <td />
          <td colSpan={columns.length + 1} id={id}>
            {problems.map(({ why, remedy, place }) => (
              <div key={`${place} ${why.zh}`}>
                {say(why)} · {say(remedy)}
              </div>
            ))}
          </td>
        </tr>
      )}
    </>
  )
}
