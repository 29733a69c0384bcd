import type { Language } from '#domain/words/words.ts'
import { words } from '#domain/words/words.ts'
import { plain } from '../terminal/style.ts'
import { wroteLine } from '../text/wrote-line.ts'
import type { WrittenReport } from './write-report.ts'

const shown = 8

const listed = (lines: readonly string[], language: Language): string[] => {
  const rest = lines.length - shown
  const more = language === 'zh' ? `  ……另 ${rest} 处` : `  … ${rest} more`
  return [...lines.slice(0, shown).map((line) => `  ${line}`), ...(rest > 0 ? [more] : [])]
}

const wantedLines = ({ report }: WrittenReport, language: Language): string[] => {
  if (report.wanted.length === 0) return []
  const head =
    language === 'zh'
      ? `尚缺 ${report.wanted.length} 项，文中以【待补：…】标出：`
      : `${report.wanted.length} facts are missing and marked 【待补：…】 in the text:`
  return [
    head,
    ...listed(
      report.wanted.map(({ section, wanted }) => plain(`${section} ${wanted}`)),
      language,
    ),
  ]
}

const unboundLines = ({ report }: WrittenReport, language: Language): string[] => {
  if (report.unbound.length === 0) return []
  const head =
    language === 'zh'
      ? `文字中有 ${report.unbound.length} 个数字没有对应的数据，请人工核对：`
      : `${report.unbound.length} numbers in the text are bound to no fact; please check them:`
  const lines = report.unbound.map(({ number, context }) => plain(`${number}  …${context}…`))
  return [head, ...listed(lines, language)]
}

/** The files written, what still has to be filled in, and the numbers nothing keeps equal to the tables. */
export const reportSummary = (written: WrittenReport, language: Language): string =>
  [
    ...written.files.map((file) => wroteLine(file, words('', 'a report'), language).trimEnd()),
    ...wantedLines(written, language),
    ...unboundLines(written, language),
  ].join('\n')
