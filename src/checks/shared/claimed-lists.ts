import type { Filing } from '#domain/filing/filing.ts'
import type { Place } from '#domain/text/place.ts'
import { listAt } from './list-items.ts'
import { matched } from './matched.ts'
import { placeInBlock } from './places.ts'
import { isExactCount } from './quantity.ts'
import { placeOfSpoken, statementsOf, type Spoken, type Statement } from './statements.ts'

/** “n 个…：甲、乙、丙”: a count with the list that follows or precedes it. */
export type ClaimedList = {
  readonly spoken: Spoken
  readonly count: number
  readonly list: string
  readonly places: readonly Place[]
  /** A phrase such as 分别是 or a colon says that the list is the whole. */
  readonly isNamed: boolean
}

const named =
  /^[^，,。；;、：:（()）]{0,16}(?:（[^）]{0,30}）)?[，,]?[^，,。；;、：:]{0,10}?(?:分别[是为]|具体[是为]|依次[是为]|[：:])[：:]?/u
const loose = /^[^，,。；;、：:（()）]{0,16}[，,]?(?:包括|即|主要[是有]|含)/u
/** A list of names is not longer; what is longer is prose. */
const longest = 600

const restOf = ({ claim, sentence }: Spoken): string => sentence.text.slice(claim.to - sentence.from).slice(0, longest)

const listBehind = (spoken: Spoken): { from: number; list: string; isNamed: boolean } | undefined => {
  const rest = restOf(spoken)
  const opener = named.exec(rest) ?? loose.exec(rest)
  if (!opener) return undefined
  const list = listAt(rest.slice(opener[0].length))
  const mark = rest[opener[0].length + list.length] ?? ''
  // A list that breaks off at the end of the text goes on elsewhere.
  return list.includes('、')
    ? { from: opener[0].length, list, isNamed: named.test(rest) && /[。；;，,]/u.test(mark) }
    : undefined
}

const behind = (filing: Filing, spoken: Spoken): readonly ClaimedList[] => {
  const found = listBehind(spoken)
  if (!found || /[一二三四五六七八九十]是|\d/u.test(found.list)) return []
  const from = spoken.claim.to + found.from
  const place = placeInBlock(filing, spoken.claim.block, { from, to: from + found.list.length })
  const count = Number(spoken.claim.figure.value.units)
  return [{ spoken, count, list: found.list, isNamed: found.isNamed, places: [placeOfSpoken(filing, spoken), place] }]
}

/** 街、村两级: the items stand before the number. */
const before = (filing: Filing, spoken: Spoken): readonly ClaimedList[] => {
  const list = matched(spoken.lead.slice(-120), /[^，,。；;：:]*$/u)
  if (!list.includes('、') || /\d/u.test(list) || !/^[级大项类个种]$/u.test(spoken.claim.figure.unit)) return []
  const { block, from } = spoken.claim
  const place = placeInBlock(filing, block, { from: from - list.length, to: spoken.claim.to })
  return [{ spoken, count: Number(spoken.claim.figure.value.units), list, isNamed: false, places: [place] }]
}

const listsIn = (filing: Filing, { spoken }: Statement): readonly ClaimedList[] =>
  spoken
    .filter(({ claim }) => isExactCount(claim.figure))
    .flatMap((each) => {
      const after = behind(filing, each)
      return after.length > 0 ? after : before(filing, each)
    })

/** Counts with a list of the things counted. */
export const claimedLists = (filing: Filing): readonly ClaimedList[] =>
  statementsOf(filing).flatMap((statement) => listsIn(filing, statement))
