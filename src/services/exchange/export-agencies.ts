import type { ExchangeAgency } from '#domain/exchange/tables.ts'
import { existsInYear } from '#domain/process/organisation.ts'
import { listOrganisations, type StoredOrganisation } from '#store/queries/organisation.ts'
import { isAllowed } from '../allow.ts'
import type { Context } from '../context.ts'
import { look } from '../transact.ts'
import { agencyColumns, type Places } from './places.ts'
import { recordOf } from './record-of.ts'

const recordFor =
  (ctx: Context, places: Places, year: number) =>
  (one: StoredOrganisation): ExchangeAgency => {
    const { departmentCode, departmentName } = agencyColumns(places, one.id)
    return recordOf('BAS_AGENCY_INFO', {
      division: ctx.division,
      year,
      code: one.code ?? '',
      name: one.name,
      parentCode: one.parent === undefined ? undefined : places.byId.get(one.parent)?.code,
      departmentCode,
      departmentName,
      sectionCode: one.supervisor === undefined ? undefined : places.byId.get(one.supervisor)?.code,
      isLeaf: (ctx.tree.childrenOf.get(one.id) ?? []).length === 0 ? 'yes' : 'no',
      isEnabled: existsInYear(one, year) ? 'yes' : 'no',
      from: one.from,
      until: one.until,
      kind: one.kind,
      budgetLevel: one.budgetLevel,
      areaCode: one.areaCode,
    })
  }

/** Organisations of a year within reach; those without a code cannot be told apart elsewhere and are left out. */
export const exportAgencies = async (
  ctx: Context,
  places: Places,
  year: number,
): Promise<readonly ExchangeAgency[]> => {
  const all = await look(ctx, listOrganisations)
  return all
    .filter((one) => one.code !== undefined && existsInYear(one, year))
    .filter((one) => isAllowed(ctx, 'organisation.read', { organisation: one.id, year }))
    .toSorted((a, b) => ((a.code ?? '') < (b.code ?? '') ? -1 : 1))
    .map(recordFor(ctx, places, year))
}
