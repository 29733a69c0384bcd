import type { PlannedTask } from '#domain/filing/goal-declaration.ts'
import { absentCell, type Cell } from '#domain/filing/indicator.ts'
import type { Table } from '#domain/text/document.ts'
import { joinTexts, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { cellOf, withUnit } from '../cell.ts'
import { moneyUnitIn } from './money-unit.ts'
import { isAmount, rowsAbove } from './plan.ts'

type Row = readonly MappedText[]

const taskColumns = {
  name: /^(?:年度)?(?:主要)?任务(?:名称)?$|^工作任务$/u,
  content: /主要内容|任务内容|工作内容/u,
  total: /^(?:总额|合计|小计|预算金额|预算数|金额)/u,
  fiscal: /财政(?:拨款|资金)/u,
  other: /^(?:其[他它]|单位)资金/u,
} as const
type TaskColumn = keyof typeof taskColumns
type TaskHead = { readonly columns: Readonly<Record<TaskColumn, number>>; readonly next: number }

const taskHeadAt = (rows: readonly Row[], at: number): TaskHead | undefined => {
  const [upper, lower] = [rows[at] ?? [], rows[at + 1] ?? []]
  const find = (row: Row, key: TaskColumn): number => row.findLastIndex(({ text }) => taskColumns[key].test(text))
  if (find(upper, 'name') === -1 || find(upper, 'total') + find(lower, 'total') + find(upper, 'fiscal') === -3)
    return undefined
  const isDouble =
    find(lower, 'total') !== -1 || (find(lower, 'fiscal') !== -1 && !lower.some(({ text }) => isAmount(text)))
  const name = find(upper, 'name')
  // The lower row names the amounts; where merged cells were lost it begins below the wide head of the amounts.
  const first = lower.findIndex(({ text }) => text !== '')
  const offset = isDouble && first <= name ? find(upper, 'total') - first : 0
  const at2 = (key: TaskColumn): number =>
    isDouble && find(lower, key) !== -1 ? find(lower, key) + offset : find(upper, key)
  return {
    columns: { name, content: find(upper, 'content'), total: at2('total'), fiscal: at2('fiscal'), other: at2('other') },
    next: at + (isDouble ? 2 : 1),
  }
}

const isTaskSum = (text: string): boolean => /^(?:金额|预算)?(?:合计|总计)[：:]?$/u.test(text)

const amountColumns = ['total', 'fiscal', 'other'] as const

/** Columns the head stands right of a row whose merged cells were lost: the amounts must be amounts, the rest not. */
const shiftOf = (row: Row, { columns }: TaskHead): number => {
  const text = (key: TaskColumn, shift: number): string => row[columns[key] - shift]?.text ?? ''
  const fits = (shift: number): number =>
    amountColumns.filter((key) => columns[key] !== -1 && isAmount(text(key, shift))).length -
    (isAmount(text('name', shift)) || isAmount(text('content', shift)) ? 1 : 0)
  return [1, -1, 2, -2, 3].reduce((best, shift) => (fits(shift) > fits(best) ? shift : best), 0)
}

type TaskReading = { readonly source: SourceText; readonly head: TaskHead; readonly unit: string }

const taskOf = ({ source, head, unit }: TaskReading, row: Row): PlannedTask[] => {
  const shift = shiftOf(row, head)
  const at = (key: TaskColumn): MappedText | undefined =>
    head.columns[key] === -1 ? undefined : row[head.columns[key] - shift]
  const amount = (key: TaskColumn): Cell => withUnit(cellOf(at(key), source), unit)
  const sum = row.find(({ text }) => isTaskSum(text))
  const name = sum ?? at('name')
  const amounts = { total: amount('total'), fiscal: amount('fiscal'), other: amount('other') }
  const hasAmount = Object.values(amounts).some((each) => each.kind === 'written' && each.figure !== undefined)
  if (!name || name.text === '' || !hasAmount) return []
  return [
    {
      name: name.text,
      content: sum ? absentCell : cellOf(at('content'), source),
      ...amounts,
      isSum: sum !== undefined,
      place: placeOf(source, wholeSpan(joinTexts(row.filter(({ text }) => text !== '')))),
    },
  ]
}

/** Tasks of a department's declaration with their budgets. */
export const plannedTasksOf = (source: SourceText, table: Table): PlannedTask[] => {
  const rows = rowsAbove(table)
  const at = rows.findIndex((_row, index) => taskHeadAt(rows, index) !== undefined)
  const head = taskHeadAt(rows, at)
  if (!head) return []
  const unit = moneyUnitIn(rows.slice(0, head.next))
  return rows.slice(head.next).flatMap((row) => taskOf({ source, head, unit }, row))
}
