import { division, kinds, size, type Kind } from './district.ts'

/** Temporary functions with which SQL makes the same ids as `idOf`. */
export const helpers = `
CREATE FUNCTION pg_temp.id_of(kind integer, of_year integer, n bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT ('0190' || lpad(to_hex(kind), 4, '0') || '-' || lpad(to_hex(of_year), 4, '0') || '-7000-8000-'
    || lpad(to_hex(n), 12, '0'))::uuid $$`

/** SQL that gives an id. */
export const id = (kind: Kind, of: number | string, n: string): string => `pg_temp.id_of(${kinds[kind]}, ${of}, ${n})`

/** SQL that gives the person at an organisation: slots as in `slots`. */
export const personAt = (organisation: string, slot: number): string =>
  id('person', 0, `10 * (${organisation}) + ${slot}`)

export const d = `'${division}'`
export const departments = `generate_series(0, ${size.departments - 1}) AS d`
export const offices = `${departments}, generate_series(1, ${size.offices}) AS o`
export const departmentOrganisation = '1000 + 10 * d'
export const officeOrganisation = '1000 + 10 * d + o'

/** Projects of a department, dealt to its offices in turn: n counts those of the district, r those of the office. */
export const projects = `(SELECT d, p, 100 * d + p AS n, 1 + p % ${size.offices} AS o, p / ${size.offices} AS r
  FROM ${departments}, generate_series(0, ${size.projects - 1}) AS p) AS project_of`
/** Their indicators; m counts those of the district, position those of the office. */
export const indicators = `(SELECT project_of.*, i, ${size.indicators}::bigint * n + i AS m, ${size.indicators} * r + i AS position
  FROM ${projects}, generate_series(0, ${size.indicators - 1}) AS i) AS indicator_of`

/** The state of a part, as `stateOfPart` gives it. */
export const partState = `CASE WHEN d % 5 = 0 THEN 'accepted' WHEN (7 * d + 3 * o) % 20 < 2 THEN 'submitted'
  WHEN (7 * d + 3 * o) % 20 < 5 THEN 'assigned' ELSE 'filling' END`

/** Steps of things: one row for each of a list of [event, maker]. */
export const stepsOf = (of: {
  readonly noun: string
  readonly things: string
  readonly thing: string
  readonly organisation: string
  readonly steps: readonly (readonly [string, string])[]
  readonly at: string
  readonly where?: string
}): string =>
  of.steps
    .map(
      ([event, actor], index) => `
INSERT INTO step (division_code, noun, thing_id, number, organisation_id, event, revision, actor, at)
SELECT ${d}, '${of.noun}', ${of.thing}, ${index + 1}, ${of.organisation}, '${event}', 1, ${actor},
  timestamptz '${of.at}' + interval '1 day' * ${index} FROM ${of.things} ${of.where ? `WHERE ${of.where}` : ''}`,
    )
    .join(';')
