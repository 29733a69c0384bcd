import type { PlannedIndicator } from '#domain/process/indicator/planned-indicator.ts'
import { begin } from '#domain/process/machine.ts'
import { projectMachine } from '#domain/process/project.ts'
import { refusal } from '#domain/process/result.ts'
import { changesBetween } from '#store/audit-changes.ts'
import type { KnownProject } from '#store/queries/import-batch.ts'
import { insertIndicators } from '#store/queries/indicator.ts'
import { printYuan } from '#store/queries/ledger.ts'
import { updateReading, type StoredReading, type Taken, type TakenGoal } from '#store/queries/reading.ts'
import { insertProjects, type PlainProject } from '#store/queries/roll-forward.ts'
import { databaseCode } from '#store/transaction.ts'
import { words } from '#domain/words/words.ts'
import { allow, signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { ServiceError, unlessRefused } from '../errors.ts'
import { homeOf, openDraft } from '../goal/draft.ts'
import { indicatorsOf, keepRows, unlessTooMany } from '../goal/indicator-rows.ts'
import { insertGoalDraft } from '../goal/insert-goal-draft.ts'
import { unlessYearClosed } from '../goal/open-year.ts'
import { compareText } from '../import/plain-name.ts'
import { conflicting } from '../thing/thing.ts'
import { change, look, type Work } from '../transact.ts'
import { loadReading } from './load-reading.ts'
import { planTakeOver, type GoalPlan, type TakeOverPlan } from './plan-take-over.ts'
import type { TakenIndicator, TakeOver, TakeOverRow } from './take-over-input.ts'
import { loadWorld, takenCodesOf } from './take-over-world.ts'

export type TakeOverTold = {
  readonly rows: readonly TakeOverRow[]
  readonly counts: Readonly<Record<'projects' | 'goals' | 'indicators' | 'skipped' | 'refused', number>>
}

const countsOf = ({ rows, projects, goals }: TakeOverPlan): TakeOverTold['counts'] => ({
  projects: projects.length,
  goals: goals.length,
  indicators: goals.reduce((sum, { indicators }) => sum + indicators.length, 0),
  skipped: rows.filter(({ does }) => does === 'skip').length,
  refused: rows.filter(({ does }) => does === 'refuse').length,
})

/** Tells row by row what taking over would make, and what not and why. */
export const dryRunTakeOver = async (ctx: Context, asked: TakeOver): Promise<TakeOverTold> => {
  const takenCodes = await takenCodesOf(ctx, asked)
  return look(ctx, async (tx) => {
    await loadReading(ctx, tx, asked.id)
    const plan = planTakeOver(asked, await loadWorld(ctx, tx, { asked, takenCodes }))
    return { rows: plan.rows, counts: countsOf(plan) }
  })
}

/** Short, of the year and unlike any other: people change it where they have one of their own. */
const madeUpCode = (id: string, { year }: TakeOver): string =>
  `JX${year}-${id.replaceAll('-', '').slice(-8).toUpperCase()}`

type Writing = {
  readonly asked: TakeOver
  readonly plan: TakeOverPlan
  /** Projects of the year before, whose successors the new ones become. */
  readonly last: readonly KnownProject[]
}

type Named = { readonly key: string; readonly project: PlainProject }

const projectsOf = (ctx: Context, { asked, plan: { projects }, last }: Writing): readonly Named[] => {
  const before = new Map(last.map((one) => [compareText(one.name), one]))
  const { state, revision } = begin(projectMachine)
  const at = { createdAt: ctx.now(), changedAt: ctx.now() }
  return projects.map(({ key, name, code, amount }) => {
    const id = ctx.newId()
    const predecessor = before.get(compareText(name))
    const common = { id, organisationId: asked.organisation, budgetUnitId: asked.organisation, year: asked.year }
    const kind = { category: 'specific', recurrence: 'recurring', firstYear: asked.year, lastYear: undefined } as const
    const named = { code: code === '' ? (predecessor?.code ?? madeUpCode(id, asked)) : code, name }
    const sources = amount === undefined ? [] : [{ source: asked.source, amount }]
    return {
      key,
      project: { ...common, state, revision, ...at, ...kind, ...named, sources, predecessorId: predecessor?.id },
    }
  })
}

const noteProjects = (tx: Work, named: readonly Named[], reading: string): void => {
  for (const { project } of named) {
    const { id, organisationId, code, name, year, sources, predecessorId } = project
    const money = sources.map(({ source, amount }) => ({ source, amount: printYuan(amount) }))
    const changes = changesBetween(
      {},
      { code, name, year, sources: money, reading, predecessor: predecessorId ?? null },
    )
    tx.note({ organisation: organisationId, verb: 'project.create', noun: 'project', nounId: id, changes })
  }
}

const indicatorFrom = (ctx: Context, taken: TakenIndicator, { year }: TakeOver): PlannedIndicator => {
  const { level1, level2, name, unit, comparator, target, targetText, weight, last } = taken
  const series = last ? [{ year: year - 1, target: last.target, actual: last.actual }] : []
  const card = { basis: 'history', source: '', series } as const
  const content = { term: 'annual', level1, level2, name, unit, comparator, target, targetText, weight } as const
  return { id: ctx.newId(), ...content, origin: 'last-year', card }
}

type Homes = { readonly asked: TakeOver; readonly made: ReadonlyMap<string, PlainProject> }
type Filling = { readonly plan: GoalPlan; readonly homes: Homes }

const goalOf = async (ctx: Context, tx: Work, { plan, homes }: Filling): Promise<string> => {
  const [{ of, goal }, { asked, made }] = [plan, homes]
  if (goal) return goal.id
  const { organisation: organisationId, year } = asked
  allow(ctx, ['goal.edit'], { organisation: organisationId, year })
  const projectId = of.kind === 'new' ? made.get(of.ref)?.id : of.kind === 'there' ? of.ref : undefined
  return (await insertGoalDraft(ctx, tx, { organisationId, year, projectId })).id
}

const fillGoal = async (ctx: Context, tx: Work, filling: Filling): Promise<TakenGoal> => {
  const { plan, homes } = filling
  const id = await goalOf(ctx, tx, filling)
  const thing = await openDraft(ctx, tx, id)
  const before = await indicatorsOf(tx, thing)
  const added = plan.indicators.map((indicator) => indicatorFrom(ctx, indicator, homes.asked))
  unlessTooMany(before.length + added.length)
  await insertIndicators(tx, { home: homeOf(thing), after: before.length }, added)
  const after = [...before, ...added]
  const { goalVersion } = await keepRows(ctx, tx, { thing, verb: 'goal.take-from-reading', before, after })
  return { id, version: goalVersion, indicators: added.map((one) => one.id) }
}

const merged = (before: Taken | undefined, now: Taken): Taken => {
  if (!before || before.undoneAt !== undefined) return now
  return { ...now, projects: [...before.projects, ...now.projects], goals: [...before.goals, ...now.goals] }
}

const nothingNew = refusal(
  'incomplete',
  ['没有可以承接的内容', 'there is nothing to take over'],
  ['请先试运行，查看各行的说明', 'make a dry run and see what it says of the rows'],
)

export type TakenOver = {
  readonly id: string
  readonly projects: number
  readonly goals: number
  readonly indicators: number
}

const write = async (ctx: Context, tx: Work, of: Writing & { readonly reading: StoredReading }): Promise<TakenOver> => {
  const { asked, reading, plan } = of
  const named = projectsOf(ctx, of)
  await insertProjects(
    tx,
    named.map(({ project }) => project),
  )
  noteProjects(tx, named, reading.id)
  const made = new Map(named.map(({ key, project }) => [key, project]))
  const goals: TakenGoal[] = []
  for (const goal of plan.goals) goals.push(await fillGoal(ctx, tx, { plan: goal, homes: { asked, made } }))
  const { organisation, year } = asked
  const when = { at: ctx.now().toISOString(), by: signedIn(ctx), year, organisation }
  const taken = merged(reading.taken, { ...when, projects: named.map(({ project }) => project.id), goals })
  if (!(await updateReading(tx, reading, { taken, changedAt: ctx.now() }))) throw conflicting(reading)
  const { projects, indicators } = countsOf(plan)
  const changes = changesBetween({}, { year, organisation, projects, goals: goals.length, indicators })
  tx.note({
    organisation: reading.organisationId,
    verb: 'reading.take-over',
    noun: 'reading',
    nounId: reading.id,
    changes,
  })
  return { id: reading.id, projects, goals: goals.length, indicators }
}

const uniqueViolation = '23505'

const overtaken = (error: unknown): unknown =>
  databaseCode(error) === uniqueViolation
    ? new ServiceError({
        code: 'conflict',
        why: words('他人刚编制了相同的项目或绩效目标', 'somebody else has just drafted the same project or goal'),
        remedy: words('请重新试运行后再承接', 'make a dry run again, then take over'),
      })
    : error

/** Makes drafts of what was accepted: projects, goals with their indicators, and last year’s values beside them. */
export const takeOver = async (ctx: Context, asked: TakeOver): Promise<TakenOver> => {
  const takenCodes = await takenCodesOf(ctx, asked)
  const done = change(ctx, async (tx) => {
    const reading = await loadReading(ctx, tx, asked.id)
    await unlessYearClosed(tx, asked.year)
    const world = await loadWorld(ctx, tx, { asked, takenCodes })
    const plan = planTakeOver(asked, world)
    unlessRefused(plan.projects.length + plan.goals.length === 0 ? nothingNew : undefined)
    return write(ctx, tx, { asked, reading, plan, last: world.last })
  })
  return done.catch((error: unknown) => {
    throw overtaken(error)
  })
}
