import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../button.tsx'
import { Notice } from '../notice.tsx'
import type { Sheet } from './sheet-store.ts'
import { valueOf, type SheetRow } from './sheet-types.ts'

const texts = {
  title: words('别人刚刚改过这一行，请选择保留哪一边。', 'Somebody else just changed this row. Choose which to keep.'),
  field: words('内容', 'Field'),
  mine: words('我填的', 'Mine'),
  theirs: words('系统里的', 'In the system'),
  keepMine: words('保留我填的', 'Keep mine'),
  takeTheirs: words('采用系统里的', 'Take the other'),
}

/** Both versions of a row, cell by cell; nothing of either is lost until one is chosen. */
export const ConflictCard = ({ sheet, row }: { readonly sheet: Sheet; readonly row: SheetRow }) => {
  const say = useSay()
  const { theirs } = row
  if (!theirs) return undefined
  const columns = sheet.columns.filter(({ key }) => row.state[key] === 'conflict')
  return (
    <Notice tone="warn" isAlert>
      <div className="stack-s">
        <p>{say(texts.title)}</p>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{say(texts.field)}</th>
              <th scope="col">{say(texts.mine)}</th>
              <th scope="col">{say(texts.theirs)}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.key}>
                <th scope="row">{say(column.title)}</th>
                <td>{valueOf(row, column.key)}</td>
                <td>{theirs.cells[column.key]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="row">
          <Button onClick={() => sheet.settle(row.id, 'mine')}>{say(texts.keepMine)}</Button>
          <Button onClick={() => sheet.settle(row.id, 'theirs')}>{say(texts.takeTheirs)}</Button>
        </div>
      </div>
    </Notice>
  )
}
