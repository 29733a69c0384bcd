import type { Filing } from '#domain/filing/filing.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { groupBy } from './group.ts'
import { relationOf, type Mention, type MentionPair } from './mentions.ts'
import { baseOf, isAdditive, isExactCount, sideOf } from './quantity.ts'
import { sharesRun } from './similarity.ts'
import { bareName, isInCell, nameOfSpoken, placeOfSpoken, statementsOf, type Spoken } from './statements.ts'
import { once } from './once.ts'

/** A run of so many characters names a thing: 不可移动文物. */
const topicLength = 4
/** Names of fewer characters (开展活动, 查处隐患) are used for many things. */
const nameLength = 8
/** Of the printings of one value so many are compared: a text that is no report repeats itself endlessly. */
const reach = 20

const mentionOf = (filing: Filing, spoken: Spoken): Mention => ({
  name: nameOfSpoken(spoken) + bareName(spoken.claim.noun),
  figure: spoken.claim.figure,
  place: placeOfSpoken(filing, spoken),
})

const nounOf = ({ claim }: Spoken): string => claim.metric + claim.noun
const full = (spoken: Spoken): string => nameOfSpoken(spoken) + bareName(spoken.claim.noun)

const counted = (filing: Filing): readonly Spoken[] => {
  const money = new Set(filing.finance.map(({ figure }) => figure.place.start))
  return statementsOf(filing)
    .flatMap(({ spoken }) => spoken)
    .filter(({ claim }) => isAdditive(claim.figure.unit) && !money.has(claim.figure.place.start))
}

const pairWith =
  (filing: Filing, isSame: (a: Spoken, b: Spoken) => boolean) =>
  (group: readonly Spoken[]): readonly MentionPair[] =>
    group.slice(0, reach).flatMap((b, at) => {
      const a = group.slice(0, at).findLast((other) => isSame(other, b))
      return a ? [{ a: mentionOf(filing, a), b: mentionOf(filing, b), isSure: true }] : []
    })

const elsewhere = (a: Spoken, b: Spoken): boolean => a.sentence !== b.sentence

/** Equal values of one thing in different sentences: the thing is named by a run both share. */
const equalElsewhere = (a: Spoken, b: Spoken): boolean =>
  elsewhere(a, b) && sharesRun(nounOf(a).slice(-60), nounOf(b), topicLength)

/** 建立108个网格党支部…108支网格服务队: one for each, in one sentence. Small numbers coincide by chance. */
const oneForEach = (a: Spoken, b: Spoken): boolean =>
  a.sentence === b.sentence &&
  [a, b].every(({ claim }) => isExactCount(claim.figure) && claim.figure.value.units >= 10n) &&
  (sharesRun(nounOf(a).slice(-60), nounOf(b), 3) || /组建|建立|设立|配备|成立/u.test(b.lead))

const equal = (filing: Filing): readonly MentionPair[] => {
  const groups = groupBy(counted(filing), ({ claim }) => printDecimal(sideOf(claim.figure).value))
  const isSame = (a: Spoken, b: Spoken): boolean =>
    (baseOf(a.claim.figure.unit) === baseOf(b.claim.figure.unit) && equalElsewhere(a, b)) || oneForEach(a, b)
  return [...groups.values()].filter((group) => group.length > 1).flatMap(pairWith(filing, isSame))
}

/** One long name with one value here and another there; a name that takes several values in a section tells nothing. */
const unequal = (filing: Filing): readonly MentionPair[] => {
  const long = counted(filing).filter((spoken) => full(spoken).length >= nameLength && !isInCell(filing, spoken))
  const groups = groupBy(long, (spoken) => `${full(spoken)} ${baseOf(spoken.claim.figure.unit)}`)
  const isSame = (a: Spoken, b: Spoken): boolean =>
    a.claim.block !== b.claim.block && relationOf(a.claim.figure, b.claim.figure) !== 'equal'
  return [...groups.values()].filter((group) => group.length === 2).flatMap(pairWith(filing, isSame))
}

/** Counts and amounts of the year's work that stand in two places. */
export const countMentions = once((filing: Filing): readonly MentionPair[] => [...equal(filing), ...unequal(filing)])
