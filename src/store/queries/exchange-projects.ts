import { and, asc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { FundSource } from '#domain/filing/finance.ts'
import type { Money } from '#domain/number/money.ts'
import { fundSource, project } from '../schema/project.ts'
import type { Transaction } from '../transaction.ts'
import type { ProjectHead } from './project.ts'

export type SourceAmount = { readonly source: FundSource; readonly amount: Money }

/** A project of a year as it is exchanged: with its money and the code it had the year before. */
export type ExchangedProject = ProjectHead & {
  readonly predecessorCode: string | undefined
  readonly sources: readonly SourceAmount[]
}

const listSources = async (
  { db, scope }: Transaction,
  year: number,
): Promise<ReadonlyMap<string, readonly SourceAmount[]>> => {
  const rows = await db
    .select({ id: fundSource.projectId, source: fundSource.source, amount: fundSource.amount })
    .from(fundSource)
    .innerJoin(project, and(eq(project.divisionCode, fundSource.divisionCode), eq(project.id, fundSource.projectId)))
    .where(and(eq(fundSource.divisionCode, scope.division), eq(project.year, year)))
    .orderBy(asc(fundSource.projectId), asc(fundSource.source))
  const byProject = new Map<string, SourceAmount[]>()
  for (const { id, ...one } of rows) byProject.set(id, [...(byProject.get(id) ?? []), one])
  return byProject
}

const before = alias(project, 'before')

/** Every project of a year within the scope, by code. */
export const listExchangedProjects = async (tx: Transaction, year: number): Promise<readonly ExchangedProject[]> => {
  const sources = await listSources(tx, year)
  const rows = await tx.db
    .select({ row: project, predecessorCode: before.code })
    .from(project)
    .leftJoin(before, and(eq(before.divisionCode, project.divisionCode), eq(before.id, project.predecessorId)))
    .where(and(eq(project.divisionCode, tx.scope.division), eq(project.year, year)))
    .orderBy(asc(project.code))
  return rows.map(({ row: { divisionCode: _division, lastYear, predecessorId, ...head }, predecessorCode }) => ({
    ...head,
    lastYear: lastYear ?? undefined,
    predecessorId: predecessorId ?? undefined,
    predecessorCode: predecessorCode ?? undefined,
    sources: sources.get(head.id) ?? [],
  }))
}

/** Codes of projects of a year with their ids, whoever they belong to within the scope. */
export const listProjectCodes = async (
  { db, scope }: Transaction,
  year: number,
): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .select({ code: project.code, id: project.id })
    .from(project)
    .where(and(eq(project.divisionCode, scope.division), eq(project.year, year)))
  return new Map(rows.map(({ code, id }) => [code, id]))
}
