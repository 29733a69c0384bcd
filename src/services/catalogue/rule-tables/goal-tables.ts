import type { CheckUpFile } from '#catalogue/cycle/parse-check-up.ts'
import type { GoalReviewFile } from '#catalogue/cycle/parse-goal-review.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { goalConsequenceTerms, goalReviewPartTerms } from '#domain/words/goal-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { maybe, none, of, plain, type RuleTable } from './table.ts'

const points = words('分值', 'points')

/** What a goal is looked at for, and what each grade leads to. */
export const goalReviewTables = ({ aspects, grades, consequences }: GoalReviewFile): readonly RuleTable[] => [
  {
    title: words('审核要点', 'aspects of the review'),
    columns: [words('部分', 'part'), words('要点', 'aspect'), points],
    rows: aspects.map((aspect) => [
      maybe(goalReviewPartTerms[aspect.part]),
      aspect.name,
      plain(printDecimal(aspect.points)),
    ]),
  },
  {
    title: words('等级', 'grades'),
    columns: [words('等级', 'grade'), words('起分', 'from'), words('审核结果', 'outcome')],
    rows: grades.bands.map(({ name, from }, index) => {
      const consequence = consequences[index]
      return [name, plain(printDecimal(from)), consequence ? maybe(goalConsequenceTerms[consequence]) : none]
    }),
  },
]

const joined = (list: readonly string[]): Words => (list.length === 0 ? none : plain(list.join('、')))

/** The words and figures the check-up of indicators looks for. */
export const checkUpTables = (file: CheckUpFile): readonly RuleTable[] => [
  {
    title: words('指标体检设置', 'settings of the check-up'),
    columns: [of.what, of.value],
    rows: [
      [words('笼统用语', 'vague words'), joined(file.vagueWords)],
      [words('占位用语', 'placeholders'), joined(file.placeholders)],
      [words('没有实际内容的名称', 'names that say nothing'), joined(file.emptyNames)],
      [words('应当越低越好的用语', 'words of what should stay low'), joined(file.lowWords)],
      [words('与之同用则不算的用语', 'unless one of these stands beside it'), joined(file.lowUnless)],
      [words('可以超过100%的用语', 'words of rates that may exceed 100 %'), joined(file.growthWords)],
      [words('必须有的指标类别', 'levels that must be present'), joined(file.wantedLevels)],
      [words('权重合计', 'weights add up to'), plain(printDecimal(file.wholeWeight))],
      [
        words('连续完成几年即视为从未落空', 'years in a row that count as never missed'),
        plain(String(file.neverMissedYears)),
      ],
    ],
  },
]
