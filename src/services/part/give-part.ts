import type { SectionKind } from '#domain/filing/filing.ts'
import { begin } from '#domain/process/machine.ts'
import { isoDay, type Day } from '#domain/process/calendar/day.ts'
import { partMachine } from '#domain/process/self-evaluation/part.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertResults, listResults, type IndicatorAsked, updateGoalRevision } from '#store/queries/part-row.ts'
import { insertPartTexts } from '#store/queries/part-text.ts'
import { insertPart, type PartHead } from '#store/queries/part.ts'
import { insertTasks } from '#store/queries/task.ts'
import type { Context } from '../context.ts'
import type { Work } from '../transact.ts'

/** A section of text an office owes, by what it is for. */
export type OwedText = { readonly section: SectionKind; readonly name: string }

/** What every office writes unless the finance officer says otherwise. */
export const usualTexts: readonly OwedText[] = [
  { section: 'task-results', name: '主要工作完成情况' },
  { section: 'problems', name: '存在的问题' },
  { section: 'measures', name: '改进措施' },
]

/** A part to be given to an office. */
export type Giving = {
  readonly whole: { readonly id: string; readonly year: number }
  readonly organisationId: string
  readonly dueOn: Day
  readonly texts: readonly OwedText[]
  readonly asked: readonly IndicatorAsked[]
}

/** Goals may have been adjusted since: rows of indicators that are still in them follow the version in force. */
const renewRows = async (
  tx: Work,
  { part, asked }: { readonly part: Pick<PartHead, 'id' | 'revision'>; readonly asked: readonly IndicatorAsked[] },
): Promise<void> => {
  for (const goalId of new Set(asked.map((one) => one.goalId))) {
    const own = asked.filter((one) => one.goalId === goalId)
    const goalRevision = Math.max(...own.map((one) => one.goalRevision))
    const ids = own.map(({ indicatorId }) => indicatorId)
    await updateGoalRevision(tx, { partId: part.id, revision: part.revision, goalId, goalRevision }, ids)
  }
}

/** Adds rows for indicators a part does not ask for yet; how many. */
export const addRows = async (
  ctx: Context,
  tx: Work,
  to: {
    readonly part: Pick<PartHead, 'id' | 'organisationId' | 'revision'>
    readonly asked: readonly IndicatorAsked[]
  },
): Promise<number> => {
  const { id, organisationId, revision } = to.part
  await renewRows(tx, to)
  const present = await listResults(tx, { partId: id, revision })
  const known = new Set(present.map(({ indicatorId }) => indicatorId))
  const fresh = to.asked.filter(({ indicatorId }) => !known.has(indicatorId))
  const rows = fresh.map(({ indicatorId, goalId, goalRevision }, index) => {
    const position = present.length + index
    return { partId: id, revision, indicatorId, goalId, goalRevision, position }
  })
  await insertResults(tx, rows, { organisationId, at: ctx.now() })
  return rows.length
}

/** Gives an office its part: rows for the goals, texts to write, and a task with the day it is due. */
export const givePart = async (ctx: Context, tx: Work, giving: Giving): Promise<string> => {
  const { whole, organisationId, dueOn } = giving
  const { state, revision } = begin(partMachine)
  const at = ctx.now()
  const id = ctx.newId()
  const header = { id, organisationId, year: whole.year, state, revision, createdAt: at, changedAt: at }
  await insertPart(tx, { ...header, selfEvaluationId: whole.id, dueOn })
  const rows = await addRows(ctx, tx, { part: header, asked: giving.asked })
  const texts = giving.texts.map(({ section, name }) => ({ partId: id, revision, section, name }))
  await insertPartTexts(tx, texts, { organisationId, at })
  const title = words(`${whole.year}年度绩效自评分表`, `Part of the self-evaluation of ${whole.year}`)
  const task = { id: ctx.newId(), organisationId, year: whole.year, title, dueOn }
  await insertTasks(tx, [{ ...task, kind: 'self-evaluation', noun: 'part', thingId: id }])
  const changes = changesBetween({}, { selfEvaluationId: whole.id, dueOn: isoDay(dueOn), rows, texts: texts.length })
  tx.note({ organisation: organisationId, verb: 'part.assign', noun: 'part', nounId: id, changes })
  return id
}
