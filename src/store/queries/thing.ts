import { escapeIdentifier } from 'pg'
import type { Step } from '#domain/process/machine.ts'
import type { Transaction } from '../transaction.ts'

/** What every thing that goes through a process has. */
export type Header = {
  readonly id: string
  readonly organisationId: string
  readonly year: number
  readonly state: string
  readonly revision: number
  readonly version: number
  readonly createdAt: Date
  readonly changedAt: Date
}

/** Tables of things: their names are the program's, never a user's. */
export type ThingTable =
  | 'fiscal_year'
  | 'project'
  | 'goal'
  | 'monitoring'
  | 'part'
  | 'self_evaluation'
  | 'review'
  | 'finding'
  | 'rectification'
  | 'result_use'
  | 'disclosure'

const headerColumns = `id, organisation_id AS "organisationId", year, state, revision, version,
  created_at AS "createdAt", changed_at AS "changedAt"`

/** The header of a thing; undefined where there is none within the scope. */
export const findHeader = async (
  { client, scope }: Transaction,
  table: ThingTable,
  id: string,
): Promise<Header | undefined> => {
  const { rows } = await client.query<Header>({
    name: `find-header-${table}`,
    text: `SELECT ${headerColumns} FROM ${escapeIdentifier(table)} WHERE division_code = $1 AND id = $2`,
    values: [scope.division, id],
  })
  return rows[0]
}

/** The same, held until the transaction ends; undefined also where the scope may not change it. */
export const lockHeader = async (
  { client, scope }: Transaction,
  table: ThingTable,
  id: string,
): Promise<Header | undefined> => {
  const { rows } = await client.query<Header>({
    name: `lock-header-${table}`,
    text: `SELECT ${headerColumns} FROM ${escapeIdentifier(table)} WHERE division_code = $1 AND id = $2 FOR UPDATE`,
    values: [scope.division, id],
  })
  return rows[0]
}

type StepRow = {
  readonly event: string
  readonly revision: number
  readonly actor: string
  readonly onBehalfOf: string | null
  readonly at: Date
  readonly reason: string | null
}

const stepOf = ({ event, revision, actor, onBehalfOf, at, reason }: StepRow): Step<string> => ({
  event,
  revision,
  actor,
  at: at.toISOString(),
  ...(onBehalfOf === null ? {} : { onBehalfOf }),
  ...(reason === null ? {} : { reason }),
})

/** Every move a thing has made, first to last. */
export const listSteps = async (
  { client, scope }: Transaction,
  noun: string,
  id: string,
): Promise<readonly Step<string>[]> => {
  const { rows } = await client.query<StepRow>({
    name: 'list-steps',
    text: `SELECT event, revision, actor, on_behalf_of AS "onBehalfOf", at, reason FROM step
           WHERE division_code = $1 AND noun = $2 AND thing_id = $3 ORDER BY number`,
    values: [scope.division, noun, id],
  })
  return rows.map(stepOf)
}

/** Whose step, on what. */
export type StepOf = {
  readonly noun: string
  readonly id: string
  readonly organisationId: string
  /** Its place among the steps of the thing, from 1. Two at once clash here. */
  readonly number: number
}

export const insertStep = async (
  { client, scope }: Transaction,
  { noun, id, organisationId, number }: StepOf,
  step: Step<string>,
): Promise<void> => {
  const { event, revision, actor, onBehalfOf = null, at, reason = null } = step
  await client.query({
    name: 'insert-step',
    text: `INSERT INTO step (division_code, noun, thing_id, number, organisation_id, event, revision, actor, on_behalf_of,
             at, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [scope.division, noun, id, number, organisationId, event, revision, actor, onBehalfOf, at, reason],
  })
}

export type HeaderChange = { readonly state: string; readonly revision: number; readonly changedAt: Date }

/** Moves a thing on from the version it was read at; false where somebody else was first. */
export const updateHeader = async (
  { client, scope }: Transaction,
  from: { readonly table: ThingTable; readonly id: string; readonly version: number },
  to: HeaderChange,
): Promise<boolean> => {
  const { rowCount } = await client.query({
    name: `update-header-${from.table}`,
    text: `UPDATE ${escapeIdentifier(from.table)} SET state = $4, revision = $5, changed_at = $6, version = version + 1
           WHERE division_code = $1 AND id = $2 AND version = $3`,
    values: [scope.division, from.id, from.version, to.state, to.revision, to.changedAt],
  })
  return rowCount === 1
}

/** Counts a change of the content of a thing that keeps its state; false where somebody else was first. */
export const touchHeader = async (
  { client, scope }: Transaction,
  from: { readonly table: ThingTable; readonly id: string; readonly version: number },
  changedAt: Date,
): Promise<boolean> => {
  const { rowCount } = await client.query({
    name: `touch-header-${from.table}`,
    text: `UPDATE ${escapeIdentifier(from.table)} SET changed_at = $4, version = version + 1
           WHERE division_code = $1 AND id = $2 AND version = $3`,
    values: [scope.division, from.id, from.version, changedAt],
  })
  return rowCount === 1
}
