import { verifyAudit, type AuditVerdict } from '#store/verify-audit.ts'
import { allow, today } from '../allow.ts'
import type { Context } from '../context.ts'
import { bureauOf } from '../organisation/create-organisation.ts'

/** Walks all chains of the division: what was changed or taken out behind the program’s back is told with its place. */
export const verifyTrail = async (ctx: Context): Promise<AuditVerdict> => {
  allow(ctx, ['organisation.manage'], { organisation: bureauOf(ctx.tree), year: today(ctx).year })
  return verifyAudit(ctx.store, ctx.division)
}
