import type { Filing, SectionKind } from '#domain/filing/filing.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import { resultCells, writtenCells } from './cells.ts'
import { groupBy } from './group.ts'
import type { Mention, MentionPair } from './mentions.ts'
import { baseOf } from './quantity.ts'
import { kindOfBlocks } from './section-kinds.ts'
import { bareName, isInCell, nameOfSpoken, placeOfSpoken, statementsOf, type Spoken } from './statements.ts'
import { once } from './once.ts'

/**
 * The figures in the result cells of a row; a number without unit takes the unit printed with the name. Beside an actual
 * value the completion is another quantity: actual ÷ target, often capped at 100%.
 */
export const resultFigures = (row: IndicatorRow): readonly Mention[] =>
  (row.actual.kind === 'absent' ? resultCells(row) : writtenCells([row.actual])).flatMap(({ figure, place }) => {
    if (!figure) return []
    const unit = figure.unit === '' ? row.unit : figure.unit
    return [{ name: row.name, figure: { ...figure, unit }, place }]
  })

const planning: ReadonlySet<SectionKind | undefined> = new Set(['duties', 'tasks', 'goals', 'problems', 'measures'])

/** Quantities of the sentences that report results: plans state what should be. */
const reported = (filing: Filing): readonly Spoken[] => {
  const kinds = kindOfBlocks(filing)
  return statementsOf(filing)
    .filter(({ sentence }) => !planning.has(kinds[sentence.block]))
    .flatMap(({ spoken }) => spoken)
    .filter((spoken) => !isInCell(filing, spoken))
}

/** Shorter names (完成率, 满意度) say nothing of what is measured. */
const shortest = 5
/** An ending of so many characters is looked up: names in tables are no longer. */
const longest = 24

type Found = { readonly spoken: Spoken; readonly name: string; readonly rows: readonly IndicatorRow[] }

/** The rows named by an ending of the quantity's name, the longest ending first. */
const foundIn = (rows: ReadonlyMap<string, readonly IndicatorRow[]>, spoken: Spoken): readonly Found[] => {
  const name = nameOfSpoken(spoken)
  for (let at = Math.max(0, name.length - longest); at + shortest <= name.length; at += 1) {
    const named = rows.get(name.slice(at))
    if (named) return [{ spoken, name, rows: named }]
  }
  return []
}

const pairsOf = (filing: Filing, { spoken, name, rows }: Found): readonly MentionPair[] =>
  rows.flatMap((row) => {
    const [a] = resultFigures(row)
    const { figure } = spoken.claim
    if (!a || baseOf(a.figure.unit) !== baseOf(figure.unit)) return []
    return [{ a, b: { name, figure, place: placeOfSpoken(filing, spoken) }, isSure: name === bareName(row.name) }]
  })

/** Every indicator whose name stands before a figure in the text, with that figure. */
export const indicatorMentions = once((filing: Filing): readonly MentionPair[] => {
  const rows = groupBy(filing.indicators, ({ name }) => bareName(name))
  return rows.size === 0
    ? []
    : reported(filing)
        .flatMap((spoken) => foundIn(rows, spoken))
        .flatMap((found) => pairsOf(filing, found))
})
