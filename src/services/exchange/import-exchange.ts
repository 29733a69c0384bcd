import type { ExchangeSetId, ExchangeTableId } from '#domain/exchange/tables.ts'
import { refusal } from '#domain/process/result.ts'
import type { Words } from '#domain/words/words.ts'
import { listTakenIds } from '#store/queries/exchange-goals.ts'
import { listProjectCodes } from '#store/queries/exchange-projects.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { ServiceError } from '../errors.ts'
import { bureauOf } from '../organisation/create-organisation.ts'
import { change, look, lookAsProgram, type Work } from '../transact.ts'
import { midTermMark } from './export-goals.ts'
import { placesOf } from './places.ts'
import { planAgencies } from './plan-agencies.ts'
import { planGoals, type GoalTextRow } from './plan-goals.ts'
import { planIndicators, type IndicatorRow } from './plan-indicators.ts'
import { planProjects } from './plan-projects.ts'
import type { Outcome, Plan, Planned, PlanParts, RefusedRecord, Sourced } from './planned.ts'
import type { StateLeft } from './state-left.ts'

/** Sets that can be brought in; what was judged or measured is only handed out. */
export const importableSets = [
  'agencies',
  'projects',
  'goals',
  'indicators',
] as const satisfies readonly ExchangeSetId[]
export type ImportableSet = (typeof importableSets)[number]

export type ImportExchange = {
  readonly set: ImportableSet
  readonly year: number
  readonly records: readonly Sourced[]
  /** Only says what an import would do. */
  readonly isDryRun: boolean
  /** Takes in the rows that are understood although others are refused. */
  readonly leavesOutRefused: boolean
}

export type ImportedRow = {
  readonly table: ExchangeTableId
  readonly part: string
  readonly row: number
  readonly code: string
  readonly outcome: Outcome
  /** What the row says of a state and is not taken. */
  readonly stateLeft: StateLeft | undefined
}

/** What an import did, or would do. Lists are cut; the counts are of all. */
export type ImportReport = {
  readonly isDryRun: boolean
  readonly counts: Readonly<Record<Outcome | 'refused' | 'stateLeft', number>>
  readonly rows: readonly ImportedRow[]
  readonly refused: readonly RefusedRecord[]
}

const mostShown = 500

const tableRows = <Id extends ExchangeTableId>(records: readonly Sourced[], id: Id): readonly Sourced<Id>[] =>
  // The cast holds because the table names the record.
  records.filter(({ table }) => table === id) as unknown as readonly Sourced<Id>[]

const planners: Readonly<Record<ImportableSet, (parts: PlanParts, records: readonly Sourced[]) => Promise<Plan>>> = {
  agencies: (parts, records) => Promise.resolve(planAgencies(parts, tableRows(records, 'BAS_AGENCY_INFO'))),
  projects: (parts, records) =>
    planProjects(parts, {
      rows: tableRows(records, 'PM_PROJECT_INFO'),
      funds: tableRows(records, 'JH_PROJECT_FUND'),
    }),
  goals: (parts, records) => {
    const rows: readonly GoalTextRow[] = [
      ...tableRows(records, 'PM_PERF_GOAL_INFO'),
      ...tableRows(records, 'BGT_PERF_GOAL_INFO'),
    ]
    return planGoals(parts, rows)
  },
  indicators: (parts, records) => {
    const rows: readonly IndicatorRow[] = [
      ...tableRows(records, 'PM_PERF_INDICATOR'),
      ...tableRows(records, 'BGT_PERF_INDICATOR'),
    ]
    return planIndicators(parts, rows)
  },
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/u

const idsIn = ({ record }: Sourced): readonly string[] =>
  ['id' in record ? record.id : undefined, 'goalId' in record ? record.goalId : undefined].flatMap((id) =>
    typeof id === 'string' && uuid.test(id) ? [id.replace(midTermMark, '').slice(0, 36)] : [],
  )

type Prepared = Pick<PlanParts, 'places' | 'year' | 'takenCodes' | 'takenIds'>

/** What lies outside the reach of the actor and must be known all the same: codes and ids that are taken. */
const prepare = async (ctx: Context, { set, year, records }: ImportExchange): Promise<Prepared> => {
  const places = await placesOf(ctx)
  const ids = set === 'goals' || set === 'indicators' ? [...new Set(records.flatMap(idsIn))] : []
  return lookAsProgram(ctx, async (tx) => ({
    places,
    year,
    takenCodes: new Set((await listProjectCodes(tx, year)).keys()),
    takenIds: ids.length === 0 ? new Set<string>() : await listTakenIds(tx, ids),
  }))
}

const reportOf = ({ planned, refused }: Plan, isDryRun: boolean): ImportReport => {
  const count = (of: Outcome): number => planned.filter(({ outcome }) => outcome === of).length
  const left = planned.filter((one) => one.stateLeft).length
  const shown = planned.filter((one) => one.outcome !== 'same' || one.stateLeft).slice(0, mostShown)
  return {
    isDryRun,
    counts: {
      new: count('new'),
      changed: count('changed'),
      same: count('same'),
      refused: refused.length,
      stateLeft: left,
    },
    rows: shown.map(({ of: { table, part, row }, code, outcome, stateLeft }) => {
      return { table, part, row, code, outcome, stateLeft }
    }),
    refused: refused.slice(0, mostShown),
  }
}

const someRefused = ([first, ...others]: readonly RefusedRecord[]): ServiceError | undefined =>
  first &&
  new ServiceError(
    refusal('incomplete', refusedTexts(first, others.length + 1), [
      '请先试运行并改正，或选择只导入其余各行',
      'make a dry run and correct them, or choose to leave them out',
    ]),
    { place: `${first.part} ${first.row}` },
  )

const refusedTexts = ({ row, why }: { row: number; why: Words }, count: number): [string, string] => [
  `有${count}行不能导入，如第${row}行：${why.zh}`,
  `${count} rows cannot be imported, such as row ${row}: ${why.en}`,
]

const applyAll = async (tx: Work, planned: readonly Planned[]): Promise<void> => {
  for (const { apply } of planned) await apply?.(tx)
}

/**
 * Brings in records of one set: new ones are made, drafts are changed, what is there already stays. All in one transaction;
 * brought in again it changes nothing.
 */
export const importExchange = async (ctx: Context, input: ImportExchange): Promise<ImportReport> => {
  const { set, year, isDryRun, leavesOutRefused } = input
  allow(ctx, ['import.run', 'organisation.manage'], {
    organisation: ctx.actor.organisation ?? bureauOf(ctx.tree),
    year,
  })
  const prepared = await prepare(ctx, input)
  const plan = (tx: Work): Promise<Plan> => planners[set]({ ctx, tx, ...prepared }, input.records)
  if (isDryRun) return reportOf(await look(ctx, plan), true)
  return change(ctx, async (tx) => {
    const made = await plan(tx)
    const objection = leavesOutRefused ? undefined : someRefused(made.refused)
    if (objection) throw objection
    await applyAll(tx, made.planned)
    return reportOf(made, false)
  })
}
