import type { PeriodKind } from '../number/stated.ts'
import type { Term } from './words.ts'

/** How the time of a figure is printed. */
export const periodTerms = {
  months: { zh: '月份区间', en: 'a span of months', authority: 'practice' },
  'cut-off': { zh: '截止日期', en: 'a cut-off date', authority: 'practice' },
  'full-year': { zh: '全年', en: 'the whole year', authority: 'practice' },
  year: { zh: '年度', en: 'a year', authority: 'practice' },
  open: { zh: '截至目前', en: 'a cut-off without a date', authority: 'practice' },
} as const satisfies Readonly<Record<PeriodKind, Term>>
