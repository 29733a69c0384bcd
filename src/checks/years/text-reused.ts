import type { Filing, SectionKind } from '#domain/filing/filing.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, type Verdict, type YearCheck } from '../check.ts'
import { hanCount } from '../shared/han-count.ts'
import { joinPieces } from '../shared/joined.ts'
import { repeatsIn } from '../shared/repeats.ts'
import { kindOfBlocks } from '../shared/section-kinds.ts'
import { whyNotComparable } from '../shared/year-pair.ts'

const shortest = 30
const leastWords = 24
const limit = 500_000
const shownAtMost = 20
const comparedAtMost = 300

/** Duties and offices stay the same from year to year. */
const lasting: ReadonlySet<SectionKind | undefined> = new Set(['duties', 'organisation'])

const reusedIn = (earlier: Filing, later: Filing): readonly Place[] => {
  const [old, current] = [joinPieces(earlier, limit), joinPieces(later, limit)]
  const offset = old.text.length + 1
  const kinds = kindOfBlocks(later)
  return repeatsIn(`${old.text}\n${current.text}`, shortest)
    .filter(({ first, second }) => first < offset && second >= offset)
    .map(({ second, length }) => ({ at: second - offset, length }))
    .filter(({ at, length }) => hanCount(current.text.slice(at, at + length)) >= leastWords)
    .slice(0, comparedAtMost)
    .filter(({ at }) => current.piecesAt(at).every(({ block }) => !lasting.has(kinds[block])))
    .flatMap(({ at, length }) => current.placesAt(at, length))
}

const judge = (earlier: Filing, later: Filing): readonly Verdict[] => {
  const why = whyNotComparable(earlier, later)
  if (why !== undefined) return [why]
  const places = reusedIn(earlier, later)
  if (places.length === 0)
    return [holds({ message: words('没有 30 字以上的沿用。', 'No run of 30 characters was reused.'), places: [] })]
  return places.slice(0, shownAtMost).map((place) =>
    fails({
      message: words(
        `与上一份报告一字不差：“${place.quote.replaceAll(/\s/gu, '').slice(0, 40)}”等 ${place.quote.replaceAll(/\s/gu, '').length} 字。`,
        'This text stands word for word in the earlier report.',
      ),
      places: [place],
      printed: place.quote.replaceAll(/\s/gu, ''),
      benign: words('长期任务或固定表述', 'a lasting task or a fixed phrase'),
      remedy: words('写出本年度的情况。', 'Write what is true of this year.'),
    }),
  )
}

export const textReused: YearCheck = {
  id: 'text-reused',
  rule: 'R30',
  title: words('沿用上年文字', 'Text reused from an earlier year'),
  about: words(
    '目标、成效、问题、措施中有 30 字以上与前一年度一字不差；职能、机构设置不算。',
    'Runs of 30 or more characters taken over from the earlier report; duties and offices are left alone.',
  ),
  authority: 'practice',
  severity: 'note',
  judge,
}
