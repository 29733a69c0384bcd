import type { Filing } from '#domain/filing/filing.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import { resultCells } from './cells.ts'
import { groupBy } from './group.ts'
import type { Mention, MentionPair } from './mentions.ts'
import { baseOf } from './quantity.ts'
import { kindOfBlocks } from './section-kinds.ts'
import { plain } from './similarity.ts'
import { nameOfSpoken, placeOfSpoken, statementsOf, type Spoken } from './statements.ts'

/** The figures in the result cells of a row; a number without unit takes the unit printed with the name. */
export const resultFigures = (row: IndicatorRow): readonly Mention[] =>
  resultCells(row).flatMap(({ figure, place }) => {
    if (!figure) return []
    const unit = figure.unit === '' ? row.unit : figure.unit
    return [{ name: row.name, figure: { ...figure, unit }, place }]
  })

const planning = new Set(['duties', 'tasks', 'goals', 'problems', 'measures'])

/** Quantities of the sentences that report results: plans state what should be. */
const reported = (filing: Filing): readonly Spoken[] => {
  const kinds = kindOfBlocks(filing)
  return statementsOf(filing)
    .filter(({ sentence }) => !planning.has(kinds[sentence.block] ?? ''))
    .flatMap(({ spoken }) => spoken)
}

/** Shorter names (完成率, 满意度) say nothing of what is measured. */
const shortest = 5
/** An ending of so many characters is looked up: names in tables are no longer. */
const longest = 24

type Found = { readonly spoken: Spoken; readonly isWhole: boolean }

/** Quantities by every ending of their name, so that each row finds its own at once. */
const byEnding = (filing: Filing): ReadonlyMap<string, readonly Found[]> => {
  const endings = reported(filing).flatMap((spoken) => {
    const name = nameOfSpoken(spoken)
    const ends: { ending: string; found: Found }[] = []
    for (let at = Math.max(0, name.length - longest); at + shortest <= name.length; at += 1)
      ends.push({ ending: name.slice(at), found: { spoken, isWhole: at === 0 } })
    return ends
  })
  const groups = groupBy(endings, ({ ending }) => ending)
  return new Map([...groups].map(([ending, found]) => [ending, found.map((each) => each.found)]))
}

const sameUnit = (a: Mention, spoken: Spoken): boolean => baseOf(a.figure.unit) === baseOf(spoken.claim.figure.unit)

/** Every indicator whose name stands before a figure in the text, with that figure. */
export const indicatorMentions = (filing: Filing): readonly MentionPair[] => {
  const endings = byEnding(filing)
  return filing.indicators.flatMap((row) => {
    const [result] = resultFigures(row)
    const found = endings.get(plain(row.name)) ?? []
    if (!result) return []
    return found
      .filter(({ spoken }) => sameUnit(result, spoken))
      .map(({ spoken, isWhole }) => ({
        a: result,
        b: { name: nameOfSpoken(spoken), figure: spoken.claim.figure, place: placeOfSpoken(filing, spoken) },
        isSure: isWhole,
      }))
  })
}
