import type { Filing } from '#domain/filing/filing.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, orCannotTell, holds, type Check, type Verdict } from '../check.ts'
import { nameOf } from '../shared/cells.ts'
import { budgetRate, rateName } from '../shared/lexicons/indicator-wording.ts'

const classOf = ({ level1, level2 }: IndicatorRow): string => (level2 === '' ? level1 : level2)

const isRateAsQuantity = (row: IndicatorRow): boolean => /数量/u.test(row.level2) && rateName.test(row.name)

/** Groups in which a rate of the budget belongs: of management, of process, or of an official framework. */
const budgetClass = /预算|管理|执行|效率|效能|产出|成本|时效|数量|质量|投入|过程|资金|财务|支出|财政|综合|保障/u

const isBudgetElsewhere = (row: IndicatorRow): boolean =>
  budgetRate.test(row.name) && classOf(row) !== '' && !budgetClass.test(`${row.level1}${row.level2}`)

const quantityVerdict = (rows: readonly IndicatorRow[]): readonly Verdict[] =>
  rows.length === 0
    ? []
    : [
        fails({
          message: words(
            `${rows.length}项比率列在“数量指标”下：${rows.map(({ name }) => name).join('、')}。`,
            `${rows.length} rates are filed as indicators of quantity.`,
          ),
          places: rows.map(({ namePlace }) => namePlace),
          benign: words('部分地方模板即如此归类。', 'Some local forms file them so.'),
          remedy: words(
            '请核对归类，必要时移至质量或时效指标。',
            'Check the class; rates usually measure quality or time.',
          ),
        }),
      ]

/** Where the goal stands that the row is filed under. */
const goalPlaces = ({ indicatorTables }: Filing, row: IndicatorRow): readonly Place[] =>
  indicatorTables
    .slice(row.table, row.table + 1)
    .flatMap(({ goals }) => goals.filter(({ goal }) => goal === classOf(row)).map(({ place }) => place))

const budgetVerdict = (filing: Filing, row: IndicatorRow): Verdict =>
  fails({
    message: words(
      `“${nameOf(row)}”反映预算管理，却列为“${classOf(row)}”的指标。`,
      `"${nameOf(row)}" measures the budget but is filed under "${classOf(row)}".`,
    ),
    places: [row.place, ...goalPlaces(filing, row)],
    benign: words('可能指该领域资金的支出进度。', 'It may mean the money of that field alone.'),
    remedy: words('请移至预算执行或管理效率类指标。', 'File it with budget execution or management.'),
  })

const judgeRows = (filing: Filing): readonly Verdict[] => {
  const [quantities, budgets] = [
    filing.indicators.filter(isRateAsQuantity),
    filing.indicators.filter(isBudgetElsewhere),
  ]
  const fitting = filing.indicators.filter(
    (row) => classOf(row) !== '' && !isRateAsQuantity(row) && !isBudgetElsewhere(row),
  )
  const message = words(
    `${fitting.length}项指标的归类未见不符。`,
    `${fitting.length} indicators are filed in a fitting class.`,
  )
  const held = fitting.length > 0 ? [holds({ message, places: fitting.map(({ namePlace }) => namePlace) })] : []
  return [...quantityVerdict(quantities), ...budgets.map((row) => budgetVerdict(filing, row)), ...held]
}

export const indicatorFiledInItsClass: Check = {
  id: 'indicator-filed-in-its-class',
  rule: 'R15',
  title: words('指标归类相符', 'An indicator is filed in its class'),
  about: words(
    '比率列在数量指标下、预算执行率列在业务领域下的，提请核对；地方模板另有规定的从其规定。',
    'Rates filed as quantities and budget rates filed under a field of work are asked about; local forms may differ.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'note',
  judge: (filing) => orCannotTell(judgeRows(filing), '指标没有分类', 'The indicators have no classes'),
}
