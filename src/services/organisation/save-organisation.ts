import { words } from '#domain/words/words.ts'
import { changesBetween } from '#store/audit-changes.ts'
import {
  listOrganisations,
  raiseOrganisationVersion,
  updateOrganisation,
  type StoredOrganisation,
} from '#store/queries/organisation.ts'
import { allow, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { conflicting } from '../thing/thing.ts'
import { change } from '../transact.ts'
import { describeOrganisation } from './describe-organisation.ts'
import { codeTaken, unlessFlawed } from './unless-flawed.ts'

export type Saved = { readonly id: string; readonly version: number }

export type Save = {
  readonly id: string
  readonly version: number
  readonly verb: 'organisation.edit' | 'organisation.move' | 'organisation.close' | 'organisation.reopen'
  readonly reason?: string | undefined
  /** What is to be there afterwards; throws where it may not be. */
  readonly after: (before: StoredOrganisation, all: readonly StoredOrganisation[]) => StoredOrganisation
}

/** Changes an organisation, so that the tree stays sound; every copy of the tree is told. */
export const saveOrganisation = (ctx: Context, save: Save): Promise<Saved> => {
  const { id, version, verb, reason } = save
  return change(ctx, async (tx) => {
    const all = await listOrganisations(tx)
    const before = all.find((one) => one.id === id)
    if (!before) throw notFound(words('单位', 'organisation'))
    allow(ctx, ['organisation.manage'], { organisation: id, year: today(ctx).year })
    const after = { ...save.after(before, all), version }
    const changes = changesBetween(describeOrganisation(before), describeOrganisation(after))
    if (before.version !== version) throw conflicting(before, Object.keys(changes))
    if (after.code !== undefined && all.some((one) => one.id !== id && one.code === after.code)) throw codeTaken()
    unlessFlawed(all, after)
    if (!(await updateOrganisation(tx, after))) throw conflicting(before, Object.keys(changes))
    await raiseOrganisationVersion(tx)
    const said = reason === undefined ? {} : { reason }
    tx.note({ organisation: id, verb, noun: 'organisation', nounId: id, changes, ...said })
    return { id, version: version + 1 }
  })
}
