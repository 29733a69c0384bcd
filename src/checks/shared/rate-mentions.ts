import type { Filing } from '#domain/filing/filing.ts'
import type { FinanceRate } from '#domain/filing/finance.ts'
import { itemsAt } from './finance-items.ts'
import { resultFigures } from './indicator-mentions.ts'
import { relationOf, type Mention, type MentionPair } from './mentions.ts'
import { isRate } from './quantity.ts'
import { plain } from './similarity.ts'
import { nameOfSpoken, placeOfSpoken, statementsOf } from './statements.ts'
import { once } from './once.ts'

/** 财政资金预算完成率, 部门整体预算执行率, 预算支出率: names of one rate, budget spent of budget given. */
const budgetRate = /^(?:年度|全年|部门|整体|财政|拨款|专项)*(?:资金)?预算(?:资金)?(?:完成|执行|支出|支付)率$/u
/** A bare 预算执行率 in running text belongs to the project its sentence speaks of. */
const ofDepartment = /财政|部门|整体/u

/** A rate of one nature of spending, or of income, is another rate. */
const isOfAll = (filing: Filing, { kind, source, metric, numerator }: FinanceRate): boolean =>
  kind === 'execution' &&
  (source === 'total' || source === 'fiscal') &&
  !/基本支出|项目支出|收入/u.test(metric) &&
  itemsAt(filing, [numerator]).every(({ nature }) => nature === undefined)

const isDerived = ({ numerator, denominator }: FinanceRate): boolean =>
  numerator !== undefined && denominator !== undefined

const mentionOf = ({ metric, figure, place }: FinanceRate): Mention => ({ name: plain(metric), figure, place })

/** Rates printed with their amounts are judged by these (R02): two of them may differ, by their budgets. */
const printed = (filing: Filing): { readonly derived: readonly Mention[]; readonly bare: readonly Mention[] } => {
  const rates = filing.rates.filter((rate) => isOfAll(filing, rate))
  return {
    derived: rates.filter(isDerived).map(mentionOf),
    bare: rates.filter((rate) => !isDerived(rate)).map(mentionOf),
  }
}

const inTable = ({ indicators }: Filing): readonly Mention[] =>
  indicators.flatMap((row) =>
    budgetRate.test(plain(row.name)) ? resultFigures(row).filter(({ figure }) => isRate(figure)) : [],
  )

const inText = (filing: Filing): readonly Mention[] => {
  const known = new Set(filing.rates.map(({ figure }) => figure.place.start))
  return statementsOf(filing)
    .flatMap(({ spoken }) => spoken)
    .filter((spoken) => isRate(spoken.claim.figure) && !known.has(spoken.claim.figure.place.start))
    .filter((spoken) => budgetRate.test(nameOfSpoken(spoken)) && ofDepartment.test(nameOfSpoken(spoken)))
    .map((spoken) => ({
      name: nameOfSpoken(spoken),
      figure: spoken.claim.figure,
      place: placeOfSpoken(filing, spoken),
    }))
}

/** Two rates printed with their amounts, where they are equal. */
const repeated = (derived: readonly Mention[]): readonly MentionPair[] =>
  derived.slice(1).flatMap((b, at) => {
    const a = derived.slice(0, at + 1).find((other) => relationOf(other.figure, b.figure) === 'equal')
    return a ? [{ a, b, isSure: true }] : []
  })

/** The execution rate of the whole department, in the section on money and wherever it is named again. */
export const rateMentions = once((filing: Filing): readonly MentionPair[] => {
  const { derived, bare } = printed(filing)
  const [first, ...further] = [...derived, ...bare]
  if (!first) return []
  const others = [...(derived.length > 0 ? bare : further), ...inTable(filing), ...inText(filing)]
  const known = derived.length > 0 ? derived : [first]
  return [
    ...repeated(derived),
    ...others.map((b) => {
      const same = known.find((other) => relationOf(other.figure, b.figure) !== 'apart')
      return { a: same ?? first, b, isSure: true }
    }),
  ]
})
