import { chainOf, type Organisation } from '#domain/process/organisation.ts'
import { listOrganisations, type StoredOrganisation } from '#store/queries/organisation.ts'
import type { Context } from '../context.ts'
import { lookAsProgram } from '../transact.ts'

/** Organisations by the code they are exchanged under. Codes and names of a division are for everybody in it. */
export type Places = {
  readonly all: readonly StoredOrganisation[]
  readonly byCode: ReadonlyMap<string, StoredOrganisation>
  readonly byId: ReadonlyMap<string, StoredOrganisation>
  /** Whose budget an organisation is part of: itself, or the nearest above that is no office. */
  readonly agencyOf: (id: string) => StoredOrganisation | undefined
  /** The department at the top. */
  readonly departmentOf: (id: string) => StoredOrganisation | undefined
}

const topKinds: ReadonlySet<Organisation['kind']> = new Set(['department', 'town-government', 'finance-bureau'])

export const placesOf = async (ctx: Context): Promise<Places> => {
  const all = await lookAsProgram(ctx, listOrganisations)
  const byId = new Map(all.map((one) => [one.id, one]))
  const byCode = new Map(all.flatMap((one) => (one.code === undefined ? [] : [[one.code, one] as const])))
  const nearest = (id: string, fits: (of: Organisation) => boolean): StoredOrganisation | undefined => {
    const found = chainOf(ctx.tree, id).find(fits)
    return found && byId.get(found.id)
  }
  return {
    all,
    byCode,
    byId,
    agencyOf: (id) => nearest(id, ({ kind }) => kind !== 'office'),
    departmentOf: (id) => nearest(id, ({ kind }) => topKinds.has(kind)),
  }
}

/** The columns of every table that say whose a row is. */
export const agencyColumns = ({ agencyOf, departmentOf }: Places, organisationId: string) => {
  const [agency, department] = [agencyOf(organisationId), departmentOf(organisationId)]
  return {
    agencyCode: agency?.code ?? '',
    agencyName: agency?.name,
    departmentCode: department?.code,
    departmentName: department?.name,
  }
}
