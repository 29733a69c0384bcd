import { refusal, type Refusal } from '#domain/process/result.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { insertBatch } from '#store/queries/import-batch.ts'
import { insertBudgetEntries, insertExecutionEntries, printYuan } from '#store/queries/ledger.ts'
import { insertProjects, type PlainProject } from '#store/queries/roll-forward.ts'
import { databaseCode } from '#store/transaction.ts'
import { signedIn } from '../allow.ts'
import type { Context } from '../context.ts'
import { ServiceError, unlessRefused } from '../errors.ts'
import { change, type Work } from '../transact.ts'
import { countsOf, tellImport, type ImportCounts } from './dry-run.ts'
import type { ImportAsked } from './import-input.ts'
import { prepareImport } from './prepare-import.ts'
import { understandImport, type Understanding, type UnderstoodImport } from './understand-import.ts'

export type RunImport = ImportAsked & {
  /** Takes in the rows that are understood although others are refused. */
  readonly leavesOutRefused?: boolean | undefined
}

export type ImportDone = { readonly id: string; readonly counts: ImportCounts }

const refusedRows = ({ refused }: UnderstoodImport): Refusal | undefined => {
  const [first] = refused
  if (!first) return undefined
  return refusal(
    'incomplete',
    [
      `有${refused.length}行不能导入，如${first.place}：${first.why.zh}`,
      `${refused.length} rows cannot be imported, such as ${first.place}: ${first.why.en}`,
    ],
    ['请改正后重新上传，或选择只导入其余各行', 'correct the file, or choose to leave these rows out'],
  )
}

const nothingNew = ({ budget, execution, projects }: UnderstoodImport): Refusal | undefined =>
  budget.length + execution.length + projects.length > 0
    ? undefined
    : refusal(
        'incomplete',
        ['没有可以导入的内容', 'there is nothing to import'],
        ['请先试运行，查看各行的说明', 'make a dry run and see what it says of the rows'],
      )

const noteProjects = (tx: Work, projects: readonly PlainProject[], batch: string): void => {
  for (const { id, organisationId, code, name, year, category, sources } of projects) {
    const money = sources.map(({ source, amount }) => ({ source, amount: printYuan(amount) }))
    const after = { code, name, year, category, sources: money, importBatch: batch }
    tx.note({
      organisation: organisationId,
      verb: 'project.create',
      noun: 'project',
      nounId: id,
      changes: changesBetween({}, after),
    })
  }
}

const write = async (
  ctx: Context,
  tx: Work,
  given: { readonly id: string; readonly understanding: Understanding; readonly understood: UnderstoodImport },
): Promise<ImportDone> => {
  const { id, understanding, understood } = given
  const { organisation, year, kind, fileName, file } = understanding.asked
  const [createdBy, createdAt] = [signedIn(ctx), ctx.now()]
  const counts = countsOf(understanding, understood)
  const made = understood.projects.map((project) => project.id)
  await insertBatch(tx, { id, organisationId: organisation, year, kind, fileName, counts, createdBy, createdAt, made })
  const entered = { projects: understood.of, createdBy, createdAt, importBatchId: id }
  await insertBudgetEntries(tx, understood.budget, entered)
  await insertExecutionEntries(tx, understood.execution, entered)
  await insertProjects(tx, understood.projects)
  noteProjects(tx, understood.projects, id)
  const amount = printYuan(tellImport(understanding, understood).amount)
  tx.note({
    organisation,
    verb: 'import-batch.run',
    noun: 'import-batch',
    nounId: id,
    changes: changesBetween({}, { ...counts, kind, year, fileName, file, amount }),
  })
  return { id, counts }
}

const uniqueViolation = '23505'

/** A code that was free when the rows were looked at and is not any more. */
const overtaken = (error: unknown): unknown =>
  databaseCode(error) === uniqueViolation
    ? new ServiceError({
        code: 'conflict',
        why: words('他人刚导入或编制了相同编码的项目', 'somebody else has just made projects with the same codes'),
        remedy: words('请重新试运行后再导入', 'make a dry run again, then import'),
      })
    : error

/** How an import is written: under which id, and in what transaction. */
export type ImportWay = {
  readonly id: string
  readonly within: (work: (tx: Work) => Promise<ImportDone>) => Promise<ImportDone>
}

/** Imports a table as {@link runImport} does, for who keeps to a transaction of his own. */
export const importBy = async (ctx: Context, input: RunImport, { id, within }: ImportWay): Promise<ImportDone> => {
  const { leavesOutRefused = false, ...asked } = input
  const understanding = { ...(await prepareImport(ctx, asked)), isDry: false }
  const done = within(async (tx) => {
    const understood = await understandImport(ctx, tx, understanding)
    if (!leavesOutRefused) unlessRefused(refusedRows(understood))
    unlessRefused(nothingNew(understood))
    return write(ctx, tx, { id, understanding, understood })
  })
  return done.catch((error: unknown) => {
    throw overtaken(error)
  })
}

/** Imports a table: one batch, all that is understood or nothing. */
export const runImport = (ctx: Context, input: RunImport): Promise<ImportDone> =>
  importBy(ctx, input, { id: ctx.newId(), within: (work) => change(ctx, work) })
