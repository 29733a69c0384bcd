import type { Role, RoleGrant } from '#domain/process/role.ts'
import type { PersonState } from './person.ts'

/** Whoever holds a session, a token or a link, with what the holder may be; read in one statement at every request. */
export type Holder = {
  readonly id: string
  readonly name: string
  readonly organisationId: string
  readonly state: PersonState
  readonly mustChangePassword: boolean
  readonly grants: readonly RoleGrant[]
  /** How often the tree of the division was changed. */
  readonly organisationVersion: number
}

type GrantRow = {
  readonly role: Role
  readonly organisation: string
  readonly fromYear: number
  readonly toYear: number | null
  readonly tasks: readonly string[] | null
}

/** What {@link holderColumns} gives. */
export type HolderRow = Omit<Holder, 'grants' | 'organisationVersion' | 'id'> & {
  readonly personId: string
  readonly grants: readonly GrantRow[] | null
  readonly organisationVersion: string | null
}

/** Columns of person p with the grants and the version of the tree; $1 is the division. */
export const holderColumns = `p.id AS "personId", p.name, p.organisation_id AS "organisationId", p.state,
  p.must_change_password AS "mustChangePassword",
  (SELECT jsonb_agg(jsonb_build_object('role', g.role, 'organisation', g.organisation_id, 'fromYear', g.from_year,
            'toYear', g.to_year, 'tasks', g.tasks) ORDER BY g.id)
     FROM role_grant g WHERE g.division_code = $1 AND g.person_id = p.id AND g.revoked_at IS NULL) AS grants,
  (SELECT d.organisation_version FROM division_setting d WHERE d.division_code = $1) AS "organisationVersion"`

const grantOf = ({ tasks, toYear, ...grant }: GrantRow): RoleGrant => ({
  ...grant,
  toYear: toYear ?? undefined,
  ...(tasks === null ? {} : { tasks }),
})

export const holderOf = (row: HolderRow): Holder => ({
  id: row.personId,
  name: row.name,
  organisationId: row.organisationId,
  state: row.state,
  mustChangePassword: row.mustChangePassword,
  grants: (row.grants ?? []).map(grantOf),
  organisationVersion: Number(row.organisationVersion ?? 0),
})
