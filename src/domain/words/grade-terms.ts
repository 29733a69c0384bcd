import type { TermSet } from './words.ts'

/** Grades of the four-step scale; schemes may bring other scales and their own cut-offs. */
export const gradeTerms = {
  excellent: { zh: '优', en: 'excellent', authority: '财预〔2020〕10号' },
  good: { zh: '良', en: 'good', authority: '财预〔2020〕10号' },
  fair: { zh: '中', en: 'fair', authority: '财预〔2020〕10号' },
  poor: { zh: '差', en: 'poor', authority: '财预〔2020〕10号' },
} as const satisfies TermSet
