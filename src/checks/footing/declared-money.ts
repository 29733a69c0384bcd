import type { Form } from '#domain/filing/form.ts'
import { goalTerms, type GoalTerm } from '#domain/filing/form-base.ts'
import type { GoalDeclaration } from '#domain/filing/goal-declaration.ts'
import type { Cell } from '#domain/filing/indicator.ts'
import { goalTermTerms } from '#domain/words/form-terms.ts'
import { words, type Words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Verdict } from '../check.ts'
import { formName, placedIn, type Placed } from '../shared/form-rows.ts'
import { asMoney } from '../shared/quantity.ts'
import { footing } from '../shared/sum.ts'
import { sumVerdict } from '../shared/sum-verdict.ts'

type Sum = {
  readonly what: Words
  readonly total: Placed
  readonly parts: readonly Placed[]
  readonly isWhole: boolean
}

const placed = (cells: readonly Cell[]): readonly Placed[] => cells.flatMap((cell) => placedIn(cell) ?? [])

/** The total of a term with its sources; the single budgets below 财政拨款 are not added again. */
const termSum = ({ plan }: GoalDeclaration, term: GoalTerm): readonly Sum[] => {
  const rows = plan.filter((row) => row.term === term)
  const [total] = placed(rows.filter(({ source }) => source === 'total').map(({ amount }) => amount))
  const hasFiscal = rows.some(({ source }) => source === 'fiscal')
  const sources = rows.filter(
    ({ source }) =>
      source !== 'total' && !(hasFiscal && ['general-budget', 'government-fund', 'state-capital'].includes(source)),
  )
  const parts = placed(sources.map(({ amount }) => amount))
  if (!total || parts.length === 0) return []
  const { zh, en } = goalTermTerms[term]
  // One source alone may be the only one that is printed.
  return [{ what: words(`${zh}资金总额`, `money of ${en}`), total, parts, isWhole: parts.length > 1 }]
}

/** A task with its sources, and the sum row with the tasks. */
const taskSums = ({ tasks }: GoalDeclaration): readonly Sum[] => {
  const own = tasks.flatMap(({ name, total, fiscal, other }) => {
    const [whole] = placed([total])
    const parts = placed([fiscal, other])
    return whole && parts.length === 2
      ? [{ what: words(`“${name}”`, `“${name}”`), total: whole, parts, isWhole: true }]
      : []
  })
  const sums = tasks.filter(({ isSum }) => isSum)
  const single = tasks.filter(({ isSum }) => !isSum)
  const down = (['total', 'fiscal', 'other'] as const).flatMap((column) => {
    const [total] = placed(sums.map((task) => task[column]))
    const parts = placed(single.map((task) => task[column]))
    return total && sums.length === 1 && parts.length === single.length && parts.length > 0
      ? [{ what: words('任务金额合计', 'money of all tasks'), total, parts, isWhole: true }]
      : []
  })
  return [...own, ...down]
}

const judgeSum = (form: Form, { what, total, parts, isWhole }: Sum): Verdict => {
  const sum = footing(
    asMoney(total.figure),
    parts.map(({ figure }) => asMoney(figure)),
  )
  return sumVerdict(
    sum,
    {
      message: words(
        `${formName(form).zh}${what.zh}${sum.printed}${sum.unit}，各项合计${sum.expected}${sum.unit}。`,
        `${formName(form).en}${what.en}: ${sum.printed} ${sum.unit}; the parts add up to ${sum.expected} ${sum.unit}.`,
      ),
      places: [total, ...parts].map(({ place }) => place),
    },
    {
      severity: isWhole || sum.isOver ? 'error' : 'note',
      benign: words('可能有未列出的资金来源。', 'A source may not be listed.'),
      remedy: words('请核对总额与各项。', 'Check the total and its parts.'),
    },
  )
}

const judgeForm = (form: Form): readonly Verdict[] =>
  form.kind === 'goal-declaration'
    ? [...goalTerms.flatMap((term) => termSum(form, term)), ...taskSums(form)].map((sum) => judgeSum(form, sum))
    : []

/** The money of a declaration: sources and total, tasks and their sum. */
export const declaredMoney: Check = {
  id: 'declared-money',
  rule: 'R01',
  title: words('申报资金总额等于各项之和', 'Declared money equals its parts'),
  about: words(
    '绩效目标申报表的中期、年度资金总额分别与其来源相加核对；部门申报表的各任务金额与其来源、与合计行核对。',
    'Adds the sources of each term of a declaration, the sources of each task, and the tasks, and compares them with their totals.',
  ),
  authority: '财预〔2015〕88号',
  severity: 'error',
  judge: ({ forms }) =>
    orCannotTell(
      forms.flatMap(judgeForm),
      '没有列出资金总额和来源的申报表',
      'No declaration lists a total with its parts',
    ),
}
