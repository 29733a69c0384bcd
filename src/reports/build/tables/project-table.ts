import type { DraftFiling, DraftProject } from '#domain/filing/draft.ts'
import { percentOf } from '#domain/filing/draft-amount.ts'
import { absent, figureOf, isGiven, type DraftValue } from '#domain/filing/draft-value.ts'
import type { TableBlock } from '../../model.ts'
import { amountCell, textCell, valueCell } from './cells.ts'

/** The rate as stated, else spending ÷ budget. */
export const projectRate = ({ rate, actual, budget }: DraftProject): DraftValue => {
  const [spent, planned] = [figureOf(actual), figureOf(budget)]
  return isGiven(rate) ? rate : ((spent && planned && percentOf(spent, planned)) ?? absent)
}

/** With the number of the notice its money came with, where there is one. */
const projectName = ({ name, documentNumber }: DraftProject): string =>
  documentNumber === '' ? name : `${name}（${documentNumber}）`

/** Projects with budget, spending, rate, goal and completion, in 万元. */
export const projectTable = (draft: DraftFiling, caption: string): TableBlock | undefined => {
  const { projects } = draft
  if (projects.length === 0) return undefined
  const withGoal = projects.some(({ goal, completion }) => isGiven(goal) || isGiven(completion))
  const more = withGoal ? ['绩效目标', '完成情况'] : []
  return {
    kind: 'table',
    caption,
    widths: withGoal ? [17, 9, 9, 9, 28, 28] : [40, 20, 20, 20],
    alignments: ['left', 'right', 'right', 'right', ...more.map(() => 'left' as const)],
    header: [['预算项目', '预算金额', '支出数', '执行率', ...more].map((name) => textCell(name))],
    rows: projects.map((project, index) => {
      const binding = `project:${index + 1}`
      return [
        textCell(projectName(project)),
        amountCell(project.budget, `${binding}.budget`, '万元'),
        amountCell(project.actual, `${binding}.actual`, '万元'),
        valueCell(projectRate(project), `${binding}.rate`),
        ...(withGoal ? [valueCell(project.goal, `${binding}.goal`)] : []),
        ...(withGoal ? [valueCell(project.completion, `${binding}.completion`)] : []),
      ]
    }),
    orientation: withGoal ? 'landscape' : 'portrait',
  }
}
