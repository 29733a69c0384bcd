import { printDecimal } from '#domain/number/decimal.ts'
import { moneyIn, type Money } from '#domain/number/money.ts'
import { fundSourceTerms } from '#domain/words/finance-terms.ts'
import { words, type Language, type Words } from '#domain/words/words.ts'
import type { DryRun, ImportCounts, Planned } from '#services/import/dry-run.ts'
import { plain } from '../terminal/style.ts'
import { cell, printTable } from '../terminal/table.ts'

const yuan = (amount: Money): string => printDecimal(moneyIn(amount, '元'))

/** How many rows became what. */
export const countsLine = ({ rows, entries, projects, refused, skipped }: ImportCounts): Words =>
  words(
    `共 ${rows} 行：登记 ${entries} 笔，新建项目 ${projects} 个，不能导入 ${refused} 行，略过（合计、空行等）${skipped} 行`,
    `${rows} rows: ${entries} entries, ${projects} projects, ${refused} refused, ${skipped} skipped (totals, blanks)`,
  )

const plannedRow = ({ code, name, source, month, amount }: Planned, language: Language) =>
  [
    `  ${plain(code)}`,
    source === undefined ? '' : fundSourceTerms[source][language],
    month === undefined ? '' : String(month),
    yuan(amount),
    plain(name),
  ].map((text) => cell(text))

const shown = 20

const more = (count: number): Words => words(`  ……另有 ${count} 条`, `  … ${count} more`)

const cut = <T>(all: readonly T[], language: Language, print: (few: readonly T[]) => string): readonly string[] => [
  ...(all.length === 0 ? [] : [print(all.slice(0, shown))]),
  ...(all.length > shown ? [more(all.length - shown)[language]] : []),
]

/** What an import would do, for the terminal. */
export const dryRunText = (
  { counts, amount, planned, refused, unmatched }: DryRun,
  { language, columns }: { readonly language: Language; readonly columns: number },
): string => {
  const refusals = refused.map(({ place, why, remedy }) => `  ${place}: ${why[language]}; ${remedy[language]}`)
  return [
    words('试运行，没有写入任何内容。', 'A dry run: nothing was written.')[language],
    countsLine(counts)[language],
    words(`金额合计 ${yuan(amount)} 元`, `sum ${yuan(amount)} 元`)[language],
    ...cut(planned, language, (few) =>
      printTable(
        few.map((one) => plannedRow(one, language)),
        columns,
      ),
    ),
    ...(refused.length === 0 ? [] : [words('不能导入：', 'Refused:')[language]]),
    ...cut(refusals, language, (few) => few.map(plain).join('\n')),
    ...(unmatched.length === 0
      ? []
      : [words(`未用的列：${unmatched.join('、')}`, `columns not used: ${unmatched.join(', ')}`)[language]]),
    words('核对无误后加 --run 正式导入。', 'Add --run to import it.')[language],
  ].join('\n')
}
