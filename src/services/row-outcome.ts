import { words, type Words } from '#domain/words/words.ts'

/** What became of one row of a call that saves many. */
export type RowOutcome<Current> =
  | { readonly outcome: 'done'; readonly indicatorId: string; readonly version: number }
  | { readonly outcome: 'conflict'; readonly indicatorId: string; readonly version: number; readonly current: Current }
  | { readonly outcome: 'refused'; readonly indicatorId: string; readonly why: Words; readonly remedy: Words }

/** A row that is there no more, or never was. */
export const rowGone = (indicatorId: string): RowOutcome<never> => ({
  outcome: 'refused',
  indicatorId,
  why: words('这一行已不在表中', 'this row is no longer in the table'),
  remedy: words('请刷新页面；需要的内容可先复制出来', 'load the page anew; copy first what you still need'),
})
