import type { Check } from '#checks/check.ts'
import { severityTerms } from '#domain/words/severity-terms.ts'
import { words, type Language } from '#domain/words/words.ts'
import { wrap } from '../terminal/width.ts'

const labels = {
  rule: words('规则', 'rule'),
  severity: words('级别', 'severity'),
  authority: words('依据', 'authority'),
}

/** Names of the authorities that are no document. */
export const authorityNames: Readonly<Record<string, ReturnType<typeof words>>> = {
  arithmetic: words('算术关系', 'arithmetic'),
  consistency: words('前后一致', 'consistency'),
  practice: words('审核实务', 'auditing practice'),
}

export const printAuthority = (authority: string, language: Language): string =>
  authorityNames[authority]?.[language] ?? authority

/** A check in words: title, rule, severity, authority, and what it compares. */
export const explainCheck = (check: Omit<Check, 'judge'>, language: Language, columns: number): string => {
  const facts = [
    [labels.rule, check.rule],
    [labels.severity, severityTerms[check.severity][language]],
    [labels.authority, printAuthority(check.authority, language)],
  ] as const
  return [
    `${check.id} — ${check.title[language]}`,
    facts.map(([label, value]) => `${label[language]} ${value}`).join(' · '),
    '',
    ...wrap(check.about[language], columns),
  ].join('\n')
}
