import type { Filing } from '#domain/filing/filing.ts'
import { isQualified } from '#domain/number/stated.ts'
import { baseOf, isAdditive, isRate } from './quantity.ts'
import { ownLead, spokenBefore, statementsOf, wordsOf, type Spoken, type Statement } from './statements.ts'
import { once } from './once.ts'

/** “n 件，已办 m 件，办结率 p”: a rate with the counts before it, whose numerator carries the rate's own verb. */
export type CountRate = {
  readonly rate: Spoken
  /** The verb of the rate: 办结 of 按时办结率. */
  readonly verb: string
  readonly isTimed: boolean
  readonly part: Spoken
  readonly whole: Spoken
  /** Other counts with the same verb before the rate, whose sum it may speak of. */
  readonly isOneOfSeveral: boolean
}

const rateName = /(?:按时|按期|及时|如期|限时)?[\p{Script=Han}]{2}率/gu

type Named = { readonly verb: string; readonly isTimed: boolean }

/** The last rate named before the number: 按时办结率 is 办结, on time. */
const nameOf = (rate: Spoken): Named | undefined => {
  const name = [...ownLead(rate).matchAll(rateName)].map(([found]) => found).at(-1)
  return name === undefined ? undefined : { verb: name.slice(-3, -1), isTimed: name.length > 3 }
}

/** The counts a rate may speak of: those since the rate before it. */
const countsBefore = (statement: Statement, rate: Spoken): readonly Spoken[] => {
  const before = spokenBefore(statement, rate)
  const start = before.findLastIndex(({ claim }) => isRate(claim.figure))
  return before.slice(start + 1).filter(({ claim }) => isAdditive(claim.figure.unit) && !isQualified(claim.figure))
}

const sameUnit = (a: Spoken, b: Spoken): boolean => baseOf(a.claim.figure.unit) === baseOf(b.claim.figure.unit)

const rateIn = (statement: Statement, rate: Spoken): readonly CountRate[] => {
  const name = isRate(rate.claim.figure) ? nameOf(rate) : undefined
  if (!name) return []
  const counts = countsBefore(statement, rate)
  const parts = counts.filter((count) => wordsOf(count).includes(name.verb))
  const part = parts.at(-1)
  const whole = part && counts.slice(0, counts.indexOf(part)).findLast((count) => sameUnit(count, part))
  if (!part || !whole) return []
  return [{ rate, ...name, part, whole, isOneOfSeveral: parts.length > 1 }]
}

/** Rates in running text with numerator and denominator in the same sentence. */
export const countRatesOf = once((filing: Filing): readonly CountRate[] =>
  statementsOf(filing).flatMap((statement) => statement.spoken.flatMap((rate) => rateIn(statement, rate))),
)

const dealing = /办结|办理|办复|处理|处置|整改|整治|回复|答复|结案|反馈|化解|完成|回访/u
/** Rates of dealing with what came in (rule R10); others are ordinary rates (rule R02). */
export const isDealing = ({ verb }: CountRate): boolean => dealing.test(verb)
