import type { Filing, FilingKind, Sentence } from '#domain/filing/filing.ts'
import { overlaps, type Place } from '#domain/text/place.ts'
import { writtenCells } from './cells.ts'
import { intended } from './lexicons/completion-wording.ts'
import { placeInBlock } from './places.ts'
import { reportingSentences } from './section-kinds.ts'

/** Words that say something is finished, with the sentence they stand in. */
export type FinishedClaim = {
  readonly text: string
  readonly match: RegExpMatchArray
  readonly sentence: Sentence
  readonly index: number
  readonly place: Place
}

const plans: ReadonlySet<FilingKind> = new Set(['goal-declaration', 'budget-disclosure'])

/** Cells that say what should be: goals of projects and targets of indicators. */
const goalCells = ({ projects, indicators }: Filing): readonly Place[] =>
  writtenCells([...projects.map(({ goal }) => goal), ...indicators.map(({ target }) => target)]).map(
    ({ place }) => place,
  )

const isIntended = ({ text }: Sentence, at: number): boolean =>
  intended.test(text.slice(Math.max(0, at - intendedReach), at))

/** A word of intention stands at most so far before what it intends. */
const intendedReach = 30

/** Every match of a pattern (with the g flag) that reports; what should be (确保顺利完成…, goal cells) is no claim. */
export const finishedClaims = (filing: Filing, pattern: RegExp): readonly FinishedClaim[] => {
  if (plans.has(filing.kind)) return []
  const claims = reportingSentences(filing).flatMap(({ sentence, index }) =>
    [...sentence.text.matchAll(pattern)]
      .filter((match) => !isIntended(sentence, match.index))
      .map((match) => {
        const from = sentence.from + match.index
        const place = placeInBlock(filing, sentence.block, { from, to: from + match[0].length })
        return { text: match[0], match, sentence, index, place }
      }),
  )
  if (claims.length === 0) return []
  const goals = goalCells(filing)
  return claims.filter(({ place }) => !goals.some((goal) => overlaps(goal, place)))
}
