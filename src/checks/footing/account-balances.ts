import type { AccountRow, AccountRowRole, AccountSide, AccountTable } from '#domain/filing/accounts.ts'
import { words } from '#domain/words/words.ts'
import { orCannotTell, type Check, type Verdict } from '../check.ts'
import { amountAt, amountsAt, columnsOf, nameOfTable } from '../shared/accounts/amounts.ts'
import { balance, footing } from '../shared/sum.ts'
import { sumVerdict } from '../shared/sum-verdict.ts'
import type { Mention } from '../shared/mentions.ts'

/** What is added to the total of the year to give the grand total, on each side. */
const added: Readonly<Record<AccountSide, ReadonlySet<AccountRowRole>>> = {
  income: new Set(['opening', 'used-balance']),
  expenditure: new Set(['distribution', 'closing']),
  both: new Set(),
}

const remedy = words('请核对年初、年末结转结余与收支总计。', 'Check the balances and the grand totals.')

const rowWith = (table: AccountTable, side: AccountSide, role: AccountRowRole): AccountRow | undefined =>
  table.rows.find((row) => row.side === side && row.role === role)

type Told = { readonly table: AccountTable; readonly what: readonly [string, string]; readonly printed: Mention }

const verdictOf = ({ table, what, printed }: Told, parts: readonly Mention[]): Verdict => {
  const found = footing(
    printed.figure,
    parts.map(({ figure }) => figure),
  )
  return sumVerdict(
    found,
    {
      message: words(
        `${nameOfTable(table)}“${printed.name}”为${found.printed}${found.unit}，${what[0]}为${found.expected}${found.unit}。`,
        `“${printed.name}” is ${found.printed} ${found.unit}; ${what[1]} is ${found.expected} ${found.unit}.`,
      ),
      places: [printed, ...parts].map(({ place }) => place),
    },
    { severity: table.isWhole ? 'error' : 'note', remedy },
  )
}

/** 总计 = 本年合计 + 结转结余, in every column of a side. */
const grandTotals = (table: AccountTable, side: AccountSide): readonly Verdict[] => {
  const [total, year] = [rowWith(table, side, 'total'), rowWith(table, side, 'year-total')]
  if (!total || !year) return []
  const balances = table.rows.filter((row) => row.side === side && added[side].has(row.role))
  return columnsOf(table).flatMap(({ at }) => {
    const printed = amountAt(table, total, at)
    const parts = amountsAt(table, [year, ...balances], at)
    return printed && parts.length > 0
      ? [verdictOf({ table, what: ['本年合计与结转结余之和', 'the year with its balances'], printed }, parts)]
      : []
  })
}

/** The first amount of a row is that of all budgets together. */
const wholeOf = (table: AccountTable, row: AccountRow | undefined): Mention | undefined =>
  row && columnsOf(table).flatMap(({ at }) => amountAt(table, row, at) ?? [])[0]

const severalStages = ({ columns }: AccountTable): boolean => new Set(columns.map(({ stage }) => stage)).size > 1

/** 收入总计 = 支出总计; columns of several stages are not matched across the sides. */
const bothSides = (table: AccountTable): readonly Verdict[] => {
  const income = wholeOf(table, rowWith(table, 'income', 'total'))
  const spending = wholeOf(table, rowWith(table, 'expenditure', 'total'))
  if (!income || !spending || severalStages(table)) return []
  return [verdictOf({ table, what: ['收入总计', 'total income'], printed: spending }, [income])]
}

type Year = { readonly table: AccountTable; readonly row: AccountRow }

/** 年初结转 + 本年收入 − 本年支出 = 年末结转, in a row of a table that prints the four. */
const carriedForward = ({ table, row }: Year): readonly Verdict[] => {
  const at = (measure: string): Mention | undefined => {
    const column = table.columns.findIndex((each) => each.measure === measure)
    return amountAt(table, row, column)
  }
  const [closing, income, spending] = [at('closing'), at('income'), at('expenditure')]
  if (!closing || !income || !spending) return []
  const opening = at('opening')
  const plus = opening ? [opening, income] : [income]
  const found = balance(
    closing.figure,
    plus.map(({ figure }) => figure),
    [spending.figure],
  )
  return [
    sumVerdict(
      found,
      {
        message: words(
          `${nameOfTable(table)}“${closing.name}”为${found.printed}${found.unit}，年初结转加本年收入减本年支出为${found.expected}${found.unit}。`,
          `“${closing.name}” is ${found.printed} ${found.unit}; opening balance plus income less spending is ${found.expected} ${found.unit}.`,
        ),
        places: [closing, ...plus, spending].map(({ place }) => place),
      },
      {
        severity: 'warning',
        benign: words('结余可能已上缴或调整。', 'Money left over may have been returned or adjusted.'),
        remedy,
      },
    ),
  ]
}

const judgeTable = (table: AccountTable): readonly Verdict[] => [
  ...grandTotals(table, 'income'),
  ...grandTotals(table, 'expenditure'),
  ...bothSides(table),
  ...table.rows.filter(({ role }) => role === 'total').flatMap((row) => carriedForward({ table, row })),
]

/** The balances within an account table. */
export const accountBalances: Check = {
  id: 'account-balances',
  rule: 'R03',
  title: words('收支总表平衡，结转结余相符', 'Tables of income and expenditure balance'),
  about: words(
    '收入总计＝支出总计；总计＝本年合计＋年初（年末）结转结余等；列有年初结转、本年收入、本年支出、年末结转的表逐表推算年末数。空格按没有金额计。',
    'Total income equals total expenditure; the grand total equals the year with its balances; where four columns are printed the closing balance is recomputed.',
  ),
  authority: 'arithmetic',
  severity: 'error',
  judge: ({ accounts }) =>
    orCannotTell(
      accounts.flatMap(judgeTable),
      '没有列出收支总计或年初年末结转的预决算表',
      'No account table prints grand totals or balances',
    ),
}
