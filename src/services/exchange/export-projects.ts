import type { ExchangeProject, ExchangeProjectFund } from '#domain/exchange/tables.ts'
import { sumMoney } from '#domain/number/money.ts'
import { listExchangedProjects, type ExchangedProject } from '#store/queries/exchange-projects.ts'
import type { Context } from '../context.ts'
import { projectNoun } from '../thing/noun.ts'
import { look } from '../transact.ts'
import { fundOf } from './fund-types.ts'
import { agencyColumns, type Places } from './places.ts'
import { recordOf } from './record-of.ts'
import { maySee } from './seen.ts'

/** A project in the words of the exchange. */
export const projectRecord = (ctx: Context, places: Places, one: ExchangedProject): ExchangeProject => {
  const office = one.organisationId === one.budgetUnitId ? undefined : places.byId.get(one.organisationId)
  const isEnded = one.state === 'ended' || one.state === 'cancelled'
  return recordOf('PM_PROJECT_INFO', {
    division: ctx.division,
    year: one.year,
    ...agencyColumns(places, one.budgetUnitId),
    code: one.code,
    name: one.name,
    originalCode: one.predecessorCode,
    category: one.category,
    firstYear: one.firstYear,
    totalAmount: one.sources.length === 0 ? undefined : sumMoney(one.sources.map(({ amount }) => amount)),
    isEnded: isEnded ? 'yes' : 'no',
    officeName: office?.name,
    recurrence: one.recurrence,
    lastYear: one.lastYear,
    state: one.state,
  })
}

const fundRecords = (ctx: Context, { year, code, name, sources }: ExchangedProject): readonly ExchangeProjectFund[] =>
  sources.map(({ source, amount }) =>
    recordOf('JH_PROJECT_FUND', {
      division: ctx.division,
      year,
      projectCode: code,
      projectName: name,
      ...fundOf(source),
      amount,
    }),
  )

export type ExportedProjects = {
  readonly projects: readonly ExchangeProject[]
  readonly funds: readonly ExchangeProjectFund[]
}

/** Projects of a year the actor may read, with their money. */
export const exportProjects = async (ctx: Context, places: Places, year: number): Promise<ExportedProjects> => {
  const found = await look(ctx, (tx) => listExchangedProjects(tx, year))
  const seen = found.filter(maySee(ctx, { verb: 'project.read', drafts: projectNoun.drafts }))
  return {
    projects: seen.map((one) => projectRecord(ctx, places, one)),
    funds: seen.flatMap((one) => fundRecords(ctx, one)),
  }
}
