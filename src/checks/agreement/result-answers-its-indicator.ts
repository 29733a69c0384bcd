import type { Filing } from '#domain/filing/filing.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { nameOf, resultCells } from '../shared/cells.ts'
import { placeOfClaim } from '../shared/claim-place.ts'
import { plain } from '../shared/similarity.ts'

/** Words in front of a name that leave a part of what it covers out. */
const narrowing = /(?:可用|在用|已建|已建成|部分|重点|主要|抽查|抽样|已受理|应|符合条件|新增|在册|其中)$/u

/** The words before the indicator's own name, where a text repeats the name. */
const before = (text: string, name: string): string => {
  const bare = plain(text)
  const at = bare.indexOf(plain(name))
  return at > 0 ? bare.slice(0, at) : ''
}

const narrowedIn = (filing: Filing, row: IndicatorRow): { text: string; place: Place }[] => {
  const cells = resultCells(row).filter(({ text }) => narrowing.test(before(text, row.name)))
  if (cells.length === 0) return []
  const told = filing.claims.filter(({ metric }) => narrowing.test(before(metric, row.name)))
  return [
    ...cells.map(({ text }) => ({ text, place: row.place })),
    ...told.map((claim) => ({ text: claim.metric, place: placeOfClaim(filing, claim) })),
  ]
}

const verdictsOf = (filing: Filing, row: IndicatorRow): readonly Verdict[] => {
  const narrowed = narrowedIn(filing, row)
  if (narrowed.length > 0)
    return [
      fails({
        message: words(
          `指标为“${nameOf(row)}”，完成情况写“${narrowed[0]?.text}”，统计对象缩小。`,
          `The indicator is "${nameOf(row)}"; its result speaks of a smaller object ("${narrowed[0]?.text}").`,
        ),
        places: narrowed.map(({ place }) => place),
        printed: `${narrowed[0]?.text}`,
        expected: row.name,
        benign: words('可能是对统计口径的说明。', 'It may explain the scope of the count.'),
        remedy: words(
          '请按指标名称的口径填写，或说明口径。',
          'Report on the object the indicator names, or explain the scope.',
        ),
      }),
    ]
  const same = resultCells(row).filter(({ text }) => plain(text).startsWith(plain(row.name)))
  if (same.length === 0) return []
  const message = words(
    `“${nameOf(row)}”的完成情况与指标同一对象。`,
    `The result of "${nameOf(row)}" is about the same object.`,
  )
  return [holds({ message, places: [row.place] })]
}

export const resultAnswersItsIndicator: Check = {
  id: 'result-answers-its-indicator',
  rule: 'R12',
  title: words('完成情况与指标同一对象', 'A result is about the object of its indicator'),
  about: words(
    '完成栏重复指标名称而前加“可用”“部分”“重点”等限制词的，提请核对口径。',
    'A result that repeats the name with a narrowing word in front is asked about.',
  ),
  authority: 'consistency',
  severity: 'note',
  judge: (filing) =>
    orCannotTell(
      filing.indicators.filter(({ name }) => name !== '').flatMap((row) => verdictsOf(filing, row)),
      '完成栏没有重复指标名称的',
      'No result repeats the name of its indicator',
    ),
}
