import { fieldsOf } from './encode.ts'
import { said, shown } from './exchange-note.ts'
import type { FoundHead } from './find-columns.ts'
import type { NoteList } from './note-list.ts'
import { exchangeTables, type ExchangeTableId } from './tables.ts'

/** No row names the columns of the table. */
export const noHead = (id: ExchangeTableId) => {
  const { zh, en, fields } = exchangeTables[id]
  const names = Object.values(fields)
    .filter(({ isRequired }) => isRequired)
    .map(({ name }) => name)
  return said(
    'no-head',
    [`没有找到“${zh}”的表头`, `No row names the columns of "${en}"`],
    [
      `请在首行写明列名，至少包括${names.join('、')}`,
      `Name the columns in the first row, at least ${names.join(', ')}`,
    ],
  )
}

/** How many filled cells each column has. */
const filled = ({ below }: FoundHead): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const { cells } of below) for (const { column } of cells) counts.set(column, (counts.get(column) ?? 0) + 1)
  return counts
}

/** Columns nothing is made of: unknown ones, and those named twice. */
export const noteHead = (head: FoundHead, notes: NoteList): void => {
  const counts = filled(head)
  for (const { column, text } of head.unknown) {
    const count = counts.get(column) ?? 0
    const note = said(
      'unknown-column',
      [
        `不认识的列“${shown(text)}”，其中${count}个值未导入`,
        `Unknown column "${shown(text)}": ${count} values not taken`,
      ],
      ['如有需要请改用标准列名', 'Use the standard name of the column if it is needed'],
    )
    notes.add(note, { severity: count > 0 ? 'warning' : 'info', row: head.row, column, field: shown(text) })
  }
  for (const { column, text, field } of head.repeated) {
    const note = said(
      'repeated-column',
      [`列“${shown(text)}”重复，只取前一列`, `The column "${shown(text)}" stands there twice: the first is taken`],
      ['请删去多余的一列', 'Delete one of them'],
    )
    notes.add(note, { severity: 'warning', row: head.row, column, field: field.name })
  }
}

/** Needed columns that the head does not name: without them no row can be taken. Tells whether there are any. */
export const noteMissingColumns = (id: ExchangeTableId, head: FoundHead, notes: NoteList): boolean => {
  const found = new Set([...head.columns.values()].map(({ key }) => key))
  const missing = fieldsOf(id).filter(([key, { isRequired }]) => isRequired && !found.has(key))
  for (const [, { name, zh }] of missing) {
    const note = said(
      'missing-column',
      [`缺少必填列${name}（${zh}）`, `The needed column ${name} (${zh}) is missing`],
      ['请补上该列后重新导入', 'Add the column and import again'],
    )
    notes.add(note, { severity: 'error', row: head.row, field: name })
  }
  return missing.length > 0
}
