import type { FinanceFlow, FinanceItem, FinanceStage, FundSource } from '#domain/filing/finance.ts'
import type { Claim, Section, SectionKind, Sentence } from '#domain/filing/filing.ts'
import { isMoney } from '#domain/number/unit.ts'
import { titleOf, type DocumentModel } from '#domain/text/document.ts'
import { placeOf } from '#domain/text/place.ts'
import { sourceSpan } from '#domain/text/mapped-text.ts'
import { flowOf, isFinanceMetric, natureOf, sourceOf, speaksOfOnePurpose, stageOf } from './finance-words.ts'
import { lastIndexNear } from './near.ts'

export type Text = {
  readonly document: DocumentModel
  readonly sections: readonly Section[]
  readonly sentences: readonly Sentence[]
  readonly claims: readonly Claim[]
  /** For each block what its section is about. */
  readonly kinds: readonly (SectionKind | undefined)[]
  /** A published account tells its money item by item, each under the heading of its budget. */
  readonly isDisclosure?: boolean
}

const financeSections = new Set(['finance', 'conclusion', 'overview'])

/** Amounts of the whole department stand in the sections on money and in the conclusion, not among the year's deeds. */
export const speaksOfFinance = (text: Text, block: number): boolean => {
  // A part of a report without any heading is all there is to go by.
  if (text.sections.length === 0) return true
  return financeSections.has(text.kinds[block] ?? '')
}

/** 万 beside money means 万元 (tolerance rule 5). */
export const isAmount = (claim: Claim): boolean =>
  isMoney(claim.figure.unit) || ['万', '亿'].includes(claim.figure.unit)

const breakdownPhrase = /其中|按.{0,8}(?:分|看|划分)|包括|分别(?:为|是)/u

/** The sentence up to the claim. */
const wordsBefore = (text: Text, claim: Claim): string => {
  const sentence = text.sentences[claim.sentence]
  return sentence ? sentence.text.slice(0, Math.max(0, claim.from - sentence.from)) : ''
}

/** …（类）…（款）…（项）。年初预算为…: the money of one item of the classification. */
const speaksOfItem = ({ document, isDisclosure }: Text, { block }: Claim): boolean => {
  const passage = document.blocks[block]
  return isDisclosure === true && passage?.kind === 'passage' && /（[类款项]）/u.test(passage.text.text)
}

/** The budget a published account speaks of: the nearest heading above that names one. */
const sourceAbove = ({ document, isDisclosure }: Text, { block }: Claim): FundSource | undefined => {
  const headings = isDisclosure === true ? (document.blocks[block]?.ancestors ?? []) : []
  const titles = headings.flatMap((at) => {
    const heading = document.blocks[at]
    return heading?.kind === 'passage' ? [sourceOf(titleOf(heading))] : []
  })
  return titles.findLast((source) => source !== undefined)
}

/** Money of one purpose, or a change against last year (收、支总计各增加500万元), is no amount of the department. */
export const isAside = (text: Text, claim: Claim): boolean => {
  const before = wordsBefore(text, claim).slice(-400)
  return speaksOfItem(text, claim) || speaksOfOnePurpose(before) || /(?:增加|减少|增长|下降)了?$/u.test(before)
}

/** Words between the previous figure of the sentence (or its start) and this claim. */
const leadIn = (text: Text, claim: Claim, previous: Claim | undefined): string => {
  const block = text.document.blocks[claim.block]
  const sentence = text.sentences[claim.sentence]
  if (block?.kind !== 'passage' || !sentence) return ''
  const from = previous?.sentence === claim.sentence ? previous.to : sentence.from
  return block.text.text.slice(Math.max(from, claim.from - longestLead), claim.from)
}
const longestLead = 200

type Item = Omit<FinanceItem, 'breakdown'>
type Breakdown = NonNullable<FinanceItem['breakdown']>
type Building = { readonly items: FinanceItem[]; breakdown: Breakdown | undefined }

const isSpent = (stage: FinanceStage): boolean => stage === 'execution' || stage === 'final-account'

const sameSide = (a: Item, b: Item): boolean =>
  a.flow === b.flow && (a.stage === b.stage || (isSpent(a.stage) && isSpent(b.stage)))

/** Money of the whole divides into 财政拨款 and these. */
const besideFiscal: ReadonlySet<FundSource> = new Set(['fiscal', 'other', 'non-fiscal', 'special-account'])

/** A whole stands above its parts: all money above 财政拨款, 财政拨款 above the single budgets. */
const rank = ({ source, nature }: Item): number => {
  if (nature !== undefined) return 0
  if (source === 'total') return 2
  return besideFiscal.has(source) ? 1 : 0
}

const divides = ({ source, nature }: Item): boolean =>
  nature === undefined && (source === 'total' || source === 'fiscal')

/** The amount a breakdown divides: the last one of the same side that stands above the part. */
const totalOf = (items: readonly FinanceItem[], part: Item): number =>
  lastIndexNear(
    items,
    items.length,
    (other) =>
      divides(other) && sameSide(other, part) && (rank(other) > rank(part) || (rank(part) === 2 && rank(other) === 2)),
  )

/** A breakdown opens with its phrase and lasts while amounts of the same side below its total follow. */
const breakdownOf = (building: Building, part: Item, lead: string): Breakdown | undefined => {
  const phrase = breakdownPhrase.exec(lead)?.[0] ?? (rank(part) < 2 ? building.breakdown?.phrase : undefined)
  if (phrase === undefined) return undefined
  const totalIndex = totalOf(building.items, part)
  return totalIndex === -1 ? undefined : { phrase, totalIndex }
}

const dividedStages: ReadonlySet<FinanceStage> = new Set(['budget', 'annual-budget', 'opening-budget'])

/**
 * Without a word of its own a part is of the stage of the budget its sentence divides, and any other amount is spent or
 * received as the paragraphs before say.
 */
const stageHere = ({ items }: Building, claim: Claim, metric: string): FinanceStage => {
  const last = items.at(-1)
  const isPart = sourceOf(metric) !== undefined || natureOf(metric) !== undefined
  if (isPart && last?.sentence === claim.sentence && dividedStages.has(last.stage)) return last.stage
  const at = lastIndexNear(items, items.length, ({ block, stage }) => block >= claim.block - 3 && isSpent(stage))
  return items[at]?.stage ?? 'execution'
}

/** A part that says neither income nor spending is of the side its sentence divides. */
const flowHere = (
  { items }: Building,
  claim: Claim,
  { metric, stage }: Pick<Item, 'metric' | 'stage'>,
): FinanceFlow => {
  const last = items.at(-1)
  const isSilent = !/收入|支出|来源|执行|决算|使用|结转|结余/u.test(metric) && sourceOf(metric) !== undefined
  return isSilent && last?.sentence === claim.sentence && last.stage === stage ? last.flow : flowOf(metric, stage)
}

/** 年初预算为A，支出决算为B: the second amount is of what the first one is. */
const sourceHere = (
  text: Text,
  { items }: Building,
  { claim, metric }: { claim: Claim; metric: string },
): FundSource | undefined => {
  const last = items.at(-1)
  const goesOn = text.isDisclosure === true && last?.sentence === claim.sentence && /^支出决算数?为?$/u.test(metric)
  return goesOn ? last?.source : sourceAbove(text, claim)
}

const addItem = (building: Building, text: Text, { claim, lead }: { claim: Claim; lead: string }): void => {
  const metric = metricOf(claim, lead)
  const stage = stageOf(metric) ?? stageHere(building, claim, metric)
  const item: Item = {
    metric,
    stage,
    flow: flowHere(building, claim, { metric, stage }),
    source: sourceOf(metric) ?? sourceHere(text, building, { claim, metric }) ?? 'total',
    nature: natureOf(metric),
    figure: claim.figure,
    block: claim.block,
    sentence: claim.sentence,
    place: itemPlace(text, claim, metric),
  }
  const breakdown = breakdownOf(building, item, lead)
  building.breakdown = breakdown
  building.items.push({ ...item, breakdown })
}

/** The printed name: the words right before the amount, back to the last mark. */
const metricOf = (claim: Claim, lead: string): string =>
  (lead.split(/[，,；;。:：]|(?<!收)、/u).at(-1) ?? claim.metric).replace(/^(?:其中|包括)/u, '')

const itemPlace = (text: Text, claim: Claim, metric: string): FinanceItem['place'] => {
  const block = text.document.blocks[claim.block]
  if (block?.kind !== 'passage') return claim.figure.place
  return placeOf(text.document.source, sourceSpan(block.text, Math.max(0, claim.from - metric.length), claim.to))
}

/** Amounts of the whole department in running text, with stage, flow, source, nature and the total they are part of. */
export const financeOf = (text: Text): FinanceItem[] => {
  const building: Building = { items: [], breakdown: undefined }
  let previous: Claim | undefined
  for (const claim of text.claims) {
    if (!isAmount(claim) || !speaksOfFinance(text, claim.block)) {
      previous = claim
      continue
    }
    const lead = leadIn(text, claim, previous)
    if (previous?.sentence !== claim.sentence) building.breakdown = undefined
    if (isFinanceMetric(metricOf(claim, lead)) && !isAside(text, claim)) addItem(building, text, { claim, lead })
    previous = claim
  }
  return building.items
}
