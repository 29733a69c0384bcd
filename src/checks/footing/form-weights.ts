import type { Filing } from '#domain/filing/filing.ts'
import type { Form } from '#domain/filing/form.ts'
import type { FormGroup } from '#domain/filing/form-base.ts'
import { totalRowOf } from '#domain/filing/form-money.ts'
import { decimal, equals, printDecimal, sum, type Decimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { formName, pointsIn, rowsOf, type Placed } from '../shared/form-rows.ts'
import { footing } from '../shared/sum.ts'
import { sumVerdict } from '../shared/sum-verdict.ts'

const wholes = [decimal(100n), decimal(90n), decimal(80n)] as const
/** With the points of execution everything makes 100; without them the goals carry 90, or 80 where execution has 20. */
const expectedOf = (hasExecution: boolean): readonly Decimal[] => (hasExecution ? wholes.slice(0, 1) : wholes)

const judgeSum = (filing: Filing, form: Form): readonly Verdict[] => {
  const total = form.money && totalRowOf(form.money)
  const execution = total && pointsIn(total.cells.points)
  const rows = rowsOf(filing, form).map(({ points }) => pointsIn(points))
  const given = rows.flatMap((points) => points ?? [])
  if (given.length < 2 || given.length < rows.length) return []
  const parts: readonly Placed[] = [...(execution ? [execution] : []), ...given]
  const added = sum(parts.map(({ figure }) => figure.value))
  const expected = expectedOf(execution !== undefined)
  const name = formName(form)
  const evidence = {
    message: words(
      `${name.zh}${execution ? '预算执行与' : ''}各指标分值合计${printDecimal(added)}分。`,
      `${name.en}the points of the indicators${execution ? ' and of execution' : ''} come to ${printDecimal(added)}.`,
    ),
    places: parts.map(({ place }) => place),
    arithmetic: `${parts.map(({ figure }) => printDecimal(figure.value)).join(' + ')} = ${printDecimal(added)}`,
    expected: expected.map(printDecimal).join('、'),
    printed: printDecimal(added),
    unit: '分',
  }
  if (expected.some((whole) => equals(whole, added))) return [holds(evidence)]
  return [
    fails({
      ...evidence,
      benign: words(
        '当地方案可能另设满分或共性指标。',
        'The local scheme may have other full marks or common indicators.',
      ),
      remedy: words('请核对各指标分值。', 'Check the points of the indicators.'),
    }),
  ]
}

const judgeGroup = (filing: Filing, form: Form, group: FormGroup): readonly Verdict[] => {
  const whole = pointsIn(group.points)
  const cells = group.indicators.flatMap((index) => filing.indicators.slice(index, index + 1))
  const parts = cells.flatMap(({ points }) => pointsIn(points) ?? [])
  if (!whole || parts.length === 0 || parts.length < cells.length) return []
  const added = footing(
    whole.figure,
    parts.map(({ figure }) => figure),
  )
  return [
    sumVerdict(
      { ...added, unit: '分' },
      {
        message: words(
          `${formName(form).zh}${group.name}标明${added.printed}分，所列指标分值合计${added.expected}分。`,
          `${formName(form).en}${group.name} is to have ${added.printed} points; its indicators come to ${added.expected}.`,
        ),
        places: [group.place, ...parts.map(({ place }) => place)],
      },
      {
        severity: 'warning',
        benign: words(
          '权重可按项目情况调整，级名后的分数可能是原表所印。',
          'Weights may be adjusted; the bracket may come from the blank form.',
        ),
        remedy: words('请核对该级指标的分值。', 'Check the points of this level.'),
      },
    ),
  ]
}

/** Points of a form: all together, and those of each level that prints its own. */
export const formWeights: Check = {
  id: 'form-weights',
  rule: 'R28',
  title: words('指标分值合计符合满分', 'The points of a form make full marks'),
  about: words(
    '自评表各指标分值与预算执行分值合计应为100分；未列预算执行分值的，也可为90分（执行占20分的为80分）。级名标明分数的，所列指标分值合计应与之相等。有指标未填分值的不核对合计。',
    'Indicators and execution make 100 points; without execution 90 (80 where it has 20) will do as well. A level that prints its points equals its indicators. Forms with open points are left alone.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      filing.forms.flatMap((form) => [
        ...judgeSum(filing, form),
        ...form.groups.flatMap((group) => judgeGroup(filing, form, group)),
      ]),
      '没有逐项列出分值的自评表',
      'No form lists the points of every indicator',
    ),
}
