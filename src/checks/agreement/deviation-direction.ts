import type { Filing } from '#domain/filing/filing.ts'
import { compare } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { groupText } from '../shared/accounts/match-groups.ts'
import { behindOf, spentBesideBudget, type Spent } from '../shared/accounts/spent-beside-budget.ts'
import { placeIn } from '../shared/places.ts'
import { printFigure, sideOf } from '../shared/quantity.ts'

/** 决算数大于年初预算数的主要原因…: the direction the explanation takes. */
const direction =
  /(?:支出)?决算数?(?:较|与|比)?(?:年初|全年|当年)?(?:预算数?)?(?<more>大于|高于|超过|增加)|决算数?(?:较|比)?(?:年初|全年|当年)?(?:预算数?)?(?<less>小于|低于|减少)|决算数?(?:与|和|同)?(?:年初|全年|当年)?预算数?(?<same>持平|相等|一致|无差异)/u

const signs = { more: 1, less: -1, same: 0 } as const
const shown = { more: '大于', less: '小于', same: '等于' } as const

const ways = ['more', 'less', 'same'] as const

type Said = { readonly way: keyof typeof signs; readonly from: number; readonly to: number }

const saidIn = (told: Spent): Said | undefined => {
  const match = direction.exec(behindOf(told))
  const way = match && ways.find((each) => groupText(match, each) !== '')
  if (!way) return undefined
  const from = told.behind.from + match.index
  return { way, from, to: from + match[0].length }
}

const judgeOne = (filing: Filing, told: Spent): readonly Verdict[] => {
  const said = saidIn(told)
  if (!said) return []
  const { budget, spent, paragraph } = told
  const sign = compare(sideOf(spent.figure).value, sideOf(budget.figure).value)
  const evidence = {
    message: words(
      `预算${printFigure(budget.figure)}，决算${printFigure(spent.figure)}，说明称决算${shown[said.way]}预算。`,
      `Of ${printFigure(budget.figure)} planned ${printFigure(spent.figure)} were spent; the text says ${said.way}.`,
    ),
    places: [placeIn(filing, paragraph.text, said), budget.place, spent.place],
  }
  if (sign === signs[said.way]) return [holds(evidence)]
  return [
    fails({
      ...evidence,
      benign: words('说明可能与调整后预算比较。', 'The text may compare with the adjusted budget.'),
      remedy: words('请核对增减方向与所述原因。', 'Check the direction and the reason given.'),
    }),
  ]
}

/** 决算数大于（小于）年初预算数 beside the two amounts. */
export const deviationDirection: Check = {
  id: 'deviation-direction',
  rule: 'R16',
  title: words('决算与预算差异的方向与金额一致', 'The direction of a deviation fits its amounts'),
  about: words(
    '写有预算数、决算数并说明“决算数大于（小于、等于）预算数”的，把方向与两数比较；没有说明方向的不计。',
    'Where budget and spending are printed and the text says more, less or equal, the direction is compared with the amounts.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      spentBesideBudget(filing).flatMap((told) => judgeOne(filing, told)),
      '决算、预算公开中没有同时写明预算数、决算数和差异方向',
      'No paragraph prints budget, spending and the direction of their difference',
    ),
}
