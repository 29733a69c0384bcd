import type { Filing } from '#domain/filing/filing.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { datedTerms, type DatedTerm } from '../shared/lexicons/dated-campaigns.ts'
import { hitsIn, piecesOf, type Piece } from '../shared/pieces.ts'

/** A sentence that looks back or names the year itself is no stale plan. */
const looksBack = /巩固|拓展|以来|期间|成果|全面胜利|历史|曾|获评|荣获|20\d\d年/u

type Year = NonNullable<Filing['year']>

const shownAtMost = 10

const verdictOf = (term: DatedTerm, year: Year, places: readonly Place[]): Verdict => {
  const years = `${term.from}—${term.to}`
  const evidence = {
    places: [...places.slice(0, shownAtMost), year.place],
    printed: String(year.value),
    expected: years,
  }
  if (year.value >= term.from && year.value <= term.to)
    return holds({
      ...evidence,
      message: words(
        `“${term.name}”（${years}）与报告年度 ${year.value} 相符。`,
        `“${term.name}” (${years}) fits ${year.value}.`,
      ),
    })
  return fails({
    ...evidence,
    message: words(
      `${year.value} 年度的报告写有“${term.name}”，其时段一般为 ${years} 年（待核实）。`,
      `A report for ${year.value} speaks of “${term.name}”, current in ${years} (to be confirmed).`,
    ),
    benign: words('计划制定在前，或属于回顾', 'the plan was made earlier, or the text looks back'),
    remedy: words('核对是否沿用了往年的文字。', 'Check whether text of an earlier year was kept.'),
  })
}

const plans: ReadonlySet<string> = new Set(['tasks', 'goals', 'measures'])

/** Headings and content of the sections that say what is to be done, with everything below them. */
const plannedBlocks = (filing: Filing): ReadonlySet<number> =>
  new Set(
    filing.sections
      .filter(({ kind }) => plans.has(kind))
      .flatMap(({ heading, to }) => Array.from({ length: to - heading }, (_, index) => heading + index)),
  )

const placesOf = (filing: Filing, pieces: readonly Piece[], { term }: DatedTerm): readonly Place[] =>
  hitsIn(filing, pieces, term)
    .filter(
      ({ match, piece }) =>
        !looksBack.test(piece.text.text.slice(Math.max(0, match.index - 12), match.index + match[0].length + 8)),
    )
    .map(({ place }) => place)

const judge = (filing: Filing): readonly Verdict[] => {
  const { year } = filing
  if (year === undefined) return [cannotTell('没有读出报告年度', 'The year of the report is not known')]
  const pieces = piecesOf(filing)
  const planned = plannedBlocks(filing)
  const plannedPieces = pieces.filter(({ block }) => planned.has(block))
  return orCannotTell(
    datedTerms.flatMap((term) => {
      const places = placesOf(filing, term.isAboutPlans ? plannedPieces : pieces, term)
      return places.length > 0 ? [verdictOf(term, year, places)] : []
    }),
    '没有出现有时段的专项活动名称',
    'No campaign with known years is named',
  )
}

export const datedCampaign: Check = {
  id: 'dated-campaign',
  rule: 'R33',
  title: words('专项活动与报告年度相符', 'Campaigns fit the year'),
  about: words(
    '有明确起止年份的专项活动、政策用语出现在其他年度的报告里。时段表标为待核实；回顾性的句子不算。',
    'Terms of campaigns with known years in a report of another year. The years are to be confirmed; looking back is fine.',
  ),
  authority: 'practice',
  severity: 'note',
  judge,
}
