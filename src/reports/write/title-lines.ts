import { printRuns, textRun, type Run } from '../model.ts'

/** 18 characters of 二号 type fit the line. */
const titleLength = 18

/** A long title is cut where it stays most even, before the year or before 部门整体支出, and never within a name. */
const titleCut = (text: string): number => {
  const cuts = [text.search(/(?:19|20)\d{2}年/u), text.indexOf('部门整体支出')].filter((cut) => cut > 0)
  const longestLine = (cut: number): number => Math.max(cut, text.length - cut)
  return cuts.toSorted((one, other) => longestLine(one) - longestLine(other))[0] ?? 0
}

/** The title on one line or two, the same in every format that lays out pages. */
export const titleLines = (runs: readonly Run[]): readonly (readonly Run[])[] => {
  const text = printRuns(runs)
  const cut = titleCut(text)
  // A title with a gap keeps its runs whole, so that the mark stays visible.
  if (text.length <= titleLength || cut === 0 || runs.some(({ kind }) => kind === 'gap')) return [runs]
  return [[textRun(text.slice(0, cut))], [textRun(text.slice(cut))]]
}
