import { reasonFor, refusal, type Refusal } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findGoal } from '#store/queries/goal.ts'
import { freeCodes } from '#store/queries/import-batch.ts'
import { deleteIndicators } from '#store/queries/indicator.ts'
import { listTakenProjects, updateReading, type Taken, type TakenGoal } from '#store/queries/reading.ts'
import type { Context } from '../context.ts'
import { ServiceError, unlessRefused } from '../errors.ts'
import { homeOf, openDraft } from '../goal/draft.ts'
import { indicatorsOf, keepRows } from '../goal/indicator-rows.ts'
import { moveWithin } from '../thing/move-thing.ts'
import { projectNoun } from '../thing/noun.ts'
import { conflicting } from '../thing/thing.ts'
import { change, type Work } from '../transact.ts'
import { loadReading } from './load-reading.ts'

export type UndoTakeOver = { readonly id: string; readonly reason: string }

/** `kept`: names of what somebody has worked on since, which stays. */
export type UndoneTakeOver = {
  readonly id: string
  readonly projects: number
  readonly indicators: number
  readonly kept: readonly string[]
}

const nothingThere: Refusal = refusal(
  'final',
  ['没有承接，或已经撤销', 'nothing was taken over, or it was taken back already'],
  ['不必再撤销', 'nothing is left to do'],
)

/** A row nobody has edited is at its first version. */
const isUntouched = ({ version }: { readonly version: number }): boolean => version === 1

type Left = { readonly removed: number; readonly kept: readonly string[] }

const emptyGoal = async (ctx: Context, tx: Work, taken: TakenGoal): Promise<Left> => {
  const goal = await findGoal(tx, taken.id)
  if (goal?.state !== 'draft') return { removed: 0, kept: goal ? ['绩效目标（已申报）'] : [] }
  const thing = await openDraft(ctx, tx, taken.id)
  const ours = new Set(taken.indicators)
  const before = await indicatorsOf(tx, thing)
  const mine = before.filter(({ id }) => ours.has(id))
  const removed = mine.filter(isUntouched)
  const kept = mine.filter((one) => !isUntouched(one)).map(({ name }) => name)
  if (removed.length === 0) return { removed: 0, kept }
  const ids = new Set(removed.map(({ id }) => id))
  await deleteIndicators(tx, homeOf(thing), [...ids])
  const after = before.filter(({ id }) => !ids.has(id))
  await keepRows(ctx, tx, { thing, verb: 'goal.undo-take-over', before, after })
  return { removed: removed.length, kept }
}

const cancelProjects = async (
  ctx: Context,
  tx: Work,
  { taken, id, reason }: UndoTakeOver & { readonly taken: Taken },
): Promise<Left> => {
  const projects = await listTakenProjects(tx, taken.projects)
  const isFree = (one: (typeof projects)[number]): boolean =>
    one.state === 'drafted' && isUntouched(one) && !one.hasEntries && !one.hasGoal
  const free = projects.filter(isFree)
  for (const project of free)
    await moveWithin(ctx, tx, { noun: projectNoun, event: 'cancel', input: { id: project.id, reason } })
  const codes = free.map((project) => project.id)
  await freeCodes(tx, codes, `~${id.slice(-6)}`)
  const kept = projects.filter((one) => !isFree(one) && one.state !== 'cancelled').map(({ name }) => name)
  return { removed: free.length, kept }
}

const standing = (taken: Taken | undefined): Taken => {
  if (taken && taken.undoneAt === undefined) return taken
  throw new ServiceError(nothingThere)
}

/** Takes back what came of a take-over and nobody has worked on since; the rest stays and is named. */
export const undoTakeOver = (ctx: Context, { id, reason }: UndoTakeOver): Promise<UndoneTakeOver> =>
  change(ctx, async (tx) => {
    const reading = await loadReading(ctx, tx, id)
    const taken = standing(reading.taken)
    unlessRefused(reasonFor(reason, words('撤销承接', 'take it back')))
    const goals: Left[] = []
    for (const goal of taken.goals) goals.push(await emptyGoal(ctx, tx, goal))
    const projects = await cancelProjects(ctx, tx, { taken, id, reason })
    const undone = { ...taken, undoneAt: ctx.now().toISOString(), reason }
    if (!(await updateReading(tx, reading, { taken: undone, changedAt: ctx.now() }))) throw conflicting(reading)
    const indicators = goals.reduce((sum, { removed }) => sum + removed, 0)
    const kept = [...projects.kept, ...goals.flatMap((one) => one.kept)]
    const changes = changesBetween({}, { projects: projects.removed, indicators, kept })
    const organisation = reading.organisationId
    tx.note({ organisation, verb: 'reading.undo-take-over', noun: 'reading', nounId: id, changes, reason })
    return { id, projects: projects.removed, indicators, kept }
  })
