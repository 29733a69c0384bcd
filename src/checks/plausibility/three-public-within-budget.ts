import type { Filing } from '#domain/filing/filing.ts'
import { compare } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { threePublicNames } from '../shared/accounts/three-public.ts'
import { threePublicIn } from '../shared/accounts/three-public-text.ts'
import { printFigure, sideOf } from '../shared/quantity.ts'

const judgeOne = (filing: Filing, { measure, zh, en }: (typeof threePublicNames)[number]): readonly Verdict[] => {
  const [budget, spent] = [threePublicIn(filing, measure, 'budget'), threePublicIn(filing, measure, 'final-account')]
  if (!budget || !spent) return []
  const [planned, used] = [printFigure(budget.figure), printFigure(spent.figure)]
  const evidence = {
    message: words(`${zh}预算${planned}，决算${used}。`, `For ${en} ${planned} were planned and ${used} spent.`),
    places: [budget.place, spent.place],
    expected: planned,
    printed: used,
  }
  if (compare(sideOf(spent.figure).interval.low, sideOf(budget.figure).interval.high) <= 0) return [holds(evidence)]
  return [
    fails({
      ...evidence,
      severity: measure === 'total' && budget.isSure && spent.isSure ? 'warning' : 'note',
      benign: words(
        '年中可能经批准追加，或在“三公”经费总额内调剂。',
        'More may have been approved, or moved within the three expenses.',
      ),
      remedy: words('请说明超出预算的原因和批准依据。', 'Say why more was spent and who approved it.'),
    }),
  ]
}

/** 三公经费: spending within the budget. */
export const threePublicWithinBudget: Check = {
  id: 'three-public-within-budget',
  rule: 'R09',
  title: words('“三公”经费决算不超过预算', 'The three public expenses stay within their budget'),
  about: words(
    '“三公”经费总数及各项的决算数与预算数比较，表中有的取表，否则取说明中的唯一金额；总数超出的提醒，单项超出的和表未能完整读出的只作提问。',
    'Total and items against their budgets, from the table or from the one amount in the text; a total above its budget is a warning, an item or a table not wholly understood a question.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      threePublicNames.flatMap((item) => judgeOne(filing, item)),
      '没有同时列出“三公”经费预算数和决算数',
      'Budget and spending of the three public expenses are not both printed',
    ),
}
