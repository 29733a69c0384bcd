import { punctualitySentence } from '#domain/analysis/sentences.ts'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { TaskKind } from '#domain/process/fiscal-year.ts'
import { taskKindTerms } from '#domain/words/calendar-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import {
  countPunctuality,
  countReturned,
  listLateRecords,
  type PunctualityRow,
  type LateRecord,
  type ReturnedNoun,
} from '#store/queries/analysis-task.ts'
import { clockOf, firstInTime } from '../task/clock.ts'
import type { Context } from '../context.ts'
import type { Maker } from './make-analysis.ts'
import { columnOf, common, count, nameOf, recordsOf, type RecordsSpec } from './parts.ts'

const columns = [
  columnOf('kind', words('事项', 'what'), 'text'),
  columnOf('tasks', words('总数', 'all'), 'int'),
  columnOf('in-time', words('按时', 'in time'), 'int'),
  columnOf('done-late', words('逾期完成', 'done late'), 'int'),
  columnOf('open', words('逾期未完成', 'late and open'), 'int'),
  columnOf('returned', words('退回（件）', 'returned'), 'int'),
]
const recordColumns = [
  common.year,
  common.organisation,
  columnOf('title', words('任务', 'task'), 'text'),
  columnOf('due', words('期限', 'due'), 'date'),
  columnOf('done', words('完成日期', 'done on'), 'date'),
  columnOf('days', words('逾期（天）', 'days late'), 'int'),
]

const kindName = (kind: TaskKind): Words => words(taskKindTerms[kind].zh, taskKindTerms[kind].en)

const inTime = ({ tasks, doneLate, open }: PunctualityRow): number => tasks - doneLate - open
const sum = (rows: readonly PunctualityRow[], of: (row: PunctualityRow) => number): number =>
  rows.reduce((all, row) => all + of(row), 0)

const nouns: Readonly<Record<ReturnedNoun, ReturnType<typeof words>>> = {
  goal: words('绩效目标（退回）', 'goals returned'),
  monitoring: words('绩效监控（退回）', 'monitorings returned'),
  part: words('自评分表（退回）', 'parts returned'),
  'self-evaluation': words('自评报告（退回）', 'self-evaluations returned'),
}

const stacked = [
  { id: 'in-time', name: words('按时', 'In time'), of: inTime },
  { id: 'done-late', name: words('逾期完成', 'Done late'), of: ({ doneLate }: PunctualityRow) => doneLate },
  { id: 'open', name: words('逾期未完成', 'Late and open'), of: ({ open }: PunctualityRow) => open },
]

const dayCell = (day: Day | undefined): string | null => (day ? isoDay(day) : null)

const recordsSpec = (ctx: Context): RecordsSpec<LateRecord> => ({
  columns: recordColumns,
  cells: ({ year, organisationId, title, dueOn, doneOn, daysLate }) => [
    String(year),
    nameOf(ctx, organisationId),
    title,
    dayCell(dueOn),
    dayCell(doneOn),
    String(daysLate),
  ],
  link: ({ noun, thingId }) => (thingId === undefined ? null : { noun, id: thingId }),
})

/** What came late, is late, or came back. */
export const analysePunctuality: Maker = async (ctx, tx, { scope, asked, limit }) => {
  const first = firstInTime(clockOf(ctx, Math.max(...asked.years)))
  const rows = await countPunctuality(tx, scope, first)
  const returned = (await countReturned(tx, scope)).filter((one) => one.count > 0)
  const found = await listLateRecords(tx, scope, { firstInTime: first, limit: limit + 1 })
  return {
    sentence: punctualitySentence({
      tasks: sum(rows, ({ tasks }) => tasks),
      doneLate: sum(rows, ({ doneLate }) => doneLate),
      open: sum(rows, ({ open }) => open),
      returned: returned.reduce((all, one) => all + one.count, 0),
    }),
    chart: {
      kind: 'stack',
      x: words('事项', 'What'),
      y: words('任务数', 'Tasks'),
      categories: rows.map(({ kind }) => ({ id: kind, name: kindName(kind) })),
      series: stacked.map(({ id, name, of }) => ({ id, name, values: rows.map((row) => count(of(row))) })),
      points: [],
    },
    table: {
      columns,
      rows: [
        ...rows.map((row) => [
          kindName(row.kind),
          ...[row.tasks, inTime(row), row.doneLate, row.open].map(String),
          null,
        ]),
        ...returned.map((one) => [nouns[one.noun], null, null, null, null, String(one.count)]),
      ],
    },
    records: recordsOf(found, limit, recordsSpec(ctx)),
  }
}
