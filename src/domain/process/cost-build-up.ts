import { decimal, isNegative, isZero, multiply, normalise, round, type Decimal } from '../number/decimal.ts'
import { moneyOf, printMoney, sumMoney, type Money } from '../number/money.ts'
import { halfUp, type Rounding } from '../number/rounding.ts'
import { words, type Words } from '../words/words.ts'
import { isBlank } from './result.ts'
import { runsIn, type CostLine, type Project } from './project.ts'

/** Quantity × unit price in 分; a part of a 分 is rounded by the rounding given. */
export const costOf = ({ quantity, unitPrice }: CostLine, rounding: Rounding): Money =>
  moneyOf(round(multiply(quantity, decimal(unitPrice)), 0, rounding).units)

export const totalCost = ({ costLines }: Project, rounding: Rounding): Money =>
  sumMoney(costLines.map((line) => costOf(line, rounding)))

export type ProjectFlaw = { readonly place: string; readonly problem: Words; readonly remedy: Words }

const flaw = (place: string, problem: readonly [string, string], remedy: readonly [string, string]): ProjectFlaw => ({
  place,
  problem: words(...problem),
  remedy: words(...remedy),
})

/** 元 with two decimals, as messages print it. */
export const yuan = (money: Money): string => printMoney(money, { unit: '元', decimals: 2, rounding: halfUp })

const isPositive = (value: Decimal): boolean => !isNegative(value) && !isZero(normalise(value))

const lineFlaws = (
  { name, quantity, unitPrice, basis, explanation }: CostLine,
  index: number,
): readonly ProjectFlaw[] => [
  ...(isPositive(quantity) && unitPrice > 0n
    ? []
    : [
        flaw(
          `costLines[${index}]`,
          [`“${name}”的数量和单价须大于0`, `Quantity and price of "${name}" must be above 0`],
          ['请填写数量和单价，或删除该行', 'Fill in both or delete the line'],
        ),
      ]),
  ...(basis === 'other' && isBlank(explanation)
    ? [
        flaw(
          `costLines[${index}].explanation`,
          [`“${name}”的测算依据选了其他，但未说明`, `"${name}" rests on another basis that is not explained`],
          ['请写明单价从何而来', 'Say where the unit price comes from'],
        ),
      ]
    : []),
]

const totalFlaws = (project: Project, rounding: Rounding): readonly ProjectFlaw[] => {
  const [cost, money] = [totalCost(project, rounding), sumMoney(project.sources.map(({ amount }) => amount))]
  return project.costLines.length === 0 || cost === money
    ? []
    : [
        flaw(
          'costLines',
          [
            `成本测算合计${yuan(cost)}元，资金来源合计${yuan(money)}元，两者不等`,
            `The cost lines sum to ${yuan(cost)} 元, the sources to ${yuan(money)} 元`,
          ],
          ['请核对测算明细和资金来源', 'Check the lines and the sources'],
        ),
      ]
}

const periodFlaws = (project: Project, year: number): readonly ProjectFlaw[] =>
  runsIn(project, year)
    ? []
    : [
        flaw(
          'period',
          [`项目期不含${year}年度`, `The project does not run in ${year}`],
          ['请核对起止年份', 'Check its first and last year'],
        ),
      ]

/** What a project still lacks for the budget of a year. 人员 need no build-up; other projects do. */
export const projectFlaws = (project: Project, year: number, rounding: Rounding): readonly ProjectFlaw[] => [
  ...periodFlaws(project, year),
  ...(project.category !== 'personnel' && project.costLines.length === 0
    ? [
        flaw(
          'costLines',
          ['没有成本测算明细', 'There is no cost build-up'],
          ['请按数量、单价和依据逐行填写', 'Add lines of quantity, unit price and basis'],
        ),
      ]
    : []),
  ...project.costLines.flatMap(lineFlaws),
  ...totalFlaws(project, rounding),
]
