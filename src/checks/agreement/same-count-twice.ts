import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check } from '../check.ts'
import { countMentions } from '../shared/count-mentions.ts'
import { agreementVerdicts } from '../shared/mention-verdict.ts'

/** One count of the year's work, printed in two places. */
export const sameCountTwice: Check = {
  id: 'same-count-twice',
  rule: 'R05',
  title: words('同一工作数量前后一致', 'A count printed twice is the same'),
  about: words(
    '名称、单位相同的数量在不同段落应相等；同名而在多处各有数值的（各项检查的隐患数）范围不同，不比较。',
    'Counts of one name and unit in two paragraphs must be equal; names that take several values have several scopes.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      countMentions(filing).flatMap((pair) =>
        agreementVerdicts(pair, {
          severity: 'warning',
          benign: words('两处可能统计不同的范围或时点。', 'They may have different scopes or dates.'),
          remedy: words(
            '请核对两处数量，范围或时点不同的请注明。',
            'Check both counts; say so where scope or date differ.',
          ),
        }),
      ),
      '没有在两处出现的同名数量',
      'No count is printed twice',
    ),
}
