import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check } from '../check.ts'
import { financeMentions } from '../shared/finance-mentions.ts'
import { agreementVerdicts } from '../shared/mention-verdict.ts'

/** One amount of the department, printed in two places. */
export const sameAmountTwice: Check = {
  id: 'same-amount-twice',
  rule: 'R05',
  title: words('同一收支金额前后一致', 'An amount printed twice is the same'),
  about: words(
    '名称、阶段、来源、性质相同的金额在不同段落应相等；名称不同的（总支出与本年支出）只在相等时列出。',
    'Amounts of one name, stage, source and nature must be equal; amounts of other names are listed only where they are.',
  ),
  authority: 'consistency',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      financeMentions(filing).flatMap((pair) =>
        agreementVerdicts(pair, {
          severity: 'error',
          benign: words(
            '两处可能分别为调整前后或不同口径的数。',
            'One may be before, one after adjustment, or of another scope.',
          ),
          remedy: words('请核对两处金额，口径不同的请注明。', 'Check both amounts; say so where their scope differs.'),
        }),
      ),
      '没有在两处出现的部门收支金额',
      'No amount of the department is printed twice',
    ),
}
