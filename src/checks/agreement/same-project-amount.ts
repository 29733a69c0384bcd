import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check } from '../check.ts'
import { agreementVerdicts } from '../shared/mention-verdict.ts'
import { projectMentions } from '../shared/project-mentions.ts'

/** One project, its amounts in two tables or again in its own words. */
export const sameProjectAmount: Check = {
  id: 'same-project-amount',
  rule: 'R05',
  title: words('同一项目的金额前后一致', 'The amounts of one project are the same'),
  about: words(
    '同名项目在两张表中的预算数、支出数应相等；名称仅括号内后缀不同的，不等时只提示。',
    'Budget and spending of a project listed twice must be equal; where only a suffix in brackets differs, a gap is pointed out.',
  ),
  authority: 'consistency',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(
      projectMentions(filing).flatMap((pair) =>
        agreementVerdicts(pair, {
          severity: pair.isSure ? 'warning' : 'note',
          benign: words(
            '两处可能为项目的不同部分或不同时点。',
            'They may be parts of the project, or of different dates.',
          ),
          remedy: words('请核对该项目两处的金额。', 'Check the amounts of the project.'),
        }),
      ),
      '没有在两处列出金额的项目',
      'No project states its amount twice',
    ),
}
