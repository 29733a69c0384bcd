import { yearMachine } from '#domain/process/fiscal-year.ts'
import { begin } from '#domain/process/machine.ts'
import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findYear, insertYear } from '#store/queries/fiscal-year.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { change } from '../transact.ts'
import { bureauOf } from './bureau.ts'

/** Prepares a budget year. */
export const createYear = async (ctx: Context, { year }: { readonly year: number }): Promise<{ id: string }> => {
  const organisationId = bureauOf(ctx)
  allow(ctx, ['fiscal-year.manage'], { organisation: organisationId, year })
  return change(ctx, async (tx) => {
    if (await findYear(tx, year))
      throw invalid(
        'year',
        words(`${year}年度已经建立`, `the year ${year} is already there`),
        words('请从年度列表打开', 'open it from the list of years'),
      )
    const { state, revision } = begin(yearMachine)
    const id = ctx.newId()
    await insertYear(tx, { id, organisationId, year, state, revision, createdAt: ctx.now(), changedAt: ctx.now() })
    const changes = changesBetween({}, { year, state })
    tx.note({ organisation: organisationId, verb: 'fiscal-year.create', noun: 'fiscal-year', nounId: id, changes })
    return { id }
  })
}
