import { yearStateTerms } from '#domain/words/calendar-terms.ts'
import { projectStateTerms } from '#domain/words/budget-terms.ts'
import { refusal, type Refusal } from '#domain/process/result.ts'
import { findYear } from '#store/queries/fiscal-year.ts'
import { lockLedgerProjects, type LedgerProject } from '#store/queries/ledger.ts'
import type { Verb } from '#domain/process/permissions.ts'
import { allow } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound, unlessRefused } from '../errors.ts'
import { projectNoun } from '../thing/noun.ts'
import type { Work } from '../transact.ts'

/** Objects to entries of a year that is closed. */
export const closedYear = async (tx: Work, year: number): Promise<Refusal | undefined> => {
  const found = await findYear(tx, year)
  if (found?.state !== 'closed') return undefined
  const { zh, en } = yearStateTerms.closed
  return refusal(
    'final',
    [`${year}年度${zh}，不能再登记`, `The year ${year} is ${en}: nothing can be entered`],
    ['请登记到现年度', 'enter it in the present year'],
  )
}

/** Objects to entries of a project that was cancelled. */
export const cancelledProject = ({ state, name }: LedgerProject): Refusal | undefined => {
  if (state !== 'cancelled') return undefined
  const { zh, en } = projectStateTerms.cancelled
  return refusal(
    'not-now',
    [`项目“${name}”${zh}，不能登记`, `The project "${name}" is ${en}`],
    ['请核对项目', 'check which project is meant'],
  )
}

/** The projects entries are for, locked, each allowed and open to entries. */
export const openProjects = async (
  ctx: Context,
  tx: Work,
  asked: { readonly ids: readonly string[]; readonly verb: Verb },
): Promise<ReadonlyMap<string, LedgerProject>> => {
  const ids = [...new Set(asked.ids)]
  const projects = await lockLedgerProjects(tx, ids)
  if (projects.length < ids.length) throw notFound(projectNoun.machine.noun)
  for (const project of projects) {
    allow(ctx, [asked.verb], { organisation: project.organisationId, year: project.year, thing: project.id })
    unlessRefused(cancelledProject(project))
  }
  for (const year of new Set(projects.map((project) => project.year))) unlessRefused(await closedYear(tx, year))
  return new Map(projects.map((project) => [project.id, project]))
}
