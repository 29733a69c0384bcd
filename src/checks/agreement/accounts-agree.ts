import type { AccountForm, AccountMeasure } from '#domain/filing/accounts.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, withinRounding, type Check, type Evidence, type Verdict } from '../check.ts'
import {
  amountOfItem,
  basicTotalOf,
  itemOf,
  itemsOf,
  sideTotalOf,
  totalOf,
  type TableFigure,
} from '../shared/accounts/figures.ts'
import { accountSetsOf, type AccountSet } from '../shared/accounts/sets.ts'
import { relationOf } from '../shared/mentions.ts'
import { printFigure } from '../shared/quantity.ts'

/** Two printings of one amount; a budget may print the grand total where an account prints the total of the year. */
type Link = readonly [TableFigure | undefined, ...(TableFigure | undefined)[]]

const both = { account: ['year-total'], budget: ['year-total', 'total'] } as const

const rolesIn = ({ stage }: AccountSet): readonly ('year-total' | 'total')[] =>
  stage === 'budget' ? both.budget : both.account

/** Every total of the side that may be the one another table prints. */
const totalsOf = (set: AccountSet, side: 'income' | 'expenditure'): readonly (TableFigure | undefined)[] =>
  rolesIn(set).map((role) => sideTotalOf(set, { form: 'income-expenditure', side, roles: [role] }))

const budgets = ['general-budget', 'government-fund', 'state-capital'] as const satisfies readonly AccountMeasure[]

const whole = ['expenditure', 'total'] as const

const fiscalLinks = (set: AccountSet): readonly Link[] => {
  const fiscal = (measure: AccountMeasure): TableFigure | undefined =>
    sideTotalOf(set, { form: 'fiscal-income-expenditure', side: 'expenditure', roles: ['year-total'] }, measure)
  return [
    [fiscal('general-budget'), totalOf(set, 'general-expenditure', whole)],
    [fiscal('government-fund'), totalOf(set, 'government-fund', whole)],
    [fiscal('state-capital'), totalOf(set, 'state-capital', whole)],
    [
      sideTotalOf(set, { form: 'fiscal-income-expenditure', side: 'income', roles: ['year-total'] }),
      totalOf(set, 'income', ['fiscal']),
    ],
    [totalOf(set, 'general-expenditure', ['basic']), basicTotalOf(set)],
  ]
}

const incomeLinks = (set: AccountSet): readonly Link[] =>
  budgets.map((measure) => {
    const ofIncome = (form: AccountForm): TableFigure | undefined =>
      amountOfItem(
        itemOf(set, form, (row) => row.side === 'income' && row.measure === measure),
        ['total'],
      )
    return [ofIncome('income-expenditure'), ofIncome('fiscal-income-expenditure')]
  })

type Classes = { readonly coded: AccountForm; readonly sided: AccountForm; readonly measure: AccountMeasure }

/** The topmost rows of a table of codes beside the items of the same name in its table of both sides. */
const classLinks = (set: AccountSet, { coded, sided, measure }: Classes): readonly Link[] =>
  itemsOf(set, coded)
    .filter(({ row }) => row.code.length === 3)
    .map((item) => [
      amountOfItem(item, whole),
      amountOfItem(
        itemOf(set, sided, ({ side, name }) => side === 'expenditure' && name === item.row.name),
        [measure],
      ),
    ])

const linksOf = (set: AccountSet): readonly Link[] => [
  [totalOf(set, 'income', ['income', 'total']), ...totalsOf(set, 'income')],
  [totalOf(set, 'expenditure', whole), ...totalsOf(set, 'expenditure')],
  ...fiscalLinks(set),
  ...incomeLinks(set),
  ...classLinks(set, { coded: 'expenditure', sided: 'income-expenditure', measure: 'total' }),
  ...classLinks(set, { coded: 'general-expenditure', sided: 'fiscal-income-expenditure', measure: 'general-budget' }),
]

const evidenceOf = (a: TableFigure, b: TableFigure): Evidence => {
  const [one, other] = [printFigure(a.figure), printFigure(b.figure)]
  return {
    message: words(`${a.name}为${one}，${b.name}为${other}。`, `${a.name} is ${one}; ${b.name} is ${other}.`),
    places: [a.place, b.place],
    expected: one,
    printed: other,
  }
}

const rank = { equal: 0, rounded: 1, near: 2, apart: 3 } as const

const judgeLink = ([a, ...others]: Link): readonly Verdict[] => {
  const pairs = others.flatMap((b) => (a && b ? [{ a, b, relation: relationOf(a.figure, b.figure) }] : []))
  const best = pairs.toSorted((one, other) => rank[one.relation] - rank[other.relation])[0]
  if (!best) return []
  const evidence = evidenceOf(best.a, best.b)
  if (best.relation === 'near') return [withinRounding(evidence)]
  if (best.relation !== 'apart') return [holds(evidence)]
  return [
    fails({
      ...evidence,
      severity: best.a.table.isWhole && best.b.table.isWhole ? 'error' : 'note',
      benign: words('两表可能属于不同单位或不同口径。', 'The tables may be of different units or scopes.'),
      remedy: words('请核对两表同一项目的金额。', 'Check the amount in both tables.'),
    }),
  ]
}

const judge = (filing: Filing): readonly Verdict[] =>
  orCannotTell(
    accountSetsOf(filing).flatMap((set) => linksOf(set).flatMap(judgeLink)),
    '没有两张列有同一金额的预决算表',
    'No two account tables print the same amount',
  )

/** One amount in several account tables. */
export const accountsAgree: Check = {
  id: 'accounts-agree',
  rule: 'R05',
  title: words('预决算各表同一金额一致', 'Account tables agree with one another'),
  about: words(
    '同一套表中：收入、支出总数与收入表、支出表合计，财政拨款总表与一般公共预算、政府性基金、国有资本经营各表，基本支出与经济分类表，各类科目与总表同名项目；万元、元按印刷位数换算比较。一份文件有几套表的，各套分别核对。',
    'Within one set of tables: totals of income and expenditure, appropriations by budget, basic spending, and classes by name; units are converted within the printed decimals.',
  ),
  authority: 'consistency',
  severity: 'error',
  judge,
}
