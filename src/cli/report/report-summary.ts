import type { Language } from '#domain/words/words.ts'
import type { Unbound, Wanted } from '#reports/model.ts'
import { plain } from '../terminal/style.ts'
import { wroteLine } from '../text/wrote-line.ts'
import { documentKinds } from './document-kinds.ts'
import type { WrittenDocument } from './write-report.ts'

const shown = 8

const listed = (lines: readonly string[], language: Language): string[] => {
  const rest = lines.length - shown
  const more = language === 'zh' ? `  ……另 ${rest} 处` : `  … ${rest} more`
  return [...lines.slice(0, shown).map((line) => `  ${line}`), ...(rest > 0 ? [more] : [])]
}

const wantedLines = (wanted: readonly Wanted[], language: Language): string[] => {
  if (wanted.length === 0) return []
  const head =
    language === 'zh'
      ? `尚缺 ${wanted.length} 项，文中以【待补：…】标出：`
      : `${wanted.length} facts are missing and marked 【待补：…】 in the text:`
  const lines = wanted.map(({ section, wanted: what }) => plain(`${section} ${what}`.trim()))
  return [head, ...listed(lines, language)]
}

const unboundLines = (unbound: readonly Unbound[], language: Language): string[] => {
  if (unbound.length === 0) return []
  const head =
    language === 'zh'
      ? `文字中有 ${unbound.length} 个数字没有对应的数据，请人工核对：`
      : `${unbound.length} numbers in the text are bound to no fact; please check them:`
  const lines = unbound.map(({ number, context }) => plain(`${number}  …${context}…`))
  return [head, ...listed(lines, language)]
}

/** One report may stand in several documents: what it lacks is said once. */
const distinct = <T>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
]

/** The files written, what still has to be filled in, and the numbers nothing keeps equal to the tables. */
export const reportSummary = (written: readonly WrittenDocument[], language: Language): string =>
  [
    ...written.flatMap(({ kind, files }) =>
      files.map((file) => wroteLine(file, documentKinds[kind].name, language).trimEnd()),
    ),
    ...wantedLines(distinct(written.flatMap(({ report }) => report.wanted)), language),
    ...unboundLines(distinct(written.flatMap(({ report }) => report.unbound)), language),
  ].join('\n')
