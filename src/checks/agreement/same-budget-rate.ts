import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check } from '../check.ts'
import { agreementVerdicts } from '../shared/mention-verdict.ts'
import { rateMentions } from '../shared/rate-mentions.ts'

/** 预算完成率 in the section on money, the indicator table and the text. */
export const sameBudgetRate: Check = {
  id: 'same-budget-rate',
  rule: 'R05',
  title: words('部门预算完成率各处一致', 'The budget rate of the department is the same everywhere'),
  about: words(
    '收支情况中的预算完成率（执行率、支出率）与指标表、正文中同义名称的比率比较；项目自身的执行率不计。',
    'Compares the rate in the section on money with its synonyms in table and text; rates of single projects are left alone.',
  ),
  authority: 'consistency',
  severity: 'error',
  judge: (filing) =>
    orCannotTell(
      rateMentions(filing).flatMap((pair) =>
        agreementVerdicts(pair, {
          severity: 'error',
          benign: words(
            '两处可能以不同的预算数（如调整后预算、项目资金）为基数。',
            'They may have different bases, such as the adjusted budget.',
          ),
          remedy: words('请统一预算完成率，或分别注明计算基数。', 'Use one rate, or name the base of each.'),
        }),
      ),
      '部门预算完成率只出现一处',
      'The budget rate of the department stands in one place only',
    ),
}
