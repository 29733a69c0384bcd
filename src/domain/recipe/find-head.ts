import type { MappedText } from '../text/mapped-text.ts'
import { isMoneyField } from './field.ts'
import { matchHeads, type HeadMatch } from './match-heads.ts'

type Row = readonly MappedText[]

/** The head of a plain table: its printed columns, their fields, and the first row below. */
export type PlainHead = {
  readonly heads: readonly string[]
  readonly matches: readonly HeadMatch[]
  readonly next: number
}

/** Titles, unit lines and conditions of the export stand above; deeper no head is looked for. */
const deepest = 20
const fewest = 3

const textsOf = (row: Row): readonly string[] => row.map(({ text }) => text)

/** Cells of a second row stand below the wide ones of the first. */
const below = (upper: Row, lower: Row): readonly string[] => upper.map((cell, at) => lower[at]?.text || cell.text)

const isNumber = ({ text }: MappedText): boolean => /^[-−]?\d[\d.,，]*$/u.test(text)

const candidateAt = (rows: readonly Row[], at: number): PlainHead[] => {
  const [upper = [], lower = []] = rows.slice(at, at + 2)
  const single = { heads: textsOf(upper), matches: matchHeads(textsOf(upper)), next: at + 1 }
  const isDouble = lower.length === upper.length && !lower.some(isNumber)
  const heads = isDouble ? below(upper, lower) : []
  return [single, { heads, matches: matchHeads(heads), next: at + 2 }]
}

const isHead = ({ matches }: PlainHead): boolean =>
  matches.length >= fewest &&
  matches.some(({ field }) => isMoneyField(field)) &&
  matches.some(({ field }) => !isMoneyField(field))

/** The head that names most fields, an amount and what it is for among them; the upper one where two name as many. */
export const findPlainHead = (rows: readonly Row[]): PlainHead | undefined => {
  let best: PlainHead | undefined
  for (let at = 0; at < Math.min(rows.length, deepest); at += 1)
    for (const head of candidateAt(rows, at)) {
      if (isHead(head) && head.matches.length > (best?.matches.length ?? 0)) best = head
    }
  return best
}
