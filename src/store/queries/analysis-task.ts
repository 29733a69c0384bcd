import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import type { TaskKind } from '#domain/process/fiscal-year.ts'
import type { Transaction } from '../transaction.ts'
import { commonValues, within, type AnalysisScope } from './analysis-scope.ts'
import { dayOf } from './organisation.ts'

/** Tasks with the day that holds for them and the day in China they were done on. */
const due = `due AS (
    SELECT t.*, coalesce(x.due_on, t.due_on) AS until, (t.done_at AT TIME ZONE 'UTC' + interval '8 hours')::date AS done_on
    FROM task t LEFT JOIN (
      SELECT task_id, max(due_on) AS due_on FROM extension WHERE division_code = $1 GROUP BY task_id
    ) x ON x.task_id = t.id
    WHERE ${within('t')} AND t.cancelled_at IS NULL AND ($4::text IS NULL OR t.kind = $4)
  ), judged AS (
    SELECT d.*, done_on > until AS is_late_done, done_on IS NULL AND until < $5::date AS is_late_open FROM due d
  )`

const valuesOf = (division: string, of: AnalysisScope, firstInTime: Day) => [
  ...commonValues(division, of),
  isoDay(firstInTime),
]

export type PunctualityRow = {
  readonly kind: TaskKind
  readonly tasks: number
  readonly doneLate: number
  readonly open: number
}

/** Tasks by kind: how many there were, came late, and are late still. `firstInTime`: the first day that is not late now. */
export const countPunctuality = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
  firstInTime: Day,
): Promise<readonly PunctualityRow[]> => {
  const { rows } = await client.query<PunctualityRow>({
    name: 'count-punctuality',
    text: `WITH ${due} SELECT kind, count(*)::int AS tasks, (count(*) FILTER (WHERE is_late_done))::int AS "doneLate",
             (count(*) FILTER (WHERE is_late_open))::int AS open FROM judged GROUP BY kind ORDER BY kind`,
    values: valuesOf(scope.division, of, firstInTime),
  })
  return rows
}

/** Names of the nouns whose work can come back, each a table of its own. */
const returning = [
  ['goal', 'goal'],
  ['monitoring', 'monitoring'],
  ['part', 'part'],
  ['self-evaluation', 'self_evaluation'],
] as const
export type ReturnedNoun = (typeof returning)[number][0]

const returnedOf = ([noun, table]: (typeof returning)[number]): string =>
  `SELECT '${noun}' AS noun, count(DISTINCT x.id)::int AS count FROM ${table} x
   JOIN step s ON s.division_code = x.division_code AND s.division_code = $1 AND s.noun = '${noun}'
     AND s.thing_id = x.id AND s.event = 'return'
   WHERE ${within('x')} AND $4::text IS NULL`

/** How many pieces of work came back at least once. */
export const countReturned = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
): Promise<readonly { readonly noun: ReturnedNoun; readonly count: number }[]> => {
  const { rows } = await client.query<{ noun: ReturnedNoun; count: number }>({
    name: 'count-returned',
    text: returning.map(returnedOf).join(' UNION ALL '),
    values: [...commonValues(scope.division, of)],
  })
  return rows
}

export type LateRecord = {
  readonly noun: string
  readonly thingId: string | undefined
  readonly year: number
  readonly organisationId: string
  readonly title: string
  readonly dueOn: Day
  readonly doneOn: Day | undefined
  /** Calendar days; of what is open, until today. */
  readonly daysLate: number
}

/** What came late or is late, the longest first. */
export const listLateRecords = async (
  { client, scope }: Transaction,
  of: AnalysisScope,
  { firstInTime, limit }: { readonly firstInTime: Day; readonly limit: number },
): Promise<readonly LateRecord[]> => {
  type Row = Omit<LateRecord, 'thingId' | 'dueOn' | 'doneOn'> & {
    readonly thingId: string | null
    readonly dueOn: string
    readonly doneOn: string | null
  }
  const { rows } = await client.query<Row>({
    name: 'list-late-records',
    text: `WITH ${due} SELECT noun, thing_id AS "thingId", year, organisation_id AS "organisationId", title,
             until::text AS "dueOn", done_on::text AS "doneOn", coalesce(done_on, $5::date) - until AS "daysLate"
           FROM judged WHERE is_late_done OR is_late_open ORDER BY 8 DESC, id LIMIT $6`,
    values: [...valuesOf(scope.division, of, firstInTime), limit],
  })
  return rows.map(({ thingId, dueOn, doneOn, ...row }) => ({
    ...row,
    thingId: thingId ?? undefined,
    dueOn: dayOf(dueOn),
    doneOn: doneOn === null ? undefined : dayOf(doneOn),
  }))
}
