import { auditContract } from '#contract/audit.ts'
import { readAudit } from '#services/audit/read-audit.ts'
import { readHistory } from '#services/audit/read-history.ts'
import { verifyTrail } from '#services/audit/verify-trail.ts'
import { bind } from '../bind.ts'

export const auditRoutes = [
  bind(auditContract.list, readAudit),
  bind(auditContract.history, readHistory),
  bind(auditContract.verify, verifyTrail),
]
