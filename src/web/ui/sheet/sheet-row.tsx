import { memo } from 'react'
import { words } from '#domain/words/words.ts'
import { useSay } from '../../lib/language.tsx'
import { CellEditor, type SheetActions } from './cell-editor.tsx'
import { ChoiceEditor } from './choice-editor.tsx'
import { headWidth, type Layout } from './column-widths.ts'
import type { Sheet } from './sheet-store.ts'
import { isEditable, shownIn, type CellState, type MarkOf, type SheetColumn, type SheetRow } from './sheet-types.ts'
import { selectedIn, useSheet, useSheetRow } from './use-sheet.ts'

const texts = {
  typed: words('未保存', 'not saved yet'),
  saving: words('正在保存', 'saving'),
  saved: words('已保存', 'saved'),
  refused: words('不能保存', 'cannot be saved'),
  conflict: words('别人也改了这一格', 'somebody else changed this cell too'),
  readOnly: words('只读', 'read only'),
  empty: words('空', 'empty'),
}

type RowProps = {
  readonly sheet: Sheet
  readonly id: string
  readonly index: number
  readonly top: number
  readonly layout: Layout
  readonly markOf: MarkOf
  readonly hasFocus: boolean
  readonly actions: SheetActions
}

type CellProps = Omit<RowProps, 'id' | 'top'> & {
  readonly row: SheetRow
  readonly column: SheetColumn
  readonly at: number
  readonly isSelected: boolean
  readonly isAtHand: boolean
  readonly hasHandle: boolean
}

/** What a screen reader is told of the cell at hand. */
const useLabel = ({ row, column, markOf }: CellProps): string => {
  const say = useSay()
  const state = row.state[column.key]
  const mark = markOf(row, column.key)
  const told = [
    say(column.title),
    shownIn(row, column) || say(texts.empty),
    isEditable(row, column) ? '' : say(texts.readOnly),
    state === undefined || state === 'clean' ? '' : say(texts[state]),
    mark ? say(mark.text) : '',
  ]
  return told.filter((text) => text !== '').join('，')
}

const Active = (props: CellProps) => {
  const { sheet, row, column, hasFocus, actions } = props
  const label = useLabel(props)
  const editing = useSheet(sheet, () => sheet.editing())
  const isChoosing =
    editing?.row === row.id && editing.key === column.key && !editing.isByTyping && column.choices?.(row)
  return isChoosing ? (
    <ChoiceEditor sheet={sheet} row={row} column={column} label={label} />
  ) : (
    <CellEditor sheet={sheet} row={row} column={column} label={label} hasFocus={hasFocus} actions={actions} />
  )
}

const Cell = (props: CellProps) => {
  const { row, column, index, at, layout, markOf, isSelected, isAtHand, hasHandle } = props
  const state: CellState | undefined = row.state[column.key]
  const mark = markOf(row, column.key)
  const isFrozen = at < layout.frozen
  return (
    <div
      role="gridcell"
      className={column.isNumber ? 'sheet-cell sheet-number' : 'sheet-cell'}
      data-cell={`${index}:${at}`}
      data-state={state}
      data-tone={mark?.tone}
      data-frozen={isFrozen || undefined}
      data-fixed={!isEditable(row, column) || undefined}
      data-active={isAtHand || undefined}
      aria-colindex={at + 2}
      aria-selected={isSelected}
      aria-invalid={state === 'refused' || mark?.tone === 'bad' || undefined}
      style={{ width: layout.widths[at], left: isFrozen ? layout.lefts[at] : undefined }}
    >
      {isAtHand ? <span className="sheet-text">{shownIn(row, column)}</span> : shownIn(row, column)}
      {isAtHand && <Active {...props} />}
      {hasHandle && <span className="sheet-handle" data-handle="" />}
    </div>
  )
}

/** One row: it is drawn anew only when it, or what of it is selected, changed. */
export const Row = memo((props: RowProps) => {
  const { sheet, id, index, top, layout } = props
  const row = useSheetRow(sheet, id)
  const selected = useSheet(sheet, () => selectedIn(sheet, index))
  if (!row) return undefined
  const [left = -1, right = -1, hand = -1, isLast = 0] = selected === '' ? [] : selected.split(':').map(Number)
  return (
    <div
      role="row"
      className="sheet-row"
      aria-rowindex={index + 2}
      data-row={id}
      data-active={hand >= 0 || undefined}
      style={{ width: layout.total, transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" className="sheet-cell sheet-rowhead" data-rowhead={index} style={{ width: headWidth }}>
        {index + 1}
      </div>
      {sheet.columns.map((column, at) => (
        <Cell
          key={column.key}
          {...props}
          row={row}
          column={column}
          at={at}
          isSelected={at >= left && at <= right}
          isAtHand={at === hand}
          hasHandle={isLast === 1 && at === right}
        />
      ))}
    </div>
  )
})
