import type { Check } from '#checks/check.ts'
import { checks as reportChecks, yearChecks } from '#checks/registry.ts'
import { severityTerms } from '#domain/words/severity-terms.ts'
import { words } from '#domain/words/words.ts'
import type { Command } from '../command.ts'
import { painter, severityColour } from '../terminal/style.ts'
import { cell, printTable, type TableCell } from '../terminal/table.ts'

type AnyCheck = Omit<Check, 'judge'>

/** Checks of one report and of two years, in the order of their rule numbers. */
export const allChecks: readonly AnyCheck[] = [...reportChecks, ...yearChecks].toSorted(
  (a, b) => Number(a.rule.slice(1)) - Number(b.rule.slice(1)) || (a.id < b.id ? -1 : 1),
)

const checkJson = ({ id, rule, severity, title, about, authority }: AnyCheck) => ({
  id,
  rule,
  severity,
  title,
  about,
  authority,
})

export const checks: Command = {
  name: 'checks',
  summary: words('列出全部核对规则', 'list every check'),
  operands: '',
  count: { least: 0, most: 0 },
  about: words(
    '列出每条核对的编号、级别和名称。用 jiheng explain 编号 查看依据和容差。',
    'Lists rule number, severity and title of every check. jiheng explain ID tells its authority and tolerance.',
  ),
  options: [{ name: 'json', about: words('输出 JSON', 'print JSON') }],
  examples: [
    { line: 'checks', about: words('查看全部核对', 'see every check') },
    { line: 'checks --json --lang en', about: words('供其他程序使用', 'for other programs') },
  ],
  run: ({ io, language, flag }) => {
    const paint = painter(io.colour)
    const row = ({ id, rule, severity, title }: AnyCheck): readonly TableCell[] => [
      cell(rule),
      cell(severityTerms[severity][language], (text) => paint(text, severityColour[severity])),
      cell(id),
      cell(title[language]),
    ]
    if (flag('json')) io.out(JSON.stringify(allChecks.map(checkJson), undefined, 2))
    else io.out(printTable(allChecks.map(row), io.columns))
    return 0
  },
}
