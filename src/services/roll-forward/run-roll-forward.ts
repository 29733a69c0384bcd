import { begin } from '#domain/process/machine.ts'
import { projectMachine } from '#domain/process/project.ts'
import { refusal, type Refusal } from '#domain/process/result.ts'
import { changesBetween } from '#store/audit-changes.ts'
import { findYear } from '#store/queries/fiscal-year.ts'
import { lockLedgerProjects } from '#store/queries/ledger.ts'
import {
  endGrants,
  insertProjects,
  listRollingProjects,
  type PlainProject,
  type RollingProject,
} from '#store/queries/roll-forward.ts'
import type { Context } from '../context.ts'
import { unlessRefused } from '../errors.ts'
import { notedOrganisation } from '../noted-organisation.ts'
import { change, type Work } from '../transact.ts'
import { allowRollForward, loadOldYear, type LoadedOldYear } from './load-old-year.ts'
import type { RollForward } from './roll-forward-input.ts'

/** How much was carried over. */
export type RolledForward = { readonly projects: number; readonly grantsEnded: number }

/** Objects where the next year is not there or closed. */
const noNextYear = async (tx: Work, year: number): Promise<Refusal | undefined> => {
  const found = await findYear(tx, year)
  if (found && found.state !== 'closed') return undefined
  return refusal(
    'not-now',
    [`${year}年度尚未建立或已经结束`, `The year ${year} is not there or closed`],
    ['请财政局先建立该年度', 'Have the bureau prepare that year first'],
  )
}

const copyOf = (ctx: Context, old: RollingProject): PlainProject => {
  const { state, revision } = begin(projectMachine)
  const { organisationId, budgetUnitId, code, name, category, recurrence, firstYear, lastYear } = old
  return {
    id: ctx.newId(),
    organisationId,
    budgetUnitId,
    year: old.year + 1,
    state,
    revision,
    createdAt: ctx.now(),
    changedAt: ctx.now(),
    code,
    name,
    category,
    recurrence,
    firstYear,
    lastYear: lastYear ?? undefined,
    predecessorId: old.id,
    sources: [],
  }
}

const copyProjects = async (ctx: Context, tx: Work, { items, projects }: LoadedOldYear): Promise<number> => {
  const copies = items.flatMap(({ noun, id, isCopied }) => {
    const old = noun === 'project' && isCopied ? projects.get(id) : undefined
    return old ? [copyOf(ctx, old)] : []
  })
  await insertProjects(tx, copies)
  for (const { id, organisationId, predecessorId, code, name, year } of copies)
    tx.note({
      organisation: organisationId,
      verb: 'project.roll-forward',
      noun: 'project',
      nounId: id,
      changes: changesBetween({}, { code, name, year, predecessor: predecessorId ?? null }),
    })
  return copies.length
}

/** Roles that do not go on end with the old year, those still open for the next; things of the old year stay within them. */
const endRoles = async (tx: Work, { items, grants }: LoadedOldYear, year: number): Promise<number> => {
  const ending = items.flatMap(({ noun, id, isCopied }) => {
    const grant = noun === 'role-grant' && !isCopied ? grants.get(id) : undefined
    return grant && (grant.toYear === null || grant.toYear > year) ? [grant] : []
  })
  await endGrants(
    tx,
    ending.map(({ id }) => id),
    year,
  )
  for (const { id, organisationId, toYear } of ending)
    tx.note({
      organisation: organisationId,
      verb: 'role-grant.end',
      noun: 'role-grant',
      nounId: id,
      changes: changesBetween({ toYear }, { toYear: year }),
    })
  return ending.length
}

/**
 * Carries what goes on into the next year: projects as drafts without amounts, each naming its predecessor. What was carried
 * over before is left as it is, so that it may be run again as the old year comes to its end.
 */
export const runRolling = async (ctx: Context, asked: RollForward): Promise<RolledForward> => {
  allowRollForward(ctx, asked)
  return change(ctx, async (tx) => {
    unlessRefused(await noNextYear(tx, asked.year + 1))
    // Whoever runs it at the same time waits here, and then sees the copies.
    const waiting = await listRollingProjects(tx, asked.year)
    await lockLedgerProjects(
      tx,
      waiting.map(({ id }) => id),
    )
    const old = await loadOldYear(ctx, tx, asked)
    const projects = await copyProjects(ctx, tx, old)
    const grantsEnded = await endRoles(tx, old, asked.year)
    const organisation = notedOrganisation(ctx, tx, asked.organisation)
    const year = await findYear(tx, asked.year + 1)
    const changes = changesBetween({}, { projects, grantsEnded, from: asked.year })
    tx.note({ organisation, verb: 'roll-forward.run', noun: 'fiscal-year', nounId: year?.id ?? '', changes })
    return { projects, grantsEnded }
  })
}
