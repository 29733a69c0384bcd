import { describe, expect, it } from 'vitest'
import { clusterFaults } from './cluster-faults.ts'

describe('a statement on a cluster', () => {
  it.each([
    'BEGIN',
    "SET LOCAL app.division = '440113000'",
    'select "id" from "project" where ("project"."division_code" = $1 and "project"."year" = $2)',
    'SELECT * FROM project p JOIN organisation o ON o.division_code = p.division_code AND o.id = p.organisation_id WHERE p.division_code = $1',
    'SELECT * FROM audit_chain WHERE division_code = $1 FOR UPDATE',
    'insert into "person" ("division_code", "id") values ($1, $2) on conflict do nothing',
    'SELECT * FROM division',
    'SELECT * FROM project_note',
  ])('works: %s', (statement) => {
    expect(clusterFaults(statement)).toEqual([])
  })

  it.each([
    'SELECT * FROM project WHERE id = $1',
    'SELECT * FROM audit_chain FOR UPDATE',
    'update "person" set "name" = $1 where "person"."id" = $2',
    'DELETE FROM session',
    'SELECT * FROM project p JOIN organisation o ON o.id = p.organisation_id WHERE p.division_code = $1',
    'INSERT INTO person (id) VALUES ($1)',
    'MERGE INTO person USING holiday ON true WHEN MATCHED THEN DO NOTHING',
    "SELECT set_config('app.division', '440113000', true)",
    "SET app.division = '440113000'",
    "BEGIN; SET LOCAL app.division = '440113000'",
  ])('fails: %s', (statement) => {
    expect(clusterFaults(statement)).toHaveLength(1)
  })
})
