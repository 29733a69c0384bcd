import type { Verb } from '#domain/process/permissions.ts'
import type { ImportKind } from '#store/queries/import-batch.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'

/** Who may import at all: the business sections of the bureau keep ledgers, others have it as a permission of its own. */
export const importVerbs = ['import.run', 'ledger.enter'] as const satisfies readonly [Verb, ...Verb[]]

const byHand: Readonly<Record<ImportKind, Verb>> = {
  'budget-entries': 'ledger.enter',
  'execution-entries': 'ledger.enter',
  projects: 'project.edit',
}

/**
 * Whether the actor may import rows of an organisation: who may write them by hand, and the bureau’s performance section,
 * which brings in the export of the budget system for everybody.
 */
export const mayImport = (
  ctx: Context,
  { kind, year }: { readonly kind: ImportKind; readonly year: number },
): ((organisation: string) => boolean) => {
  const known = new Map<string, boolean>()
  const ask = (organisation: string): boolean =>
    isAllowed(ctx, byHand[kind], { organisation, year }) || isAllowed(ctx, 'fiscal-year.manage', { organisation, year })
  return (organisation) => {
    const answer = known.get(organisation) ?? ask(organisation)
    known.set(organisation, answer)
    return answer
  }
}
