import type { Project } from '#domain/filing/filing.ts'
import type { Cell } from '#domain/filing/indicator.ts'
import { isQualified, type StatedFigure } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Verdict } from '../check.ts'
import { asMoney, isAmountUnit, isRate, type Figure } from '../shared/quantity.ts'
import { ratioOf } from '../shared/ratio.ts'
import { ratioVerdict } from '../shared/ratio-verdict.ts'

type Placed = { readonly figure: StatedFigure; readonly place: StatedFigure['place'] }

const written = (cell: Cell): Placed | undefined =>
  cell.kind === 'written' && cell.figure ? { figure: cell.figure, place: cell.place } : undefined

/** A money column gives its unit once in the header: amounts without a unit are of the same one. */
const money = ({ figure }: Placed): Figure => asMoney(figure)
const sameKind = (a: Figure, b: Figure): boolean => isAmountUnit(a.unit) === isAmountUnit(b.unit)

/** 100% and 100 in a column of rates are the same; 1.00 is not, and is left alone. */
const isPercentCell = ({ figure }: Placed): boolean => isRate(figure)

const judgeOne = (project: Project): readonly Verdict[] => {
  const [budget, actual, rate] = [written(project.budget), written(project.actual), written(project.rate)]
  if (!budget || !actual || !rate || !isPercentCell(rate) || !sameKind(budget.figure, actual.figure)) return []
  const ratio = ratioOf(rate.figure, money(actual), money(budget))
  if (!ratio) return []
  return [
    ratioVerdict(
      ratio,
      {
        message: words(
          `“${project.name}”执行率列为${ratio.printed}%，按预算与支出计算为${ratio.exact}%。`,
          `“${project.name}”: the rate is printed as ${ratio.printed}%; budget and spending give ${ratio.exact}%.`,
        ),
        places: [budget.place, actual.place, rate.place],
      },
      {
        severity: [budget, actual, rate].some(({ figure }) => isQualified(figure)) ? 'note' : 'error',
        benign: words('执行率可能以实际到位资金为分母。', 'The rate may have the money received as its base.'),
        remedy: words('请核对该项目的预算数、支出数与执行率。', 'Check budget, spending and rate of the project.'),
      },
    ),
  ]
}

/** Budget, spending and execution rate of each project. */
export const projectExecutionRate: Check = {
  id: 'project-execution-rate',
  rule: 'R02',
  title: words('项目执行率等于支出除以预算', 'A project’s execution rate is its spending over its budget'),
  about: words(
    '逐个项目以支出数除以预算数，与所列执行率比较；缺一项或预算为零的不核对。',
    'Divides spending by budget, project by project. Rows that lack one of the three, or whose budget is zero, are left alone.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: ({ projects }) =>
    orCannotTell(
      projects.flatMap(judgeOne),
      '没有同时列出预算、支出和执行率的项目',
      'No project states budget, spending and rate',
    ),
}
