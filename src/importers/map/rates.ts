import type { FinanceItem, FinanceRate, FundSource } from '#domain/filing/finance.ts'
import type { Claim } from '#domain/filing/filing.ts'
import { isPercent } from '#domain/number/unit.ts'
import { sourceSpan } from '#domain/text/mapped-text.ts'
import { placeOf } from '#domain/text/place.ts'
import { isAside, speaksOfFinance, type Text } from './finance.ts'
import { sourceOf } from './finance-words.ts'
import { lastIndexNear } from './near.ts'

const execution = /完成率|执行率|支出率|支付率|支出进度|完成(?:年初|全年|调整)?预算/u
const share = /占/u
const ofDepartment = /预算|资金|支出|收入|决算|拨款/u

const kindOf = (words: string): FinanceRate['kind'] | undefined => {
  if (execution.test(words) && ofDepartment.test(words)) return 'execution'
  return share.test(words) && ofDepartment.test(words) ? 'share' : undefined
}

const isBudget = ({ stage }: FinanceItem): boolean => ['budget', 'annual-budget', 'opening-budget'].includes(stage)
const isSpending = ({ stage, flow }: FinanceItem): boolean =>
  (stage === 'execution' || stage === 'final-account') && flow === 'expenditure'

type Before = {
  readonly items: readonly FinanceItem[]
  /** How many of the items stand before the claim. */
  readonly count: number
  /** Amounts that already have a rate of their own. */
  readonly rated: ReadonlySet<number>
  readonly claim: Claim
  readonly words: string
  /** The source the sentence speaks of, where its clause names none. */
  readonly named: FundSource | undefined
}

type Operands = Pick<FinanceRate, 'numerator' | 'denominator' | 'source'>

/** Index of the last item before the claim that meets the test. */
const lastBefore = ({ items, count }: Before, test: (item: FinanceItem) => boolean): number =>
  lastIndexNear(items, count, test)

const orUndefined = (index: number): number | undefined => (index === -1 ? undefined : index)

/**
 * A rate behind a list of parts speaks of their total, unless each part before it has its own rate
 * (A 万元，完成率 a%，B 万元，完成率 b%).
 */
const ratedItem = ({ items, rated }: Before, index: number): number => {
  const breakdown = items[index]?.breakdown
  if (!breakdown) return index
  const hasUnrated = items
    .slice(breakdown.totalIndex, index)
    .some(
      (item, at) =>
        item.breakdown?.totalIndex === breakdown.totalIndex &&
        item.sentence === items[index]?.sentence &&
        !rated.has(breakdown.totalIndex + at),
    )
  return hasUnrated ? breakdown.totalIndex : index
}

const spendingBefore = (before: Before): number => {
  const isNamed = (item: FinanceItem): boolean => before.named === undefined || item.source === before.named
  const here = lastBefore(before, (item) => item.block === before.claim.block && isSpending(item) && isNamed(item))
  const anywhere = before.named === undefined ? -1 : lastBefore(before, (item) => isSpending(item) && isNamed(item))
  return ratedItem(before, here === -1 ? anywhere : here)
}

/** A rate follows its amount: the last spending before it in the same paragraph, and the budget of the same source. */
const executionOperands = (before: Before): Operands => {
  const numerator = spendingBefore(before)
  const spent = before.items[numerator]
  const source: FundSource = spent?.source ?? before.named ?? 'total'
  const ofOpening = /年初预算/u.test(before.words)
  const denominator = lastBefore(
    before,
    (item) =>
      isBudget(item) &&
      item.source === source &&
      item.flow !== 'income' &&
      item.nature === spent?.nature &&
      (!ofOpening || item.stage === 'opening-budget'),
  )
  return { numerator: orUndefined(numerator), denominator: orUndefined(denominator), source }
}

/** 占本年支出合计的: the whole by its printed name, wherever it stands before. */
const namedWhole = (before: Before, part: FinanceItem | undefined): number | undefined => {
  const name = /占([^占，；。]{4,20}?)的/u.exec(before.words)?.[1]
  if (name === undefined) return undefined
  return orUndefined(lastBefore(before, (item) => item !== part && item.metric.endsWith(name)))
}

/** A share follows its part; the whole is named (占本年收入) and stands before. */
const shareOperands = (before: Before): Operands => {
  const flow = /收入/u.test(before.words) ? 'income' : 'expenditure'
  const numerator = lastBefore(before, (item) => item.block === before.claim.block && item.flow === flow)
  const part = before.items[numerator]
  const denominator =
    part?.breakdown?.totalIndex ??
    namedWhole(before, part) ??
    lastBefore(before, (item) => item.flow === flow && item.source === 'total' && item !== part)
  return { numerator: orUndefined(numerator), denominator: orUndefined(denominator), source: part?.source ?? 'total' }
}

/** The rate's own clause up to the figure, without the amount before it. */
const wordsOf = (text: Text, claim: Claim): { words: string; from: number } => {
  const block = text.document.blocks[claim.block]
  const clause = text.sentences[claim.sentence]?.clauses[claim.clause]
  if (block?.kind !== 'passage' || !clause) return { words: claim.metric, from: claim.from }
  const from = Math.max(clause.from, claim.from - longestWords)
  return { words: block.text.text.slice(from, claim.from), from }
}
const longestWords = 200

/** 财政拨款已完成进度，完成率100%: the source may stand at the head of a sentence that states no amount. */
const namedSource = (
  text: Text,
  { items, count, claim, words }: Omit<Before, 'named' | 'rated'>,
): FundSource | undefined => {
  const named = sourceOf(words)
  const statesAmount = [items[count - 1], items[count]].some((item) => item?.sentence === claim.sentence)
  if (named || statesAmount) return named
  const sentence = text.sentences[claim.sentence]
  return sentence && sourceOf(sentence.text.slice(0, Math.min(claim.from - sentence.from, longestWords)))
}

const rateOf = (
  text: Text,
  before: Pick<Before, 'items' | 'rated' | 'count'>,
  claim: Claim,
): FinanceRate | undefined => {
  const { words, from } = wordsOf(text, claim)
  const kind = kindOf(words)
  const block = text.document.blocks[claim.block]
  if (!kind || block?.kind !== 'passage') return undefined
  const known = { ...before, claim, words, named: namedSource(text, { ...before, claim, words }) }
  const operands = kind === 'execution' ? executionOperands(known) : shareOperands(known)
  const place = placeOf(text.document.source, sourceSpan(block.text, from, claim.to))
  return { metric: words, kind, ...operands, figure: claim.figure, block: claim.block, sentence: claim.sentence, place }
}

const isOfDepartment = (text: Text, claim: Claim): boolean =>
  isPercent(claim.figure.unit) && speaksOfFinance(text, claim.block) && !isAside(text, claim)

/** Execution rates and shares of the whole department, linked to the amounts they are computed from. */
export const ratesOf = (text: Text, items: readonly FinanceItem[]): FinanceRate[] => {
  const rates: FinanceRate[] = []
  const rated = new Set<number>()
  let count = 0
  for (const claim of text.claims) {
    while ((items[count]?.figure.place.start ?? Infinity) < claim.figure.place.start) count += 1
    const rate = isOfDepartment(text, claim) ? rateOf(text, { items, rated, count }, claim) : undefined
    if (!rate) continue
    rates.push(rate)
    if (rate.kind === 'execution' && rate.numerator !== undefined) rated.add(rate.numerator)
  }
  return rates
}
