import { accountStages, type AccountStage } from '#domain/filing/accounts.ts'
import type { Filing } from '#domain/filing/filing.ts'
import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Verdict } from '../check.ts'
import type { ThreePublicMeasure } from '../shared/accounts/three-public.ts'
import { saidOf } from '../shared/accounts/three-public-text.ts'
import { footing } from '../shared/sum.ts'
import { sumVerdict } from '../shared/sum-verdict.ts'

const sums: readonly (readonly [ThreePublicMeasure, readonly ThreePublicMeasure[]])[] = [
  ['total', ['overseas', 'vehicles', 'reception']],
  ['vehicles', ['vehicle-purchase', 'vehicle-running']],
]

const judgeOne = (filing: Filing, [whole, items]: (typeof sums)[number], stage: AccountStage): readonly Verdict[] => {
  const total = saidOf(filing, whole, stage)
  const parts = items.flatMap((measure) => saidOf(filing, measure, stage) ?? [])
  if (!total || parts.length < items.length) return []
  const sum = footing(
    total.figure,
    parts.map(({ figure }) => figure),
  )
  return [
    sumVerdict(
      sum,
      {
        message: words(
          `文中“${total.name}”${sum.printed}${sum.unit}，各项合计${sum.expected}${sum.unit}。`,
          `The text gives “${total.name}” as ${sum.printed} ${sum.unit}; the items add up to ${sum.expected} ${sum.unit}.`,
        ),
        places: [total, ...parts].map(({ place }) => place),
      },
      {
        severity: 'error',
        remedy: words('请核对“三公”经费总数与各项。', 'Check the total and its items.'),
      },
    ),
  ]
}

/** 三公经费 = 因公出国 + 公务用车 + 公务接待, as the text tells them. */
export const threePublicAddsUp: Check = {
  id: 'three-public-adds-up',
  rule: 'R01',
  title: words('文中“三公”经费各项相加等于总数', 'The three public expenses add up in the text'),
  about: words(
    '说明中写明总数和因公出国（境）费、公务用车购置及运行费、公务接待费三项（或购置、运行两项）的，相加核对；缺一项或同一项有不同金额的不计。表内的合计由 account-columns-add-up 核对。',
    'Adds the items as the explanation prints them; where one is missing or printed twice with different amounts nothing is added. Tables belong to account-columns-add-up.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      accountStages.flatMap((stage) => sums.flatMap((sum) => judgeOne(filing, sum, stage))),
      '决算、预算公开的说明没有写全“三公”经费总数和各项',
      'No explanation prints the three public expenses with all items',
    ),
}
