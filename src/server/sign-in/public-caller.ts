import type { RoleGrant } from '#domain/process/role.ts'
import type { Caller } from '../parts.ts'

/** Anybody: no organisation is theirs, so all they may read is what was published. */
const publicGrant: RoleGrant = { role: 'public', organisation: '', fromYear: 0, toYear: undefined }

/** Who is not signed in. */
export const publicCaller = (division: string, origin: string): Caller => ({
  division,
  byCookie: false,
  actor: { person: undefined, name: '', organisation: undefined, grants: [publicGrant], invitedTo: [], origin },
})
