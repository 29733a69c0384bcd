import { reasonFor, refusal, type Refusal } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import {
  findBatch,
  freeCodes,
  listEntriesOfBatch,
  listMadeProjects,
  markUndone,
  type MadeProject,
  type StoredBatch,
} from '#store/queries/import-batch.ts'
import { insertWithdrawals } from '#store/queries/ledger-list.ts'
import { allow, signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound, unlessRefused } from '../errors.ts'
import { moveWithin } from '../thing/move-thing.ts'
import { projectNoun } from '../thing/noun.ts'
import { change, type Work } from '../transact.ts'
import { importVerbs } from './import-rights.ts'

export const batchWords = words('导入', 'import')

export type UndoImport = { readonly id: string; readonly reason: string }
export type UndoneImport = { readonly id: string; readonly entries: number; readonly projects: number }

const undoneBefore = ({ undoneAt }: StoredBatch): Refusal | undefined =>
  undoneAt
    ? refusal('final', ['该次导入已经撤销', 'the import was undone already'], ['不必再撤销', 'nothing is left to do'])
    : undefined

/** Entries can always be taken back; a project only while nobody has worked on it. */
const workedOn = (projects: readonly MadeProject[]): Refusal | undefined => {
  const changed = projects.filter(({ state, version, isUsed }) => state !== 'drafted' || version > 1 || isUsed)
  const [first] = changed
  if (!first) return undefined
  return refusal(
    'not-now',
    [
      `有${changed.length}个项目导入后已被使用或修改，如“${first.name}”`,
      `${changed.length} projects were used or changed since, such as "${first.name}"`,
    ],
    ['请逐个取消未用的项目', 'cancel those that are not needed one by one'],
  )
}

const takeBackProjects = async (
  ctx: Context,
  tx: Work,
  { batch, reason }: { readonly batch: StoredBatch; readonly reason: string },
): Promise<number> => {
  const projects = await listMadeProjects(tx, batch.made)
  unlessRefused(workedOn(projects))
  for (const { id } of projects)
    await moveWithin(ctx, tx, { noun: projectNoun, event: 'cancel', input: { id, reason } })
  await freeCodes(
    tx,
    projects.map(({ id }) => id),
    `~${batch.id.slice(-6)}`,
  )
  return projects.length
}

/** Takes back all an import brought in, with the reason: entries are withdrawn, projects cancelled and their codes freed. */
export const undoImport = (ctx: Context, { id, reason }: UndoImport): Promise<UndoneImport> =>
  change(ctx, async (tx) => {
    const batch = await findBatch(tx, id)
    if (!batch) throw notFound(batchWords)
    const organisation = batch.organisationId
    allow(ctx, importVerbs, { organisation, year: batch.year })
    unlessRefused(undoneBefore(batch) ?? reasonFor(reason, words('撤销导入', 'undo an import')))
    const said = { by: signedIn(ctx), at: ctx.now(), reason }
    unlessRefused((await markUndone(tx, id, said)) ? undefined : undoneBefore({ ...batch, undoneAt: said.at }))
    const entries = await listEntriesOfBatch(tx, id)
    await insertWithdrawals(tx, entries, said)
    const projects = await takeBackProjects(ctx, tx, { batch, reason })
    const changes = changesBetween({}, { entries: entries.length, projects })
    tx.note({ organisation, verb: 'import-batch.undo', noun: 'import-batch', nounId: id, changes, reason })
    return { id, entries: entries.length, projects }
  })
