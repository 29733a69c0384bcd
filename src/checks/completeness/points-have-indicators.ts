import type { Filing } from '#domain/filing/filing.ts'
import type { Form } from '#domain/filing/form.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { isUnfilled, nameOf } from '../shared/cells.ts'
import { formName, pointsIn, rowsOf } from '../shared/form-rows.ts'

/** Points in rows that name no indicator. */
const unnamedVerdict = (form: Form): readonly Verdict[] => {
  const given = form.unnamed.filter(({ points }) => pointsIn(points) !== undefined)
  if (given.length === 0) return []
  return [
    fails({
      message: words(
        `${formName(form).zh}${given.length}行有分值而没有写明指标。`,
        `${formName(form).en}${given.length} rows have points and name no indicator.`,
      ),
      places: given.map(({ place }) => place),
      benign: words(
        '指标名称可能与上一行合并，或在转成文字时丢失。',
        'The name may be merged with the row above, or lost on the way to text.',
      ),
      remedy: words('请补写指标，或删去分值。', 'Name the indicator, or take the points out.'),
    }),
  ]
}

/** Indicators without points in a form that gives points to most. */
const openVerdict = (filing: Filing, form: Form): readonly Verdict[] => {
  const rows = rowsOf(filing, form)
  const open = rows.filter(({ points }) => points.kind !== 'absent' && isUnfilled(points))
  const given = rows.filter(({ points }) => pointsIn(points) !== undefined)
  if (given.length === 0) return []
  if (open.length > 0 && open.length < given.length)
    return [
      fails({
        message: words(
          `${formName(form).zh}${open.length}项指标没有分值：${open.map(nameOf).join('、')}。`,
          `${formName(form).en}${open.length} indicators have no points.`,
        ),
        places: open.map(({ place }) => place),
        benign: words('几项指标可能合并计分。', 'Several indicators may share their points.'),
        remedy: words('请补填分值。', 'Add the points.'),
      }),
    ]
  return [
    holds({
      message: words(
        `${formName(form).zh}${given.length}项指标有分值。`,
        `${formName(form).en}${given.length} indicators have points.`,
      ),
      places: [form.place],
    }),
  ]
}

/** Points and indicators belong together. */
export const pointsHaveIndicators: Check = {
  id: 'points-have-indicators',
  rule: 'R28',
  title: words('分值与指标一一对应', 'Points and indicators belong together'),
  about: words(
    '自评表中有分值而没有指标的行、多数指标有分值而个别没有的，提示。',
    'Rows of a form with points and no indicator are reported, and single indicators without points among many with them.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      filing.forms.flatMap((form) => [...unnamedVerdict(form), ...openVerdict(filing, form)]),
      '没有列出分值的自评表',
      'No form lists points',
    ),
}
