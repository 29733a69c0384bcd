import type { LedgerLine } from '#checks/run.ts'
import type { Language, Words } from '#domain/words/words.ts'
import type { Paint } from '../terminal/style.ts'
import { plain } from '../terminal/style.ts'
import { cell, type TableCell } from '../terminal/table.ts'

/** Reasons without repetition, each with how often it was given: "…（3 次）". */
export const distinctReasons = (why: readonly Words[], language: Language): string[] => {
  const counts = new Map<string, number>()
  for (const reason of why) counts.set(reason[language], (counts.get(reason[language]) ?? 0) + 1)
  return [...counts].map(([reason, times]) => {
    if (times === 1) return reason
    return language === 'zh' ? `${reason}（${times} 次）` : `${reason} (${times} times)`
  })
}

/** The checks that could not tell everything, with their reasons. */
export const untoldRows = (ledger: readonly LedgerLine[], language: Language, paint: Paint): (readonly TableCell[])[] =>
  ledger
    .filter(({ cannotTell }) => cannotTell > 0)
    .map(({ check, why }) => [
      cell(`  ${check}`, (text) => paint(text, 'dim')),
      { lines: distinctReasons(why, language).map(plain) },
    ])
