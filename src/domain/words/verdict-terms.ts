import type { TermSet } from './words.ts'

/** The four answers a check may give. */
export const verdictTerms = {
  holds: { zh: '成立', en: 'holds', authority: 'product' },
  'within-rounding': { zh: '舍入范围内', en: 'within rounding', authority: 'product' },
  fails: { zh: '不成立', en: 'fails', authority: 'product' },
  'cannot-tell': { zh: '无法判断', en: 'cannot tell', authority: 'product' },
} as const satisfies TermSet
