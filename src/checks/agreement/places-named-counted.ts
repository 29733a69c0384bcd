import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { placeOfSentence } from '../shared/places.ts'
import { isExactCount } from '../shared/quantity.ts'
import { phraseOf, placeOfSpoken, statementsOf, type Spoken, type Statement } from '../shared/statements.ts'

/** 三个镇街, 两个乡镇: places of one rank are counted. */
const counted = /^(?:相关|兄弟|周边|相邻)?(?:镇街|街镇|乡镇|镇村|街道|镇)(?![内域道路])/u
/** A name of a town or street in a list: 南村镇, 大石街. */
const names = /(?<=[、，,和及与“（(：:]|^)[\p{Script=Han}]{2,3}[镇街乡](?=[、，,和及与等”）)])/gu

const namedIn = (text: string): readonly string[] => [...new Set([...text.matchAll(names)].map(([name]) => name))]

const judgeOne = (filing: Filing, { sentence }: Statement, spoken: Spoken): readonly Verdict[] => {
  const named = namedIn(sentence.text)
  const own = filing.organisation?.kind === 'street' || filing.organisation?.kind === 'town' ? 1 : 0
  const count = Number(spoken.claim.figure.value.units)
  const withOwn = named.length + own === count
  // Places outside the list may be meant, so a difference says nothing.
  if (named.length === 0 || !(withOwn || named.length === count)) return []
  const shown = withOwn && own === 1 ? ['本单位', ...named] : named
  return [
    holds({
      message: words(
        `“${phraseOf(spoken)}”，文中所列为${shown.join('、')}。`,
        `${count} places are claimed; ${count} are named, the own office included.`,
      ),
      places: [placeOfSpoken(filing, spoken), placeOfSentence(filing, sentence)],
      arithmetic: `count(${shown.join('；')}) = ${count}`,
    }),
  ]
}

/** 结合甲镇、乙街…由三个镇街轮流: the own office is the third. */
export const placesNamedCounted: Check = {
  id: 'places-named-counted',
  rule: 'R07',
  title: words('所称镇街数与所列镇街相符', 'Towns and streets counted are as many as named'),
  about: words(
    '同句列出的镇街名称（连同本单位）与所称镇街数相等时列为相符；不等时可能另有所指，不作判断。',
    'Reports agreement where the places named in the sentence, with the own office, make the number; a difference says nothing.',
  ),
  authority: 'arithmetic',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(
      statementsOf(filing).flatMap((statement) =>
        statement.spoken
          .filter(({ claim, tail }) => isExactCount(claim.figure) && counted.test(tail))
          .flatMap((spoken) => judgeOne(filing, statement, spoken)),
      ),
      '没有同句列出名称的镇街数',
      'No sentence counts and names towns or streets',
    ),
}
