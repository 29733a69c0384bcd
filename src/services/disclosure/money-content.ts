import { decimal, printDecimal } from '#domain/number/decimal.ts'
import { moneyIn, sumMoney, type Money } from '#domain/number/money.ts'
import { percentOf, ratioOf } from '#domain/number/ratio.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { below } from '#domain/process/organisation.ts'
import { listProjectMoney, listProjectsOf, type ProjectMoney } from '#store/queries/self-evaluation-money.ts'
import type { Context } from '../context.ts'
import type { Work } from '../transact.ts'
import type { PublishedFact } from './publication-content.ts'
import type { Body, Whose } from './report-content.ts'

const yuan = (amount: Money): string => printDecimal(moneyIn(amount, '元'))

const rateOf = (spent: Money, budget: Money): string => {
  const ratio = ratioOf(decimal(spent), decimal(budget))
  return ratio ? printDecimal(percentOf(ratio, { decimals: 2, rounding: halfUp })) : ''
}

type Sums = { readonly opening: Money; readonly annual: Money; readonly spent: Money }

const sumsOf = (rows: readonly ProjectMoney[]): Sums => ({
  opening: sumMoney(rows.map(({ opening }) => opening)),
  annual: sumMoney(rows.map(({ annual }) => annual)),
  spent: sumMoney(rows.map(({ spent }) => spent)),
})

const rateFact = ({ spent, annual }: Sums): readonly PublishedFact[] => {
  const value = rateOf(spent, annual)
  return value === '' ? [] : [{ id: 'execution-rate', zh: '预算执行率', en: 'rate of execution', value, unit: '%' }]
}

const budgetFacts = ({ opening }: Sums): readonly PublishedFact[] => [
  { id: 'opening-budget', zh: '年初预算', en: 'opening budget', value: yuan(opening), unit: '元' },
]

const accountFacts = (sums: Sums): readonly PublishedFact[] => [
  ...budgetFacts(sums),
  { id: 'annual-budget', zh: '全年预算', en: 'budget of the year', value: yuan(sums.annual), unit: '元' },
  { id: 'spending', zh: '支出', en: 'spending', value: yuan(sums.spent), unit: '元' },
  ...rateFact(sums),
]

const sentence = (facts: readonly PublishedFact[], name: string, year: number): string =>
  `${year}年，${name}${facts.map(({ zh, value, unit }) => `${zh}${value}${unit}`).join('，')}。`

type Kind = 'budget' | 'accounts'

const heads: Readonly<Record<Kind, readonly string[]>> = {
  budget: ['项目', '年初预算（元）'],
  accounts: ['项目', '年初预算（元）', '全年预算（元）', '支出（元）', '执行率（%）'],
}

const cellsOf = (kind: Kind, { opening, annual, spent }: Sums): readonly string[] =>
  kind === 'budget' ? [yuan(opening)] : [yuan(opening), yuan(annual), yuan(spent), rateOf(spent, annual)]

/** Budget or accounts of an organisation with all below it, project by project, from the ledger. */
export const moneyBody = async (ctx: Context, tx: Work, of: Whose & { readonly kind: Kind }): Promise<Body> => {
  const { organisationId, year, kind } = of
  const asked = { year, organisations: [organisationId, ...below(ctx.tree, organisationId).map(({ id }) => id)] }
  const money = await listProjectMoney(tx, asked)
  const projects = await listProjectsOf(tx, asked)
  const rows = projects.map(({ id, name }): readonly string[] => [
    name,
    ...cellsOf(kind, sumsOf(money.filter(({ projectId }) => projectId === id))),
  ])
  const sums = sumsOf(money)
  const facts = kind === 'budget' ? budgetFacts(sums) : accountFacts(sums)
  const told = sentence(facts, ctx.tree.byId.get(organisationId)?.name ?? '', year)
  const total = ['合计', ...cellsOf(kind, sums)]
  const table = { kind: 'table', caption: '项目明细', header: [heads[kind]], rows: [...rows, total] } as const
  return { facts, blocks: [{ kind: 'paragraph', text: told }, table], wanted: [] }
}
