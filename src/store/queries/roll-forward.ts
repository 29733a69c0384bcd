import type { FundSource } from '#domain/filing/finance.ts'
import type { Money } from '#domain/number/money.ts'
import type { ProjectState } from '#domain/process/project.ts'
import type { RectificationState } from '#domain/process/rectification.ts'
import type { Role } from '#domain/process/role.ts'
import type { Transaction } from '../transaction.ts'
import { printYuan } from './ledger.ts'
import type { ProjectHead } from './project.ts'

/** A project to be written with its money, without cost lines. */
export type PlainProject = Omit<ProjectHead, 'version'> & {
  readonly sources: readonly { readonly source: FundSource; readonly amount: Money }[]
}

const insertHeads = ({ client, scope }: Transaction, projects: readonly PlainProject[]): Promise<unknown> =>
  client.query({
    name: 'insert-projects',
    text: `INSERT INTO project (division_code, id, organisation_id, year, state, revision, created_at, changed_at,
             budget_unit_id, code, name, category, recurrence, first_year, last_year, predecessor_id)
           SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::smallint[], $5::text[], $6::int[], $7::timestamptz[],
             $8::timestamptz[], $9::uuid[], $10::text[], $11::text[], $12::text[], $13::text[], $14::smallint[],
             $15::smallint[], $16::uuid[])`,
    values: [
      scope.division,
      projects.map(({ id }) => id),
      projects.map(({ organisationId }) => organisationId),
      projects.map(({ year }) => year),
      projects.map(({ state }) => state),
      projects.map(({ revision }) => revision),
      projects.map(({ createdAt }) => createdAt),
      projects.map(({ changedAt }) => changedAt),
      projects.map(({ budgetUnitId }) => budgetUnitId),
      projects.map(({ code }) => code),
      projects.map(({ name }) => name),
      projects.map(({ category }) => category),
      projects.map(({ recurrence }) => recurrence),
      projects.map(({ firstYear }) => firstYear),
      projects.map(({ lastYear }) => lastYear ?? null),
      projects.map(({ predecessorId }) => predecessorId ?? null),
    ],
  })

const insertSources = async ({ client, scope }: Transaction, projects: readonly PlainProject[]): Promise<void> => {
  const rows = projects.flatMap(({ id, organisationId, sources }) =>
    sources.map(({ source, amount }) => ({ id, organisationId, source, amount })),
  )
  if (rows.length === 0) return
  await client.query({
    name: 'insert-fund-sources',
    text: `INSERT INTO fund_source (division_code, project_id, organisation_id, source, amount)
           SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::numeric[])`,
    values: [
      scope.division,
      rows.map(({ id }) => id),
      rows.map(({ organisationId }) => organisationId),
      rows.map(({ source }) => source),
      rows.map(({ amount }) => printYuan(amount)),
    ],
  })
}

const chunk = 1000

/** Writes many projects at once. */
export const insertProjects = async (tx: Transaction, projects: readonly PlainProject[]): Promise<void> => {
  for (let from = 0; from < projects.length; from += chunk) {
    const some = projects.slice(from, from + chunk)
    await insertHeads(tx, some)
    await insertSources(tx, some)
  }
}

/** A project of the old year, and its copy where there is one. */
export type RollingProject = Omit<ProjectHead, 'createdAt' | 'changedAt' | 'lastYear'> & {
  readonly lastYear: number | null
  readonly state: ProjectState
  readonly copyId: string | null
  /** Another project has its code in the new year. */
  readonly isTaken: boolean
}

/** The projects of a year within the scope, and what there is of them in the next. */
export const listRollingProjects = async (
  { client, scope }: Transaction,
  year: number,
): Promise<readonly RollingProject[]> => {
  const { rows } = await client.query<RollingProject>({
    name: 'list-rolling-projects',
    text: `SELECT DISTINCT ON (p.id) p.id, p.organisation_id AS "organisationId", p.year, p.state, p.revision, p.version,
             p.budget_unit_id AS "budgetUnitId", p.code, p.name, p.category, p.recurrence, p.first_year AS "firstYear",
             p.last_year AS "lastYear", p.predecessor_id AS "predecessorId", c.id AS "copyId",
             (c.id IS NULL AND s.id IS NOT NULL) AS "isTaken"
           FROM project p
           LEFT JOIN project c ON c.division_code = p.division_code AND c.predecessor_id = p.id AND c.year = p.year + 1
             AND c.state <> 'cancelled'
           LEFT JOIN project s ON s.division_code = p.division_code AND s.year = p.year + 1 AND s.code = p.code
           WHERE p.division_code = $1 AND p.year = $2 ORDER BY p.id`,
    values: [scope.division, year],
  })
  return rows
}

export type RollingGrant = {
  readonly id: string
  readonly personName: string
  readonly organisationId: string
  readonly role: Exclude<Role, 'public'>
  readonly fromYear: number
  readonly toYear: number | null
  readonly tasks: readonly string[] | null
}

/** Roles held in a year. */
export const listRollingGrants = async (
  { client, scope }: Transaction,
  year: number,
): Promise<readonly RollingGrant[]> => {
  const { rows } = await client.query<RollingGrant>({
    name: 'list-rolling-grants',
    text: `SELECT g.id, p.name AS "personName", g.organisation_id AS "organisationId", g.role,
             g.from_year AS "fromYear", g.to_year AS "toYear", g.tasks
           FROM role_grant g JOIN person p ON p.division_code = g.division_code AND p.id = g.person_id
           WHERE g.division_code = $1 AND g.revoked_at IS NULL AND g.from_year <= $2
             AND (g.to_year IS NULL OR g.to_year >= $2) ORDER BY g.id`,
    values: [scope.division, year],
  })
  return rows
}

/** Lets roles end with a year. */
export const endGrants = async (
  { client, scope }: Transaction,
  ids: readonly string[],
  year: number,
): Promise<void> => {
  await client.query({
    name: 'end-grants',
    text: 'UPDATE role_grant SET to_year = $3 WHERE division_code = $1 AND id = ANY($2::uuid[])',
    values: [scope.division, ids, year],
  })
}

/** Rectifications of a year with the name of what they mend. */
export const listRollingRectifications = async (
  { client, scope }: Transaction,
  year: number,
): Promise<readonly { readonly id: string; readonly name: string; readonly state: RectificationState }[]> => {
  const { rows } = await client.query<{ id: string; name: string; state: RectificationState }>({
    name: 'list-rolling-rectifications',
    text: `SELECT r.id, r.problem AS name, r.state FROM rectification r WHERE r.division_code = $1 AND r.year = $2 ORDER BY r.id`,
    values: [scope.division, year],
  })
  return rows
}
