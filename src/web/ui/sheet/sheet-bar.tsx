import { useId, useState } from 'react'
import { add, parseDecimal, printDecimal, zero } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { Icon } from '../icon.tsx'
import { areaOf, atHand } from './selection.ts'
import { blockOf } from './sheet-commands.ts'
import type { Saver } from './sheet-saver.ts'
import type { Sheet } from './sheet-store.ts'
import type { MarkOf, SheetRow } from './sheet-types.ts'
import { useActiveRow, useSheet } from './use-sheet.ts'

const texts = {
  allSaved: words('全部已保存', 'Everything is saved'),
  unsaved: (count: number) => words(`${count}格未保存`, `${count} cells not saved yet`),
  saving: (count: number) => words(`正在保存${count}格`, `saving ${count} cells`),
  refused: (count: number) => words(`${count}格不能保存`, `${count} cells cannot be saved`),
  conflict: (count: number) => words(`${count}行与他人冲突`, `${count} rows changed by somebody else`),
  kept: words('连不上服务器：已记在本机，恢复后自动保存', 'The server is away: kept in this browser, saved later'),
  retry: words('立即重试', 'Try again now'),
  next: words('去看下一处', 'Show the next'),
  undo: words('撤销', 'Undo'),
  redo: words('重做', 'Redo'),
  keys: words('快捷键', 'Keys'),
  panel: words('这一行的详情', 'About this row'),
  selected: (count: number) => words(`已选${count}格`, `${count} cells`),
  sum: (sum: string) => words(`合计${sum}`, `sum ${sum}`),
} as const

const keyTexts = [
  ['↑ ↓ ← →', words('移动；加Ctrl跳到边缘，加Shift选取', 'move; Ctrl jumps, Shift selects')],
  ['Enter · Tab', words('下一格；加Shift往回', 'next cell; Shift goes back')],
  ['F2', words('修改这一格；Esc放弃', 'edit the cell; Esc gives up')],
  ['Alt+Enter', words('格内换行', 'new line in a cell')],
  ['Ctrl+Enter', words('填入所有选中的格', 'into all selected cells')],
  ['Ctrl+C X V', words('复制、剪切、粘贴，可与Excel、WPS互相粘贴', 'copy, cut, paste, also with Excel and WPS')],
  ['Ctrl+D · Ctrl+R', words('向下填充、向右填充', 'fill down, fill right')],
  ['Ctrl+Z · Ctrl+Y', words('撤销、重做', 'undo, redo')],
  ['Ctrl+A · Shift+Space', words('全选、选一行', 'select all, a row')],
  ['Alt+↓', words('打开选项', 'open the choices')],
  ['Shift+F2', words('这一行的详情', 'about this row')],
  ['Alt+Shift+← →', words('调整列宽', 'width of the column')],
  ['F6', words('离开表格', 'leave the sheet')],
] as const

const Keys = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay()
  return (
    <Dialog title={say(texts.keys)} onClose={onClose}>
      <table className="table">
        <tbody>
          {keyTexts.map(([key, text]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{say(text)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}

type Counts = { typed: number; saving: number; refused: number; conflict: number }

const countOf = (rows: Iterable<SheetRow>): Counts => {
  const counts: Counts = { typed: 0, saving: 0, refused: 0, conflict: 0 }
  for (const { state, typed, theirs } of rows) {
    if (theirs) counts.conflict += 1
    for (const key in typed) {
      const of = state[key]
      if (of === 'typed' || of === 'saving' || of === 'refused') counts[of] += 1
    }
  }
  return counts
}

/** The next row, after the one at hand, that waits for the person. */
const showNext = (sheet: Sheet): void => {
  const shown = sheet.shown()
  const { row, column } = atHand(sheet.selection())
  const order = [...shown.slice(row + 1), ...shown.slice(0, row + 1)]
  const id = order.find((one) =>
    Object.values(sheet.row(one)?.state ?? {}).some((of) => of === 'refused' || of === 'conflict'),
  )
  if (id === undefined) return
  const state = sheet.row(id)?.state ?? {}
  const at = sheet.columns.findIndex(({ key }) => state[key] === 'refused' || state[key] === 'conflict')
  const spot = { row: shown.indexOf(id), column: at < 0 ? column : at }
  sheet.select({ anchor: spot, head: spot })
}

const SaveLine = ({ sheet, saver }: { readonly sheet: Sheet; readonly saver: Saver }) => {
  const say = useSay()
  const rows = useSheet(sheet, () => sheet.rows())
  const fault = useFault(saver)
  const counts = countOf(rows.values())
  const waiting = counts.typed + counts.saving
  const open = counts.refused + counts.conflict
  return (
    <span className="row sheet-save" role="status">
      {waiting === 0 && open === 0 && (
        <>
          <Icon name="check" />
          {say(texts.allSaved)}
        </>
      )}
      {fault && say(texts.kept)}
      {counts.saving > 0 && say(texts.saving(counts.saving))}
      {counts.typed > 0 && say(texts.unsaved(counts.typed))}
      {counts.refused > 0 && <strong className="sheet-bad">{say(texts.refused(counts.refused))}</strong>}
      {counts.conflict > 0 && <strong className="sheet-bad">{say(texts.conflict(counts.conflict))}</strong>}
      {open > 0 && <Button onClick={() => showNext(sheet)}>{say(texts.next)}</Button>}
      {(fault !== undefined || counts.refused > 0) && (
        <Button
          onClick={() => {
            sheet.retry()
            void saver.flush()
          }}
        >
          {say(texts.retry)}
        </Button>
      )}
    </span>
  )
}

const useFault = (saver: Saver) => useSheet({ subscribe: saver.subscribe } as unknown as Sheet, () => saver.fault())

/** What is selected, counted as a spreadsheet does. */
const useSelected = (sheet: Sheet): readonly [number, string | undefined] => {
  const selection = useSheet(sheet, () => sheet.selection())
  const area = areaOf(selection)
  const count = (area.bottom - area.top + 1) * (area.right - area.left + 1)
  if (count < 2) return [count, undefined]
  const figures = blockOf(sheet, area)
    .flat()
    .flatMap((text) => parseDecimal(text.replaceAll(',', '')) ?? [])
  return [count, figures.length < 2 ? undefined : printDecimal(figures.reduce(add, zero))]
}

/** Why the cell at hand is marked, for those who do not hover. */
const CellNote = ({ sheet, markOf }: { readonly sheet: Sheet; readonly markOf: MarkOf }) => {
  const say = useSay()
  const row = useActiveRow(sheet)
  const column = useSheet(sheet, () => sheet.columns[atHand(sheet.selection()).column])
  if (!row || !column) return undefined
  const isRefused = row.state[column.key] === 'refused'
  const mark = markOf(row, column.key)
  if (isRefused && row.refusal)
    return (
      <span className="sheet-note" data-tone="bad">
        {say(row.refusal.why)}。{say(row.refusal.remedy)}
      </span>
    )
  if (!mark) return undefined
  return (
    <span className="sheet-note" data-tone={mark.tone}>
      {say(mark.text)}
    </span>
  )
}

type Props = {
  readonly sheet: Sheet
  readonly saver: Saver
  readonly markOf: MarkOf
  readonly isPanelOpen: boolean
  readonly onPanel: () => void
}

/** Below a sheet: what the cell says, what is selected, and where saving stands. */
export const SheetBar = ({ sheet, saver, markOf, isPanelOpen, onPanel }: Props) => {
  const say = useSay()
  const id = useId()
  const [isHelping, setHelping] = useState(false)
  const [count, sum] = useSelected(sheet)
  return (
    <div className="sheet-bar no-print" id={id}>
      <SaveLine sheet={sheet} saver={saver} />
      <CellNote sheet={sheet} markOf={markOf} />
      <span className="grow" />
      {count > 1 && <span className="muted">{say(texts.selected(count))}</span>}
      {sum !== undefined && <span className="muted">{say(texts.sum(sum))}</span>}
      <Button look="quiet" onClick={() => sheet.undo()}>
        {say(texts.undo)}
      </Button>
      <Button look="quiet" onClick={() => sheet.redo()}>
        {say(texts.redo)}
      </Button>
      <Button look="quiet" icon="keyboard" onClick={() => setHelping(true)}>
        {say(texts.keys)}
      </Button>
      <Button icon="info" aria-expanded={isPanelOpen} onClick={onPanel}>
        {say(texts.panel)}
      </Button>
      {isHelping && <Keys onClose={() => setHelping(false)} />}
    </div>
  )
}
