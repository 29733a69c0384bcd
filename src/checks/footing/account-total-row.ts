import type { AccountTable } from '#domain/filing/accounts.ts'
import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Verdict } from '../check.ts'
import { rowSumsOf } from '../shared/accounts/row-sums.ts'
import { totalGroupsOf } from '../shared/accounts/row-groups.ts'
import { sumVerdicts } from '../shared/accounts/sums.ts'

const judgeTable = (table: AccountTable): readonly Verdict[] => {
  const groups = totalGroupsOf(table)
  return [true, false].flatMap((isSure) =>
    sumVerdicts(
      table,
      rowSumsOf(
        table,
        groups.filter((group) => group.isSure === isSure),
      ),
      isSure ? 'error' : 'note',
    ),
  )
}

/** The total row of an account table = the sum of its rows. */
export const accountTotalRow: Check = {
  id: 'account-total-row',
  rule: 'R01',
  title: words('预决算表合计行等于各行之和', 'The total row of an account table equals its rows'),
  about: words(
    '有科目编码的表，合计等于最上一级各科目之和；收支总表的本年合计等于其上各项之和，“其中”和无序号的细分不加；没有编码、也不分收支的表（如按项目、单位列示）不等时只提示。',
    'With codes the total equals the topmost rows; in tables of income and expenditure the total of the year equals the items above it without their parts. Tables with neither are only pointed out.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: ({ accounts }) =>
    orCannotTell(accounts.flatMap(judgeTable), '没有带合计行的预决算表', 'No account table has a total row'),
}
