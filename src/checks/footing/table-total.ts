import type { Filing } from '#domain/filing/filing.ts'
import { overlaps } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Verdict } from '../check.ts'
import { footing } from '../shared/sum.ts'
import { sumVerdict } from '../shared/sum-verdict.ts'
import { columnTotalsOf, type ColumnTotal } from '../shared/table-columns.ts'

/** Columns whose numbers are not added: ordinals and rates. */
const notAdded = /序号|编号|率|比|占|%|时间|日期|年份/u

const judgeOne = ({ column, label, total, parts, isFlat }: ColumnTotal): Verdict => {
  const { unit: _unit, ...sum } = footing(
    total.figure,
    parts.map(({ figure }) => figure),
  )
  return sumVerdict(
    { ...sum, unit: '' },
    {
      message: words(
        `表中“${column}”列“${label}”为${sum.printed}，各行合计${sum.expected}。`,
        `Column “${column}”: the total is ${sum.printed}, the rows add up to ${sum.expected}.`,
      ),
      places: [total.place, ...parts.map(({ place }) => place)],
    },
    {
      severity: isFlat ? 'error' : 'note',
      benign: isFlat
        ? words('部分行可能未列入表中。', 'Some rows may not be listed.')
        : words('表中可能有上下级行，不应全部相加。', 'Some rows may divide others and not be added.'),
      remedy: words('请核对合计行与各行。', 'Check the total row and the rows.'),
    },
  )
}

/** Points and scores of a form are added with those of its execution, by a check of their own. */
const isOfForm = ({ forms }: Filing, { total }: ColumnTotal): boolean =>
  forms.some((form) => form.total !== undefined && overlaps(form.total.place, total.place))

/** 合计 = Σ rows, column by column. */
export const tableTotal: Check = {
  id: 'table-total',
  rule: 'R01',
  title: words('表格合计行等于各行之和', 'The total row of a table equals its rows'),
  about: words(
    '只有一个合计行的表，在同一表头之下逐列相加核对，没有列名的列不加；有“其中”、分级编号或空缺的列，不等时只提示。',
    'Adds each named column below its own header in a table with one total row; where rows divide others or cells are empty, a gap is only pointed out.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      columnTotalsOf(filing)
        .filter((column) => !notAdded.test(column.column) && !isOfForm(filing, column))
        .map(judgeOne),
      '没有带合计行的表格',
      'No table has a total row',
    ),
}
