import type { Role, RoleGrant } from '#domain/process/role.ts'
import type { Place } from '#tests/services/test-district.ts'

/** One of every role. */
export const actors = {
  admin: ['system-admin', 'bureau'],
  performance: ['bureau-performance', 'bureau'],
  businessA: ['bureau-business', 'sectionA'],
  finance: ['department-finance', 'street'],
  leader: ['leader', 'street'],
  chief: ['office-chief', 'works'],
  handler: ['office-handler', 'works'],
  unitFinance: ['unit-finance', 'station'],
  evaluator: ['evaluator', 'firm'],
  visitor: ['public', undefined],
} as const satisfies Record<string, readonly [Role, Place | undefined]>

export type ActorName = keyof typeof actors

export const grantOf = (
  name: ActorName,
  places: Readonly<Record<Place, string>>,
  invitations: readonly string[],
): RoleGrant => {
  const [role, place] = actors[name]
  const grant = { role, organisation: place === undefined ? '' : places[place], fromYear: 2000, toYear: undefined }
  return role === 'evaluator' ? { ...grant, tasks: invitations } : grant
}
