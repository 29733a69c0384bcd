import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check } from '../check.ts'
import { indicatorMentions } from '../shared/indicator-mentions.ts'
import { agreementVerdicts } from '../shared/mention-verdict.ts'

/** The result of an indicator in the table and in the text. */
export const indicatorEqualsText: Check = {
  id: 'indicator-equals-text',
  rule: 'R05',
  title: words('指标表与正文的指标值一致', 'Indicator values in table and text agree'),
  about: words(
    '指标表的完成值与正文中同名指标的数值比较；正文名称另有限定词的，不等时只提示。目标、任务部分不计。',
    'Compares the result in the table with the figure named alike in the text; where the text adds words to the name, a gap is only pointed out.',
  ),
  authority: 'consistency',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      indicatorMentions(filing).flatMap((pair) =>
        agreementVerdicts(pair, {
          severity: pair.isSure ? 'error' : 'note',
          benign: words('正文与指标表可能统计不同范围。', 'Text and table may have different scopes.'),
          remedy: words('请核对指标表与正文的数值。', 'Check the values in table and text.'),
        }),
      ),
      '正文没有再次写明指标表中的指标值',
      'No indicator value of the table stands in the text again',
    ),
}
