import type { Form } from '#domain/filing/form.ts'
import type { GoalDeclaration, PlannedMoney } from '#domain/filing/goal-declaration.ts'
import { compare } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { placedIn } from '../shared/form-rows.ts'
import { asMoney, printFigure, sideOf } from '../shared/quantity.ts'

const judgePair = (midTerm: PlannedMoney, annual: PlannedMoney): readonly Verdict[] => {
  const [whole, part] = [placedIn(midTerm.amount), placedIn(annual.amount)]
  if (!whole || !part) return []
  const [more, less] = [asMoney(whole.figure), asMoney(part.figure)]
  const isOver = compare(sideOf(less).interval.low, sideOf(more).interval.high) > 0
  const evidence = {
    message: words(
      `“${annual.name}”${printFigure(less)}，“${midTerm.name}”（中期）${printFigure(more)}。`,
      `“${annual.name}” of the year is ${printFigure(less)}, of the whole term ${printFigure(more)}.`,
    ),
    places: [part.place, whole.place],
    arithmetic: `${printFigure(less)} ${isOver ? '>' : '≤'} ${printFigure(more)}`,
  }
  if (!isOver) return [holds(evidence)]
  return [
    fails({
      ...evidence,
      benign: words('中期金额可能只列以后年度。', 'The amount of the term may be that of later years only.'),
      remedy: words('请核对中期与年度金额。', 'Check the amounts of the term and of the year.'),
    }),
  ]
}

const judgeForm = ({ plan }: GoalDeclaration): readonly Verdict[] =>
  plan
    .filter(({ term }) => term === 'mid-term')
    .flatMap((midTerm) => {
      const annual = plan.filter(({ term, source }) => term === 'annual' && source === midTerm.source)
      // Two rows of one source: which belongs to which is not told.
      return annual.length === 1 ? annual.flatMap((row) => judgePair(midTerm, row)) : []
    })

const isDeclaration = (form: Form): form is GoalDeclaration => form.kind === 'goal-declaration'

/** The year is a part of the term. */
export const annualWithinMidTerm: Check = {
  id: 'annual-within-mid-term',
  rule: 'R09',
  title: words('年度资金不大于中期资金', 'Money of the year is within that of the term'),
  about: words(
    '绩效目标申报表同一来源的年度金额不应大于中期（实施期）金额。',
    'In a declaration the amount of the year is not above the amount of the whole term, source by source.',
  ),
  authority: '财预〔2015〕88号',
  severity: 'warning',
  judge: ({ forms }) =>
    orCannotTell(
      forms.filter(isDeclaration).flatMap(judgeForm),
      '没有同时列出中期和年度金额的申报表',
      'No declaration states both terms',
    ),
}
