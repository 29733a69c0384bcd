import type { Cell } from '../filing/indicator.ts'
import type { Term } from './words.ts'

/** The five things a table cell can say. Absent, empty, dash and 不适用 are different facts. */
export const cellTerms = {
  absent: { zh: '没有此栏', en: 'no such column', authority: 'product' },
  empty: { zh: '空白', en: 'left empty', authority: 'product' },
  dash: { zh: '—', en: 'a dash', authority: 'product' },
  'not-applicable': { zh: '不适用', en: 'not applicable', authority: 'practice' },
  written: { zh: '已填', en: 'written', authority: 'product' },
} as const satisfies Readonly<Record<Cell['kind'], Term>>
