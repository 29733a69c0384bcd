import type { Filing } from '#domain/filing/filing.ts'
import type { FinanceItem } from '#domain/filing/finance.ts'
import { compare, divide, hundred, isZero, multiply, printDecimal, sum } from '#domain/number/decimal.ts'
import { overlap, sumIntervals } from '#domain/number/interval.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { baseInterval, type StatedFigure } from '#domain/number/stated.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import {
  distinctProjects,
  inTenThousands,
  inYuan,
  type Amount,
  type ProjectMoney,
} from '../shared/distinct-projects.ts'

const spent = new Set(['execution', 'final-account'])

/** Money in the form of one project is the project's own. */
const isOfProject = ({ forms }: Filing, { block }: FinanceItem): boolean =>
  forms.some(({ name, money }) => name !== undefined && money?.block === block)

/** Spending on projects where it is printed, else all spending; of all money rather than of the fiscal alone. */
const wholeOf = (filing: Filing): FinanceItem | undefined => {
  const items = filing.finance.filter(
    (item) =>
      item.flow !== 'income' &&
      spent.has(item.stage) &&
      (item.source === 'total' || item.source === 'fiscal') &&
      !isOfProject(filing, item),
  )
  const ofNature = (wanted: FinanceItem['nature']): FinanceItem | undefined => {
    const fitting = items.filter(({ nature }) => nature === wanted)
    return fitting.find(({ source }) => source === 'total') ?? fitting[0]
  }
  return ofNature('project') ?? ofNature(undefined)
}

type Covered = { readonly whole: FinanceItem; readonly projects: readonly ProjectMoney[] }

/** More was spent on projects than on everything: only sure where both are spending of all money. */
const isSurelyOver = ({ whole, projects }: Covered): boolean =>
  whole.source === 'total' && projects.every(({ spent }) => spent !== undefined)

/** The sum is the spending but for the rounding of its parts, or for less than a hundredth of a percent. */
const isAll = (whole: StatedFigure, parts: readonly Amount[], share: string): boolean =>
  share === '100.00' || overlap(sumIntervals(parts.map(({ figure }) => baseInterval(figure))), baseInterval(whole))

const overTexts = words(
  '项目金额可能含上年结转或其他资金；没有写支出数的项目按预算数计。',
  'The projects may include money carried over or other money; those without spending count with their budget.',
)
const underTexts = words(
  '基本支出本不在项目表内，项目表也可能只列重点项目。',
  'Basic expenditure is not listed, and the table may hold key projects only.',
)

const judgeTable = (filing: Filing): readonly Verdict[] => {
  const projects = distinctProjects(filing)
  const whole = wholeOf(filing)
  const yuan = whole && inYuan(whole.figure)
  if (projects.length === 0 || !whole || !yuan || isZero(yuan)) return []
  const parts = projects.map((project): Amount => project.spent ?? project)
  const listed = sum(parts.map((part) => part.yuan))
  const share = printDecimal(divide(multiply(listed, hundred), yuan, { scale: 2, rounding: halfUp }))
  const isOver = compare(listed, yuan) > 0
  const evidence = {
    places: [whole.place, ...projects.map(({ place }) => place)],
    arithmetic: `${inTenThousands(listed)} / ${inTenThousands(yuan)} = ${share}%`,
    printed: `${share}%`,
    unit: '万元',
  }
  const zh = `文中列出的项目（去重后）${projects.length}项合计${inTenThousands(listed)}万元，为${whole.metric}的${share}%。`
  const en = `The ${projects.length} projects listed, without doubles, come to ${share}% of the spending.`
  if (isAll(whole.figure, parts, share)) return [holds({ ...evidence, message: words(zh, en) })]
  return [
    fails({
      ...evidence,
      severity: isOver && isSurelyOver({ whole, projects }) ? 'warning' : 'note',
      message: words(zh, en),
      benign: isOver ? overTexts : underTexts,
      remedy: words('请说明项目表的范围。', 'State what the table covers.'),
    }),
  ]
}

export const projectTableCoverage: Check = {
  id: 'project-table-coverage',
  rule: 'R19',
  title: words('项目表覆盖的支出', 'Spending covered by the project table'),
  about: words(
    '项目表（去重后）的支出合计与项目支出或总支出相比；不足的作提醒，超过的提示。没有写支出数的项目按预算数计，只作提醒。',
    'What was spent on the projects listed, without doubles, against the spending: less is a note, more is reported. A project without spending counts with its budget, which is never more than a note.',
  ),
  authority: 'consistency',
  severity: 'note',
  judge: (filing) => orCannotTell(judgeTable(filing), '没有项目金额或支出总额', 'No project amounts or no spending'),
}
