import type { Qualifier } from '../number/stated.ts'
import type { Term } from './words.ts'

/** Words and signs beside a figure that widen it. */
export const qualifierTerms = {
  about: { zh: '约', en: 'about', authority: 'practice' },
  nearly: { zh: '近', en: 'nearly', authority: 'practice' },
  over: { zh: '余、多、超', en: 'over', authority: 'practice' },
  'at-least': { zh: '不少于（≥）', en: 'at least (≥)', authority: 'practice' },
  'at-most': { zh: '不超过（≤）', en: 'at most (≤)', authority: 'practice' },
  'more-than': { zh: '大于（>）', en: 'more than (>)', authority: 'practice' },
  'less-than': { zh: '小于（<）', en: 'less than (<)', authority: 'practice' },
} as const satisfies Readonly<Record<Qualifier, Term>>
