import type { Period } from '#domain/number/stated.ts'
import type { FoundFigure } from './figures.ts'
import type { FoundPeriod } from './periods.ts'
import { skipSpaces } from './scan.ts'

/** A period holds until its sentence ends or another one is printed; a year alone does not undo a cut-off. */
const succeeds = (next: Period, current: Period | undefined): boolean =>
  current?.kind !== 'cut-off' || (next.kind !== 'year' && next.kind !== 'full-year')

const closingBracket = (text: string, at: number): number => {
  const near = text.slice(at, at + 200)
  const closing = /[）)]/u.exec(near)
  return at + (closing?.index ?? near.length)
}

type Reach = { readonly period: Period | undefined; readonly until: number }

const endOfSentence = (text: string, at: number): number => {
  ends.lastIndex = at
  return ends.exec(text)?.index ?? text.length
}
const ends = /[。！？!?\n]/gu

const reachOf = (text: string, found: FoundPeriod): Reach => ({
  period: found.period,
  until: found.bracket < 0 ? endOfSentence(text, found.to) : closingBracket(text, found.to),
})

const covering = (at: number, ...reaches: readonly Reach[]): Period | undefined =>
  reaches.find(({ until }) => at < until)?.period

/**
 * Gives each figure the period printed before it in its sentence, or in a bracket right behind it. A period in
 * brackets holds within them only.
 */
export const attachPeriods = (
  text: string,
  figures: readonly FoundFigure[],
  periods: readonly FoundPeriod[],
): readonly FoundFigure[] => {
  const notes = new Map(periods.map((found) => [found.bracket, found.period]))
  let outer: Reach = { period: undefined, until: 0 }
  let inner: Reach = { period: undefined, until: 0 }
  let next = 0
  return figures.map((found) => {
    for (let period = periods[next]; period && period.to <= found.from; period = periods[++next]) {
      if (period.bracket >= 0) inner = reachOf(text, period)
      else if (succeeds(period.period, covering(period.from, outer))) outer = reachOf(text, period)
    }
    const period = notes.get(skipSpaces(text, found.behind)) ?? covering(found.from, inner, outer)
    return period ? { ...found, figure: { ...found.figure, period } } : found
  })
}
