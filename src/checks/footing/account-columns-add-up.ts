import type { AccountTable } from '#domain/filing/accounts.ts'
import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Verdict } from '../check.ts'
import { allRead, amountAt } from '../shared/accounts/amounts.ts'
import { columnGroupsOf, type ColumnGroup } from '../shared/accounts/column-groups.ts'
import { sumVerdicts, type Sum } from '../shared/accounts/sums.ts'

/** The rows of a table in which a total is printed beside at least one of its parts. */
const sumsOf = (table: AccountTable, { total, parts }: ColumnGroup): readonly Sum[] =>
  table.rows.flatMap((row) => {
    const printed = amountAt(table, row, total)
    const found = parts.flatMap((at) => amountAt(table, row, at) ?? [])
    const isRead = parts.every((at) => allRead([row], at))
    return printed && found.length > 0 && isRead ? [{ total: printed, parts: found }] : []
  })

const judgeTable = (table: AccountTable): readonly Verdict[] =>
  columnGroupsOf(table).flatMap((group) => sumVerdicts(table, sumsOf(table, group), 'error'))

/** 合计 = 基本支出 + 项目支出 …, row by row. */
export const accountColumnsAddUp: Check = {
  id: 'account-columns-add-up',
  rule: 'R01',
  title: words('预决算表每行的合计等于各分栏之和', 'In each row of an account table the total equals its columns'),
  about: words(
    '按表头找出合计、小计栏及其下各分栏，逐行相加核对（如本年支出合计＝基本支出＋项目支出＋…）；“其中”栏、上年数和比率栏不加，空格和“—”不计数。同表多数行都不符时可能是分栏关系不同，只作提示。',
    'Finds total columns and the columns they add up from the head, and adds row by row; 其中, last year’s figures and rates are left out. Where most rows differ it is a note.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: ({ accounts }) =>
    orCannotTell(
      accounts.flatMap(judgeTable),
      '没有带合计栏和分栏的预决算表',
      'No account table has a total column beside its parts',
    ),
}
