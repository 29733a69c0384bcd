import type { Filing } from '#domain/filing/filing.ts'
import { countRatesOf } from './count-rates.ts'
import { isAdditive, isRate } from './quantity.ts'
import { ownLead, statementsOf, wordsOf, type Spoken, type Statement } from './statements.ts'
import { once } from './once.ts'

/** A rate with only one of its operands printed: the quantity right before it is what was done, or what there was to do. */
export type LoneRate = {
  readonly rate: Spoken
  readonly quantity: Spoken
  readonly role: 'part' | 'whole'
  /** Measured against a task, a target or a plan. */
  readonly isTask: boolean
  /** 完成率: what was done beside what was to be done; 改造率, 参保率 are measured otherwise. */
  readonly isCompletion: boolean
}

const rateName = /([\p{Script=Han}]{2})率[为达均到\s]*$/u
const taskName =
  /完成(?:全年|年度|年初|既定|目标|计划|任务|指标)+的?[为达到\s]*$|(?:任务|目标|计划|指标)(?:总体)?完成率[为达均到\s]*$/u

const loneIn = (statement: Statement, rate: Spoken): readonly LoneRate[] => {
  const quantity = statement.spoken[rate.at - 1]
  if (!quantity || !isRate(rate.claim.figure) || !isAdditive(quantity.claim.figure.unit)) return []
  const name = ownLead(rate)
  const isTask = taskName.test(name)
  const verb = isTask ? '完成' : rateName.exec(name)?.[1]
  if (verb === undefined) return []
  const isCompletion = verb === '完成'
  const isPart = isCompletion || wordsOf(quantity).includes(verb)
  return [{ rate, quantity, role: isPart ? 'part' : 'whole', isTask, isCompletion }]
}

/** Rates in running text that stand beside one quantity and are not told by two. */
export const loneRatesOf = once((filing: Filing): readonly LoneRate[] => {
  const known = new Set([
    ...countRatesOf(filing).map(({ rate }) => rate.claim.figure.place.start),
    ...filing.rates.map(({ figure }) => figure.place.start),
  ])
  return statementsOf(filing)
    .flatMap((statement) => statement.spoken.flatMap((rate) => loneIn(statement, rate)))
    .filter(({ rate }) => !known.has(rate.claim.figure.place.start))
})
