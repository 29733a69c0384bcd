import type { Extract } from '#importers/read/extract.ts'
import type { Expected } from './make/hostile-file.ts'

/** What became of a file: nothing taken, a part taken and said so, or read. */
export const answerOf = ({ blocks, notes }: Extract): Exclude<Expected, 'bounded'> => {
  if (blocks.length === 0) return 'refused'
  return notes.some(({ severity }) => severity === 'warning') ? 'noted' : 'read'
}

/** Is the answer one of those a person can act on: content, or a word about why there is none? */
export const isClear = ({ blocks, notes }: Extract): boolean =>
  (blocks.length > 0 || notes.length > 0) && notes.every(({ why }) => why.zh.length > 5 && why.en.length > 5)
