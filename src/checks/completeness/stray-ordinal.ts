import type { Filing, Sentence } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { openingVerbs } from '../shared/lexicons/verbs.ts'
import { placeInBlock } from '../shared/places.ts'

const numerals = '一二三四五六七八九十'
const opening = new RegExp(`^[${numerals}](?=(\\p{Script=Han}{2}))`, 'u')
const adverbs: ReadonlySet<string> = new Set(['按期', '按时', '及时', '如期', '继续', '逐步', '严厉'])
const regular = new RegExp(`^[${numerals}](?:是|要)`, 'u')

/** 一体, 三防, 四好 are words: only a verb or adverb behind the numeral makes it a stray one. */
const isStray = ({ text }: Sentence): boolean => {
  const [, next = ''] = opening.exec(text) ?? []
  return openingVerbs.has(next) || adverbs.has(next)
}

/** The numerals that open sentences, each with its block: "12|三". */
const openingsOf = (filing: Filing): ReadonlySet<string> =>
  new Set(filing.sentences.map(({ block, text }) => `${block}|${text.slice(0, 1)}`))

/** A list without 是 (一抓…。二抓…。) is a style of its own: it needs its neighbours. */
const hasNeighbour = (openings: ReadonlySet<string>, { block, text }: Sentence): boolean => {
  const at = numerals.indexOf(text.slice(0, 1))
  return [at - 1, at + 1].some((index) => openings.has(`${block}|${numerals.charAt(index)}`))
}

const judge = (filing: Filing): readonly Verdict[] => {
  const stray = filing.sentences.filter(isStray)
  const openings = openingsOf(filing)
  const lonely = stray.filter((one) => !hasNeighbour(openings, one))
  if (lonely.length > 0)
    return lonely.map((sentence) =>
      fails({
        message: words(
          `句首序数“${sentence.text.slice(0, 1)}”没有前后项，也没有“是”。`,
          `The ordinal “${sentence.text.slice(0, 1)}” has no neighbours and no 是 behind it.`,
        ),
        places: [
          placeInBlock(filing, sentence.block, { from: sentence.from, to: Math.min(sentence.to, sentence.from + 20) }),
        ],
        printed: sentence.text.slice(0, 3),
        remedy: words('删去多余的序数，或补齐“一是”“二是”。', 'Drop the ordinal, or complete the list.'),
      }),
    )
  const inOrder = filing.sentences.filter(({ text }) => regular.test(text)).length + stray.length
  return orCannotTell(
    inOrder > 0
      ? [holds({ message: words(`${inOrder} 处句首序数成列。`, `${inOrder} ordinals stand in lists.`), places: [] })]
      : [],
    '没有以序数开头的句子',
    'No sentence opens with an ordinal',
  )
}

export const strayOrdinal: Check = {
  id: 'stray-ordinal',
  rule: 'R23',
  title: words('孤立的序数', 'Stray ordinals'),
  about: words(
    '句首是“三＋动词”而没有“一、二”相配。“一体推进”“三防”等固定词、成组的“一抓…二抓…”不算。',
    'A sentence opens with a numeral and a verb, and no neighbour of that numeral opens another.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge,
}
