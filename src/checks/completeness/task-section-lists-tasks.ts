import type { Filing, Section } from '#domain/filing/filing.ts'
import type { Passage } from '#domain/text/document.ts'
import { wholeSpan } from '#domain/text/mapped-text.ts'
import { placeOf, type Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isCutOffIn, unfinished } from '../shared/cut-off.ts'
import { sectionsOfKind, tellsResults } from '../shared/section-kinds.ts'

/** Sections of another kind inside: results that stand under the heading of the tasks. */
const innerSections = (filing: Filing, section: Section): readonly Section[] =>
  filing.sections.filter(
    ({ heading, kind }) => heading >= section.from && heading < section.to && kind !== 'tasks' && kind !== 'other',
  )

const ownPassages = (filing: Filing, section: Section): readonly Passage[] => {
  const inner = innerSections(filing, section)
  return filing.document.blocks.slice(section.from, section.to).flatMap((block, at) => {
    const index = section.from + at
    const isInner = inner.some(({ heading, to }) => index >= heading && index < to)
    return block.kind === 'passage' && !isInner ? [block] : []
  })
}

const hasOwnTable = (filing: Filing, section: Section): boolean =>
  filing.document.blocks.slice(section.from, section.to).some(({ kind }) => kind === 'table')

const sentenceCount = (passages: readonly Passage[]): number =>
  passages.reduce((count, { text }) => count + text.text.split(/[。；]/u).length - 1, 0)

/** So few sentences without a point, a table or a list are a motto. */
const fewSentences = 2

const isList = (filing: Filing, section: Section, own: readonly Passage[]): boolean =>
  own.some(({ label }) => label !== undefined) ||
  own.some(({ text }) => /一是|第一[，、]|首先/u.test(text.text)) ||
  sentenceCount(own) > fewSentences ||
  hasOwnTable(filing, section)

const judgeSection = (filing: Filing, section: Section): Verdict => {
  const own = ownPassages(filing, section)
  const inner = innerSections(filing, section)
  const places: readonly Place[] = [
    section.place,
    ...own.slice(0, 3).map(({ text }) => placeOf(filing.document.source, wholeSpan(text))),
    ...inner.slice(0, 1).map(({ place }) => place),
  ]
  if (!isList(filing, section, own) && isCutOffIn(filing, section)) return unfinished(section)
  if (!isList(filing, section, own))
    return fails({
      message: words(
        `“${section.title}”没有列出任务${inner.length > 0 ? `，其下写的是“${inner[0]?.title}”` : ''}。`,
        `"${section.title}" lists no task.`,
      ),
      places,
      remedy: words('请列出年度重点工作任务。', 'List the tasks of the year.'),
    })
  if (tellsResults(filing, section))
    return fails({
      severity: 'note',
      message: words(`“${section.title}”之下写的多是完成情况。`, `"${section.title}" mostly tells results.`),
      places: [section.place],
      benign: words('可能有意将任务与成效合写。', 'Tasks and results may be told together on purpose.'),
    })
  return holds({
    message: words(`“${section.title}”列有任务。`, `"${section.title}" lists tasks.`),
    places: [section.place],
  })
}

export const taskSectionListsTasks: Check = {
  id: 'task-section-lists-tasks',
  rule: 'R21',
  title: words('任务一节列出任务', 'The section on tasks lists tasks'),
  about: words(
    '重点工作任务一节既无分点、又无表格、只有一两句的，提示；其下多写成效的作提醒。',
    'A section on tasks without points, table or more than two sentences is reported; one that mostly tells results is a note.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      sectionsOfKind(filing, 'tasks').map((section) => judgeSection(filing, section)),
      '报告没有重点工作任务一节',
      'The report has no section on tasks',
    ),
}
