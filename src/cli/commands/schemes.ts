import type { LoadedScheme } from '#catalogue/load-catalogue.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { confirmationTerms } from '#domain/words/confirmation-terms.ts'
import { words } from '#domain/words/words.ts'
import type { Command } from '../command.ts'
import { loadRules } from '../files/rules.ts'
import { painter } from '../terminal/style.ts'
import { cell, printTable, type TableCell } from '../terminal/table.ts'

const schemeJson = ({ scheme, hash }: LoadedScheme) => ({
  id: scheme.id,
  version: scheme.version,
  hash,
  name: scheme.name,
  object: scheme.object,
  place: scheme.place,
  status: scheme.status,
  statusNote: scheme.statusNote,
  years: { from: scheme.years.from, to: scheme.years.to ?? null },
  points: printDecimal(scheme.points),
})

export const schemes: Command = {
  name: 'schemes',
  summary: words('列出全部评分方案', 'list every scoring scheme'),
  operands: '',
  count: { least: 0, most: 0 },
  about: words(
    '列出评分方案及其状态。“待核实”表示尚未对照正式文本，用于正式评分前应先核对。',
    'Lists the scoring schemes and their standing. “To be confirmed” means not yet compared with the official text: do that before scoring for real.',
  ),
  options: [{ name: 'json', about: words('输出 JSON', 'print JSON') }],
  examples: [
    { line: 'schemes', about: words('查看全部评分方案', 'see every scheme') },
    { line: 'schemes --json', about: words('供其他程序使用', 'for other programs') },
  ],
  run: ({ io, language, flag }) => {
    const loaded = loadRules().schemes
    const paint = painter(io.colour)
    const row = ({ scheme }: LoadedScheme): readonly TableCell[] => [
      cell(scheme.id),
      cell(confirmationTerms[scheme.status][language], (text) =>
        paint(text, scheme.status === 'confirmed' ? 'green' : 'yellow'),
      ),
      cell(scheme.place[language]),
      cell(`${scheme.years.from}–${scheme.years.to ?? ''}`),
      cell(scheme.name[language]),
    ]
    if (flag('json')) io.out(JSON.stringify(loaded.map(schemeJson), undefined, 2))
    else io.out(printTable(loaded.map(row), io.columns))
    return 0
  },
}
