import type { DraftFiling } from '#domain/filing/draft.ts'
import { words } from '#domain/words/words.ts'
import type { Outline } from '#reports/outline.ts'
import { suggest } from '../args/suggest.ts'
import { Problem } from '../problem.ts'

/** The outline asked for, or a problem that names those there are. */
export const namedOutline = (outlines: readonly Outline[], id: string): Outline => {
  const found = outlines.find((outline) => outline.id === id)
  if (found) return found
  const ids = outlines.map((outline) => outline.id)
  const near = suggest(id, ids)
  throw new Problem(
    words(`没有名为 ${id} 的报告提纲`, `there is no outline named ${id}`),
    near === undefined
      ? words(`可选：${ids.join('、')}`, `choose from: ${ids.join(', ')}`)
      : words(`是否想写 ${near}？`, `did you mean ${near}?`),
  )
}

const fits = ({ fromYear, toYear }: Outline, year: number): boolean =>
  year >= fromYear && (toYear === undefined || year <= toYear)

/** The newest outline that was in force in the draft's year; without one, the newest of all. */
export const fittingOutline = (outlines: readonly Outline[], { year }: DraftFiling): Outline => {
  const newest = outlines.toSorted((a, b) => b.fromYear - a.fromYear)
  const found = newest.find((outline) => year !== undefined && fits(outline, year)) ?? newest[0]
  if (found) return found
  throw new Problem(
    words('没有任何报告提纲', 'there is no outline at all'),
    words('请重新安装 jiheng', 'install jiheng again'),
  )
}
