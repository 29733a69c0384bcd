import type { TermSet } from './words.ts'

/** How strongly a failing check speaks. */
export const severityTerms = {
  error: { zh: '错误', en: 'error', authority: 'product' },
  warning: { zh: '提醒', en: 'warning', authority: 'product' },
  note: { zh: '提示', en: 'note', authority: 'product' },
} as const satisfies TermSet
