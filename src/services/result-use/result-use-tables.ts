import { ruleFor } from '#catalogue/cycle/rules-for.ts'
import type { ResultUseFile } from '#catalogue/cycle/parse-result-use.ts'
import type { ResultUseRules } from '#domain/process/result-use.ts'
import { words } from '#domain/words/words.ts'
import type { Context } from '../context.ts'
import { invalid, ServiceError } from '../errors.ts'

/** A table of the catalogue, and whether it is the one that holds. */
export type ShownTable = ResultUseFile & { readonly isInForce: boolean }

const inForce = ({ catalogue, division }: Context, year: number): ResultUseFile | undefined =>
  ruleFor(catalogue.cycle.resultUse, { year, division })

/** All tables of the catalogue: any of them can be tried. */
export const listResultUseTables = async (
  ctx: Context,
  { year }: { readonly year: number },
): Promise<{ readonly items: readonly ShownTable[] }> => {
  const current = inForce(ctx, year)
  return { items: ctx.catalogue.cycle.resultUse.map((table) => ({ ...table, isInForce: table === current })) }
}

/** The table that was named, else the one that holds in the division and year. */
export const tableFor = (ctx: Context, year: number, id: string | undefined): ResultUseRules => {
  const found = id === undefined ? inForce(ctx, year) : ctx.catalogue.cycle.resultUse.find((one) => one.id === id)
  if (found) return found
  if (id !== undefined) {
    throw invalid(
      'table',
      words(`没有结果应用规则“${id}”`, `there is no table "${id}"`),
      words('请从规则列表中选择', 'choose one of the list'),
    )
  }
  throw new ServiceError({
    code: 'blocked',
    why: words(
      `规则目录中没有${year}年度的结果应用规则`,
      `the catalogue has no table for the use of results in ${year}`,
    ),
    remedy: words('请系统管理员补充规则文件', 'ask the administrator to add it'),
  })
}
