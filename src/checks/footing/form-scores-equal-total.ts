import type { Filing } from '#domain/filing/filing.ts'
import type { Form } from '#domain/filing/form.ts'
import type { FormTotal } from '#domain/filing/form-base.ts'
import { totalRowOf } from '#domain/filing/form-money.ts'
import type { Cell } from '#domain/filing/indicator.ts'
import { words, type Words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Verdict } from '../check.ts'
import { formName, pointsIn, rowsOf, type Placed } from '../shared/form-rows.ts'
import { footing, type Footing } from '../shared/sum.ts'
import { sumVerdict } from '../shared/sum-verdict.ts'

type Column = 'points' | 'score'
const names: Readonly<Record<Column, Words>> = { points: words('分值', 'points'), score: words('得分', 'scores') }

type Parts = { readonly rows: readonly Placed[]; readonly execution: readonly Placed[]; readonly isWhole: boolean }

/** What a column adds up: the rows that name an indicator, those that name none, and the execution of the money. */
const partsOf = (filing: Filing, form: Form, column: Column): Parts => {
  const cells: readonly Cell[] = [...rowsOf(filing, form), ...form.unnamed].map((row) => row[column])
  const rows = cells.flatMap((cell) => pointsIn(cell) ?? [])
  const total = form.money && totalRowOf(form.money)
  const execution = total && pointsIn(total.cells[column])
  return { rows, execution: execution ? [execution] : [], isWhole: rows.length === cells.length }
}

const figuresOf = (parts: readonly Placed[]): readonly Placed['figure'][] => parts.map(({ figure }) => figure)

/** The execution of the money may be scored apart: the sum that fits is the one meant. */
const closest = (total: Placed, { rows, execution }: Parts): { sum: Footing; parts: readonly Placed[] } => {
  const all = [...execution, ...rows]
  const [whole, apart] = [all, rows].map((parts) => ({ sum: footing(total.figure, figuresOf(parts)), parts }))
  return apart?.sum.agreement === 'holds' && whole?.sum.agreement !== 'holds'
    ? apart
    : { sum: footing(total.figure, figuresOf(all)), parts: all }
}

const judgeColumn = (filing: Filing, form: Form, at: { total: FormTotal; column: Column }): readonly Verdict[] => {
  const total = pointsIn(at.total[at.column])
  const parts = partsOf(filing, form, at.column)
  if (!total || parts.rows.length < 2) return []
  const { sum, parts: added } = closest(total, parts)
  // What is missing from the sum may be the score of the execution, printed elsewhere.
  const isWhole = parts.isWhole && parts.execution.length > 0
  const name = formName(form)
  const column = names[at.column]
  return [
    sumVerdict(
      { ...sum, unit: '分' },
      {
        message: words(
          `${name.zh}${column.zh}总分为${sum.printed}，各项合计${sum.expected}。`,
          `${name.en}the total of the ${column.en} is ${sum.printed}, the rows add up to ${sum.expected}.`,
        ),
        places: [total.place, ...added.map(({ place }) => place)],
      },
      {
        severity: isWhole || sum.isOver ? 'error' : 'note',
        benign: isWhole
          ? words('可能另有未列入表内的加分或扣分。', 'Points may be added or taken off outside the table.')
          : words('有的指标没有填写，或转成文字时丢失。', 'Some rows are empty, or were lost on the way to text.'),
        remedy: words('请核对各项与总分。', 'Check the rows and the total.'),
      },
    ),
  ]
}

const judgeForm = (filing: Filing, form: Form): readonly Verdict[] => {
  const { total } = form
  if (!total) return []
  return (['points', 'score'] as const).flatMap((column) => judgeColumn(filing, form, { total, column }))
}

/** Σ of the points and of the scores of a form against its total row. */
export const formScoresEqualTotal: Check = {
  id: 'form-scores-equal-total',
  rule: 'R28',
  title: words('自评表各项得分之和等于总分', 'The scores of a form add up to its total'),
  about: words(
    '自评表预算执行与各指标的分值、得分相加，分别与总分一行比较；表内有空缺的只提示。整数分按精确数，带小数的按打印位数。',
    'Adds points and scores of execution and indicators and compares each with the total row; a form with gaps only gets a note.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      filing.forms.flatMap((form) => judgeForm(filing, form)),
      '没有列出各项得分和总分的自评表',
      'No form lists scores with their total',
    ),
}
