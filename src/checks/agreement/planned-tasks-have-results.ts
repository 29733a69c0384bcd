import type { Filing, Section, SectionKind } from '#domain/filing/filing.ts'
import { wholeSpan } from '#domain/text/mapped-text.ts'
import { words } from '#domain/words/words.ts'
import { cannotTell, fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { writtenCells } from '../shared/cells.ts'
import { kindOfBlocks, paragraphsIn, sectionsOfKind, tellsResults } from '../shared/section-kinds.ts'
import { plain, sharesRun } from '../shared/similarity.ts'
import { taskPhrases, type TaskPhrase } from '../shared/task-phrases.ts'

const resultKinds: ReadonlySet<SectionKind | undefined> = new Set([
  'task-results',
  'project-results',
  'achievements',
  'effectiveness',
  'efficiency',
  'conclusion',
])

/** Everything the report tells as result: the sections of results, their tables, the projects and the indicators. */
const resultsText = (filing: Filing): string => {
  const kinds = kindOfBlocks(filing)
  // What another project is meant to reach is no result.
  const goals = new Set(writtenCells(filing.projects.map(({ goal }) => goal)).map(({ place }) => place.start))
  const told = filing.document.blocks.flatMap((block, index) => {
    if (!resultKinds.has(kinds[index])) return []
    const texts = block.kind === 'table' ? block.rows.flat() : [block.text]
    return texts.filter((text) => !goals.has(wholeSpan(text).start)).map(({ text }) => text)
  })
  return plain([...told, ...filing.indicators.map(({ name }) => name)].join(''))
}

const fourFifths = 0.8
const longestRun = 4

/** A task is taken up where four characters in a row, or four fifths of a short name, stand in the results. */
const isTakenUp = ({ core }: TaskPhrase, results: string): boolean => {
  const bare = plain(core)
  return sharesRun(bare, results, Math.min(longestRun, Math.ceil(bare.length * fourFifths)))
}

/** One or two names may have been told in other words; three are a gap. */
const several = 3

/** Beyond so many characters × phrases the search would no longer be quick. */
const limit = 50_000_000

const distinct = (phrases: readonly TaskPhrase[]): readonly TaskPhrase[] => [
  ...new Map(phrases.map((phrase) => [plain(phrase.core), phrase] as const)).values(),
]

const judgeSections = (filing: Filing, plans: readonly Section[], results: string): readonly Verdict[] => {
  const phrases = distinct(plans.flatMap((section) => taskPhrases(filing, section)))
  if (phrases.length * results.length > limit)
    return [cannotTell('任务和成效篇幅过大，未逐项查找', 'Plan and results are too long to compare')]
  const missing = phrases.filter((phrase) => !isTakenUp(phrase, results))
  const found = phrases.filter((phrase) => isTakenUp(phrase, results))
  const message = words(
    `任务中具名的${found.length}项在成效中有交代。`,
    `${found.length} named tasks are taken up in the results.`,
  )
  return [
    ...(missing.length > 0
      ? [
          fails({
            ...(missing.length < several ? { severity: 'note' } : {}),
            message: words(
              `任务中具名的${missing.length}项在成效部分没有提到：${missing.map(({ printed }) => printed).join('；')}。`,
              `${missing.length} named tasks are not mentioned in the results.`,
            ),
            places: missing.map(({ place }) => place),
            arithmetic: `${phrases.length} − ${found.length} = ${missing.length}`,
            benign: words('成效部分可能换了说法。', 'The results may use other words.'),
            remedy: words('请写明各项任务的结果或进展。', 'State the result or progress of each task.'),
          }),
        ]
      : []),
    ...(found.length > 0 ? [holds({ message, places: found.map(({ place }) => place) })] : []),
  ]
}

const planned = /工作计划|工作任务|重点任务|重点工作/u

/** A section of tasks, or one of goals that lists the plan of the year by number. */
const plansIn = (filing: Filing): readonly Section[] => {
  const isPlan = (section: Section): boolean =>
    paragraphsIn(filing, section).some(({ text }) => planned.test(text.text) && /[:：]$/u.test(text.text))
  return [...sectionsOfKind(filing, 'tasks'), ...sectionsOfKind(filing, 'goals').filter(isPlan)].filter(
    (section) => section.to > section.from && !tellsResults(filing, section),
  )
}

export const plannedTasksHaveResults: Check = {
  id: 'planned-tasks-have-results',
  rule: 'R18',
  title: words('计划任务有结果', 'Planned tasks have results'),
  about: words(
    '从任务一节（或绩效目标一节所列的年度工作计划）取出具名事项（地名、工程、专项、带引号的名称），在成效、项目和指标中查找；四字连续相同即视为提到，其他项目的绩效目标不算结果。任务一节已写完成情况的不作判断。',
    'Named tasks (places, works, schemes, quoted names) are looked for in results, projects and indicators; four characters in a row count as a mention, goals of other projects do not.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: (filing) => {
    const plans = plansIn(filing)
    if (plans.length === 0)
      return [
        cannotTell('报告没有单列的任务，或任务一节已写完成情况', 'No section of tasks, or it already tells results'),
      ]
    const results = resultsText(filing)
    if (results === '') return [cannotTell('报告没有成效部分', 'The report tells no results')]
    return orCannotTell(
      judgeSections(filing, plans, results),
      '任务一节没有具名事项',
      'The tasks name nothing in particular',
    )
  },
}
