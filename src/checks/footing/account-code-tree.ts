import type { AccountTable } from '#domain/filing/accounts.ts'
import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Verdict } from '../check.ts'
import { rowSumsOf } from '../shared/accounts/row-sums.ts'
import { codeGroupsOf } from '../shared/accounts/row-groups.ts'
import { sumVerdicts } from '../shared/accounts/sums.ts'

const judgeTable = (table: AccountTable): readonly Verdict[] =>
  sumVerdicts(table, rowSumsOf(table, codeGroupsOf(table)), 'error')

/** 类 = Σ 款 = Σ 项. */
export const accountCodeTree: Check = {
  id: 'account-code-tree',
  rule: 'R01',
  title: words('功能分类、经济分类逐级相加', 'Classes equal the sum of what they divide into'),
  about: words(
    '按科目编码（3、5、7位）找出类、款、项，每一级等于其下各级之和，逐栏核对；同一编码出现两次的表（按单位分列）不核对。',
    'Codes of 3, 5 and 7 digits give the tree; each row equals the sum of the rows below it, column by column. Tables in which a code stands twice are left alone.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: ({ accounts }) =>
    orCannotTell(
      accounts.flatMap(judgeTable),
      '没有列出上下级科目编码的预决算表',
      'No account table lists codes of two levels',
    ),
}
