import { division, kinds, year } from './district.ts'
import { d, departmentOrganisation, departments, helpers, id, officeOrganisation, offices } from './seed-common.ts'

const organisation = `INSERT INTO organisation (division_code, id, parent_id, supervisor_id, kind, code, name, budget_level,
  opened_on) SELECT ${d},`
const since = `'county', '2015-01-01'`

const tree = [
  `${organisation} ${id('organisation', 0, '0')}, NULL, NULL, 'finance-bureau', 'bureau', '区财政局', ${since}`,
  `${organisation} ${id('organisation', 0, 's')}, ${id('organisation', 0, '0')}, NULL, 'bureau-section', 's' || s,
     '业务' || s || '科', ${since} FROM generate_series(1, 4) AS s`,
  `${organisation} ${id('organisation', 0, departmentOrganisation)}, NULL, ${id('organisation', 0, '1 + d % 4')},
     'department', 'd' || d, '第' || d || '部门', ${since} FROM ${departments}`,
  `${organisation} ${id('organisation', 0, officeOrganisation)}, ${id('organisation', 0, departmentOrganisation)}, NULL,
     'office', 'd' || d || 'o' || o, '第' || d || '部门' || o || '科', ${since} FROM ${offices}`,
]

/** Everybody: number, organisation and role. */
const everybody = `CREATE TEMPORARY TABLE everybody AS
  SELECT 10 * (${officeOrganisation}) + slot AS n, ${officeOrganisation} AS organisation,
    CASE slot WHEN 1 THEN 'office-handler' ELSE 'office-chief' END AS role
    FROM ${offices}, generate_series(1, 2) AS slot
  UNION ALL SELECT 10 * (${departmentOrganisation}) + slot, ${departmentOrganisation},
    CASE slot WHEN 3 THEN 'department-finance' ELSE 'leader' END FROM ${departments}, generate_series(3, 4) AS slot
  UNION ALL SELECT 10 * s + i, s, CASE s WHEN 0 THEN 'bureau-performance' ELSE 'bureau-business' END
    FROM generate_series(0, 4) AS s, generate_series(1, 5) AS i`

const token = `'jh_s_${division}_' || rtrim(translate(encode(sha256(('deadline ' || n)::bytea), 'base64'), '+/', '-_'), '=')`

const people = (hash: string): readonly string[] => [
  everybody,
  `INSERT INTO person (division_code, id, organisation_id, name, login, password_hash, state, created_at)
     SELECT ${d}, ${id('person', 0, 'n')}, ${id('organisation', 0, 'organisation')}, '人员' || n, 'p' || n, '${hash}', 'active', now()
     FROM everybody`,
  `INSERT INTO role_grant (division_code, id, person_id, organisation_id, role, from_year, created_at)
     SELECT ${d}, ${id('grant', 0, 'n')}, ${id('person', 0, 'n')}, ${id('organisation', 0, 'organisation')}, role, 2010, now()
     FROM everybody`,
  // Signing everybody in takes minutes of hashing, which is what the real sign-ins of the load are for.
  `INSERT INTO session (division_code, id, person_id, token_hash, created_at, seen_at, expires_at)
     SELECT ${d}, ${id('session', 0, 'n')}, ${id('person', 0, 'n')}, sha256((${token})::bytea), now(),
       now() + interval '1 hour', now() + interval '12 hours' FROM everybody`,
]

const yearRow = (of: number, state: string): string =>
  `INSERT INTO fiscal_year (division_code, id, organisation_id, year, state, revision, created_at, changed_at)
   VALUES (${d}, pg_temp.id_of(${kinds.fiscalYear}, ${of}, 0), ${id('organisation', 0, '0')}, ${of}, '${state}', 1, now(), now())`

const yearSteps = (of: number, events: readonly string[]): readonly string[] =>
  events.map(
    (event, index) =>
      `INSERT INTO step (division_code, noun, thing_id, number, organisation_id, event, revision, actor, at)
       VALUES (${d}, 'fiscal-year', ${id('fiscalYear', of, '0')}, ${index + 1}, ${id('organisation', 0, '0')}, '${event}', 1,
         ${id('person', 0, '1')}, now())`,
  )

/** The division, its tree, its people with their sessions, and the years up to the one that is evaluated. */
export const seedPeople = (passwordHash: string, years: readonly number[]): readonly string[] => [
  helpers,
  `INSERT INTO division (code, name) VALUES (${d}, '测试区') ON CONFLICT DO NOTHING`,
  `INSERT INTO division_setting (division_code, settings) VALUES (${d}, '{}')`,
  ...tree,
  ...people(passwordHash),
  ...years.flatMap((of) =>
    of === year
      ? [yearRow(of, 'open'), ...yearSteps(of, ['open'])]
      : [yearRow(of, 'closed'), ...yearSteps(of, ['open', 'start-closing', 'close'])],
  ),
]
