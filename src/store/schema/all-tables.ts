import { attachment } from './attachment.ts'
import { auditChain, auditEntry } from './audit.ts'
import { calendarTask, fiscalYear } from './calendar.ts'
import { budgetEntry, executionEntry } from './ledger.ts'
import { organisation } from './organisation.ts'
import { person, roleGrant, session } from './person.ts'
import { project } from './project.ts'
import { division, holiday } from './reference.ts'

/** Small tables every node of a cluster has whole. */
export const referenceTables = [division, holiday] as const

/** Tables that belong to a division and are distributed by its code. */
export const tenantTables = [
  organisation,
  person,
  roleGrant,
  session,
  fiscalYear,
  calendarTask,
  project,
  budgetEntry,
  executionEntry,
  attachment,
  auditChain,
  auditEntry,
] as const
