import { severities, type Severity } from '#checks/check.ts'
import { severityTerms } from '#domain/words/severity-terms.ts'
import { verdictTerms } from '#domain/words/verdict-terms.ts'
import type { Language } from '#domain/words/words.ts'
import type { JudgedVerdict } from '../judged-verdict.ts'
import { severityColour, type Paint } from '../terminal/style.ts'

/** How many findings of each severity, and how many verdicts of the other kinds. */
export type Tally = Readonly<Record<Severity | 'holds' | 'within-rounding' | 'cannot-tell', number>>

export const emptyTally: Tally = { error: 0, warning: 0, note: 0, holds: 0, 'within-rounding': 0, 'cannot-tell': 0 }

export const tallyOf = (
  { judged }: { readonly judged: readonly JudgedVerdict[] },
  findings: readonly JudgedVerdict[],
): Tally => {
  const count = (kind: JudgedVerdict['verdict']['kind']): number =>
    judged.filter(({ verdict }) => verdict.kind === kind).length
  const found = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length
  return {
    error: found('error'),
    warning: found('warning'),
    note: found('note'),
    holds: count('holds'),
    'within-rounding': count('within-rounding'),
    'cannot-tell': count('cannot-tell'),
  }
}

export const addTallies = (a: Tally, b: Tally): Tally => ({
  error: a.error + b.error,
  warning: a.warning + b.warning,
  note: a.note + b.note,
  holds: a.holds + b.holds,
  'within-rounding': a['within-rounding'] + b['within-rounding'],
  'cannot-tell': a['cannot-tell'] + b['cannot-tell'],
})

const others = ['holds', 'within-rounding', 'cannot-tell'] as const

/** "错误 2 · 提醒 1 · 提示 0 ｜ 成立 30 · 舍入范围内 1 · 无法判断 9" */
export const printTally = (tally: Tally, language: Language, paint: Paint): string => {
  const found = severities.map((severity) => {
    const text = `${severityTerms[severity][language]} ${tally[severity]}`
    return tally[severity] === 0 ? paint(text, 'dim') : paint(text, severityColour[severity])
  })
  const rest = others.map((kind) => `${verdictTerms[kind][language]} ${tally[kind]}`)
  return `${found.join(' · ')}  |  ${rest.join(' · ')}`
}
