import { isoDay } from '#domain/process/calendar/day.ts'
import type { Snapshot } from '#store/audit-changes.ts'
import type { StoredOrganisation } from '#store/queries/organisation.ts'

/** An organisation in the words of the audit trail. */
export const describeOrganisation = (value: Omit<StoredOrganisation, 'version'>): Snapshot => ({
  name: value.name,
  kind: value.kind,
  code: value.code ?? null,
  parent: value.parent ?? null,
  supervisor: value.supervisor ?? null,
  areaCode: value.areaCode ?? null,
  budgetLevel: value.budgetLevel,
  from: isoDay(value.from),
  until: value.until ? isoDay(value.until) : null,
})
