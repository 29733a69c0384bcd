import type { Filing, Project, Section } from '#domain/filing/filing.ts'
import { isMoney } from '#domain/number/unit.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isCutOffIn, unfinished } from '../shared/cut-off.ts'
import { writtenCells } from '../shared/cells.ts'
import { paragraphsIn, sectionsOfKind } from '../shared/section-kinds.ts'
import { placeOf, type Place } from '#domain/text/place.ts'
import { wholeSpan } from '#domain/text/mapped-text.ts'

const isAboutMoney = ({ title }: Section): boolean => /支出|资金|经费|预算/u.test(title)

const projectsIn = ({ projects, document }: Filing, { from, to }: Section): readonly Project[] => {
  const blocks = document.blocks.slice(from, to)
  const spans = blocks.flatMap((block) =>
    block.kind === 'passage' ? [wholeSpan(block.text)] : block.rows.flat().map(wholeSpan),
  )
  return projects.filter(({ place }) => spans.some((span) => place.start < span.end && span.start < place.end))
}

/** Amounts printed in sentences and in the cells of the projects; one that is both counts once. */
const amountsIn = (filing: Filing, { from, to }: Section, projects: readonly Project[]): readonly Place[] => {
  const spoken = filing.claims.filter(({ block, figure }) => block >= from && block < to && isMoney(figure.unit))
  const cells = writtenCells(projects.flatMap(({ budget, actual }) => [budget, actual]))
  const figures = [...spoken.map(({ figure }) => figure.place), ...cells.flatMap(({ figure }) => figure?.place ?? [])]
  return [...new Map(figures.map((place) => [place.start, place] as const)).values()]
}

const judgeSection = (filing: Filing, section: Section): Verdict => {
  const projects = projectsIn(filing, section)
  const amounts = amountsIn(filing, section, projects)
  if (projects.length + amounts.length > 0)
    return holds({
      message: words(
        `“${section.title}”列有${projects.length}个项目、${amounts.length}处金额。`,
        `"${section.title}" lists ${projects.length} projects and ${amounts.length} amounts.`,
      ),
      places: [section.place, ...amounts],
    })
  if (isCutOffIn(filing, section)) return unfinished(section)
  const first = paragraphsIn(filing, section).slice(0, 1)
  return fails({
    message: words(`“${section.title}”没有列出任何项目和金额。`, `"${section.title}" names no project and no amount.`),
    places: [section.place, ...first.map(({ text }) => placeOf(filing.document.source, wholeSpan(text)))],
    benign: words('项目支出可能列于所附表格。', 'The projects may stand in an attached table.'),
    remedy: words('请列出项目名称、预算数、支出数和执行率。', 'List the projects with budget, spending and rate.'),
  })
}

export const projectSectionNamesMoney: Check = {
  id: 'project-section-names-money',
  rule: 'R21',
  title: words('项目支出一节列出项目和金额', 'The section on project spending lists projects and amounts'),
  about: words(
    '标题称项目支出完成情况的一节应有项目名称和金额。',
    'A section headed project spending holds projects and amounts.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      sectionsOfKind(filing, 'project-results')
        .filter(isAboutMoney)
        .map((section) => judgeSection(filing, section)),
      '报告没有项目支出一节',
      'The report has no section on project spending',
    ),
}
