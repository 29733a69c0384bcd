import type { Filing, Section } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isCutOffIn, unfinished } from '../shared/cut-off.ts'
import { hasTableIn, sectionsOfKind, sentencesIn } from '../shared/section-kinds.ts'

const isInside = ({ from, to }: Section, block: number): boolean => block >= from && block < to

const claimsIn = (filing: Filing, section: Section): number =>
  filing.claims.filter(({ block }) => isInside(section, block)).length

/** More sentences than these tell something even without figures. */
const fewSentences = 3
/** So many figures elsewhere are results and no mere mention. */
const manyFigures = 5

/** Innermost sections elsewhere that hold many figures of results. */
const resultsElsewhere = (filing: Filing, empty: Section): readonly Section[] =>
  filing.sections.filter((section) => {
    const isOther =
      section !== empty &&
      !isInside(section, empty.heading) &&
      /^(?:achievements|tasks|task-results)$/u.test(section.kind)
    return isOther && claimsIn(filing, section) >= manyFigures
  })

const judgeSection = (filing: Filing, section: Section): Verdict => {
  const sentences = sentencesIn(filing, section)
  const figures = claimsIn(filing, section)
  if (figures > 0 || sentences.length > fewSentences || hasTableIn(filing, section))
    return holds({
      message: words(`“${section.title}”写有成效。`, `"${section.title}" tells results.`),
      places: [section.place],
    })
  if (isCutOffIn(filing, section)) return unfinished(section)
  const elsewhere = resultsElsewhere(filing, section)
  const where = elsewhere.map(({ title }) => `“${title}”`).join('、')
  return fails({
    message: words(
      `“${section.title}”只有${sentences.length}句概括，没有具体成效${where === '' ? '' : `；成效写在${where}`}。`,
      `"${section.title}" holds ${sentences.length} general sentences and no result.`,
    ),
    places: [section.place, ...elsewhere.map(({ place }) => place)],
    remedy: words('请写明具体成效和数据，或调整章节。', 'State the results with figures, or move them here.'),
  })
}

export const achievementsHaveResults: Check = {
  id: 'achievements-have-results',
  rule: 'R21',
  title: words('工作成效一节有具体成效', 'The section on achievements tells results'),
  about: words(
    '工作成效一节只有几句概括、没有数值和表格的，提示，并指出成效写在何处。',
    'A section on achievements of a few general sentences without figures is reported, with the place where the results stand.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      sectionsOfKind(filing, 'achievements')
        .filter(({ from, to }) => to > from)
        .map((section) => judgeSection(filing, section)),
      '报告没有工作成效一节',
      'The report has no section on achievements',
    ),
}
