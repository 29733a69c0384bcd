import type { Filing, ScoreComponent } from '../../filing/filing.ts'
import { compare, isZero, printDecimal, subtract, sum, zero, type Decimal } from '../../number/decimal.ts'
import type { Place } from '../../text/place.ts'
import { words, type Words } from '../../words/words.ts'
import { nodesOf } from '../scheme.ts'
import type { ScoreResult } from '../score.ts'
import { traceOf } from '../trace.ts'
import type { TraceLine } from '../trace-lines.ts'
import { bareName } from './slot-of.ts'

/** What the scheme gives beside what the report claims. `difference` is claimed − nearest possible; 0 within the range. */
export type ClaimLine = {
  readonly id: string
  readonly name: Words
  readonly full: Decimal
  readonly earned: Decimal
  readonly highest: Decimal
  readonly claimed: Decimal | undefined
  readonly difference: Decimal | undefined
  readonly why: Words
  readonly places: readonly Place[]
}

export type ClaimComparison = {
  readonly total: ClaimLine
  readonly lines: readonly ClaimLine[]
  /** Part of the total's difference that no line explains; undefined when the report claims no total. */
  readonly unexplained: Decimal | undefined
  readonly claimedGrade: string | undefined
}

type Range = { readonly earned: Decimal; readonly highest: Decimal }

const distance = (claimed: Decimal, { earned, highest }: Range): Decimal => {
  if (compare(claimed, highest) > 0) return subtract(claimed, highest)
  return compare(claimed, earned) < 0 ? subtract(claimed, earned) : zero
}

const isCertain = ({ earned, highest }: Range): boolean => compare(earned, highest) === 0

const tell = (claimed: Decimal | undefined, range: Range, because: Words): Words => {
  if (claimed === undefined)
    return words(`报告未列此项得分。${because.zh}`, `the report claims no points here. ${because.en}`)
  const difference = distance(claimed, range)
  if (isZero(difference))
    return isCertain(range)
      ? words('报告得分与方案计分一致', 'the claim agrees with the scheme')
      : words(
          `报告得分在可能范围之内，能否成立需要判定：${because.zh}`,
          `the claim lies in the possible range; whether it holds must be judged: ${because.en}`,
        )
  const more = difference.units > 0n
  return words(
    `报告得分比方案计分${more ? '高' : '低'}${printDecimal(more ? difference : subtract(zero, difference))}分：${because.zh}`,
    `the claim is ${printDecimal(more ? difference : subtract(zero, difference))} points ${more ? 'above' : 'below'} the scheme: ${because.en}`,
  )
}

const lineOf = (line: TraceLine, claimed: Decimal | undefined, places: readonly Place[]): ClaimLine => {
  const range = { earned: line.earned, highest: subtract(line.full, line.lost) }
  return {
    id: line.id,
    name: line.name,
    full: line.full,
    ...range,
    claimed,
    difference: claimed && distance(claimed, range),
    why: tell(claimed, range, line.why),
    places,
  }
}

type Claims = ReadonlyMap<string, ScoreComponent>

/** 履职效能得分 and 履职效能指标 both name 履职效能. */
const coreName = (name: string): string => bareName(name).replace(/(?:指标|情况|得分|分数)+$/u, '')

/** Every name of every part of the scheme, to the claim the report makes under it. */
const claimsById = ({ prepared }: ScoreResult, { score }: Filing): Claims => {
  const claims = new Map((score?.components ?? []).map((component) => [coreName(component.name), component]))
  return new Map(
    nodesOf(prepared.scheme.indicators).flatMap(({ id, name, aliases }) => {
      const component = [name.zh, ...aliases].map((text) => claims.get(coreName(text))).find(Boolean)
      return component ? [[id, component] as const] : []
    }),
  )
}

type Claim = { readonly value: Decimal | undefined; readonly places: readonly Place[] }

const claimOf = (line: TraceLine, claims: Claims): Claim => {
  const component = line.isRow ? undefined : claims.get(line.id)
  return component
    ? { value: component.figure.value, places: [component.figure.place] }
    : { value: line.claimed, places: line.places }
}

/** Lines of one part: its leaves one by one, and itself where the report claims it as a whole. */
const linesOf = (line: TraceLine, claims: Claims): readonly ClaimLine[] => {
  const { value, places } = claimOf(line, claims)
  return [
    ...(line.children.length === 0 || value !== undefined ? [lineOf(line, value, places)] : []),
    ...line.children.flatMap((child) => linesOf(child, claims)),
  ]
}

/** The difference the claims explain: of the finest parts that are claimed; undefined where nothing is claimed. */
const explained = (line: TraceLine, claims: Claims): Decimal | undefined => {
  const inner = line.children.flatMap((child) => explained(child, claims) ?? [])
  if (inner.length > 0) return sum(inner)
  const { value } = claimOf(line, claims)
  return value && distance(value, { earned: line.earned, highest: subtract(line.full, line.lost) })
}

const totalWhy = (result: ScoreResult): Words =>
  isZero(result.unjudged)
    ? words('逐项差异见下', 'see the lines')
    : words(
        `有${printDecimal(result.unjudged)}分缺少材料或需判定，未作估计`,
        `${printDecimal(result.unjudged)} points lack data or need a judge, and are not guessed`,
      )

const totalLine = (result: ScoreResult, { score }: Filing): ClaimLine => {
  const total = score?.total
  const range = { earned: result.score, highest: result.highest }
  return {
    id: 'total',
    name: words('总分', 'total'),
    full: result.full,
    ...range,
    claimed: total?.value,
    difference: total && distance(total.value, range),
    why: tell(total?.value, range, totalWhy(result)),
    places: total ? [total.place] : [],
  }
}

/** Sets the scheme's score beside the report's own, line by line, and says what no line explains. */
export const compareWithClaimed = (result: ScoreResult, filing: Filing): ClaimComparison => {
  const claims = claimsById(result, filing)
  const { lines } = traceOf(result)
  const total = totalLine(result, filing)
  const told = sum(lines.flatMap((line) => explained(line, claims) ?? []))
  return {
    total,
    lines: lines.flatMap((line) => linesOf(line, claims)),
    unexplained: total.difference && isZero(result.unjudged) ? subtract(total.difference, told) : undefined,
    claimedGrade: filing.score?.grade?.text,
  }
}
