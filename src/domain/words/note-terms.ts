import type { Note } from '../text/document.ts'
import type { Term } from './words.ts'

/** Why the reader left a remark. */
export const noteTerms = {
  'not-understood': { zh: '没有读懂', en: 'not understood', authority: 'product' },
  'set-aside': { zh: '搁置', en: 'set aside', authority: 'product' },
  encoding: { zh: '编码', en: 'encoding', authority: 'product' },
  limit: { zh: '超出限度', en: 'beyond a limit', authority: 'product' },
} as const satisfies Readonly<Record<Note['kind'], Term>>
