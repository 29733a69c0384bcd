import { below } from '#domain/process/organisation.ts'
import type { SumsOf } from '#store/queries/ledger-sums.ts'
import { findHeader } from '#store/queries/thing.ts'
import { allow, isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { notFound } from '../errors.ts'
import { projectNoun } from '../thing/noun.ts'
import type { Work } from '../transact.ts'

/** What of the ledger is asked for: one project, an organisation with all below it, or all one may see. */
export type LedgerScope = {
  readonly year: number
  readonly project?: string | undefined
  readonly organisation?: string | undefined
}

const ofProject = async (ctx: Context, tx: Work, { project = '', year }: LedgerScope): Promise<SumsOf> => {
  const header = await findHeader(tx, projectNoun.table, project)
  if (!header) throw notFound(projectNoun.machine.noun)
  allow(ctx, ['ledger.read'], { organisation: header.organisationId, year, thing: project })
  return { year, project }
}

const ofOrganisation = (ctx: Context, organisation: string, year: number): SumsOf => {
  allow(ctx, ['ledger.read'], { organisation, year })
  return { year, organisations: [organisation, ...below(ctx.tree, organisation).map(({ id }) => id)] }
}

const ofEverything = (ctx: Context, year: number): SumsOf => {
  const organisations = [...ctx.tree.byId.keys()].filter((organisation) =>
    isAllowed(ctx, 'ledger.read', { organisation, year }),
  )
  // Nobody’s ledger may be read: says why.
  if (organisations.length === 0) allow(ctx, ['ledger.read'], { organisation: ctx.actor.organisation ?? '', year })
  return { year, organisations }
}

/** The first wall of the ledger, and what is left of the question behind it. */
export const ledgerScope = (ctx: Context, tx: Work, asked: LedgerScope): Promise<SumsOf> | SumsOf => {
  if (asked.project !== undefined) return ofProject(ctx, tx, asked)
  return asked.organisation === undefined
    ? ofEverything(ctx, asked.year)
    : ofOrganisation(ctx, asked.organisation, asked.year)
}
