import type { Filing, Section } from '#domain/filing/filing.ts'
import { wholeSpan } from '#domain/text/mapped-text.ts'
import { placeOf, type Place } from '#domain/text/place.ts'
import {
  budgetWords,
  circumstance,
  concrete,
  everyday,
  quotedPolicy,
  slogan,
  taskEnding,
  taskOpening,
  vision,
} from './lexicons/task-wording.ts'
import { placeInBlock } from './places.ts'
import { sentencesIn } from './section-kinds.ts'
import { plain } from './similarity.ts'

/** A named task: `printed` as the plan writes it, `core` what is particular to it. */
export type TaskPhrase = { readonly printed: string; readonly core: string; readonly place: Place }

const shortest = 3
const longest = 16

/** What a phrase is about once its verbs and its general words are gone. */
const coreOf = (phrase: string): string => {
  const bare = phrase.replace(taskOpening, '')
  return bare.replace(taskEnding, '')
}

const isNamed = (phrase: string, core: string): boolean => {
  const bare = plain(core)
  const head = phrase.replace(taskOpening, '')
  return (
    bare.length >= shortest &&
    bare.length <= longest &&
    !everyday.test(bare) &&
    (concrete.test(bare) || concrete.test(head.replace(/(?:建设|工作|等)+$/u, '')))
  )
}

/** “星光夜市” and “清河行动”: what stands in quotation marks has a name of its own. */
const quoted = /“([^“”]{3,12})”/gu

type Piece = { readonly text: string; readonly from: number }

const label =
  /^\s*(?:[①-⑳]|\d{1,2}[.．、]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,2}[、是])\s*/u
const separator = /、|(?<=[^、]{4})(?:和(?![谐平睦])|与|及(?![时格]))(?=[^、]{4})/u

/** The parts of a clause between 、 and 和, with their offsets in the block's text. */
const piecesOf = (text: string, from: number): readonly Piece[] => {
  let at = from
  return text.split(separator).map((part) => {
    const lead = label.exec(part)?.[0].length ?? 0
    const piece = { text: part.slice(lead).replace(/等.*$/u, ''), from: at + lead }
    at += part.length + 1
    return piece
  })
}

const quotedIn = (filing: Filing, block: number, piece: Piece): readonly TaskPhrase[] => {
  if (quotedPolicy.test(piece.text)) return []
  return [...piece.text.matchAll(quoted)].flatMap((match) => {
    const core = `${match[1]}`
    const start = piece.from + match.index
    const place = placeInBlock(filing, block, { from: start, to: start + match[0].length })
    return slogan.test(core) ? [] : [{ printed: match[0], core, place }]
  })
}

const namedIn = (filing: Filing, block: number, piece: Piece): readonly TaskPhrase[] => {
  const phrase = piece.text.replace(/[。；！]+$/u, '')
  const core = coreOf(phrase)
  if (/[“”]/u.test(phrase) || circumstance.test(phrase) || vision.test(phrase) || !isNamed(phrase, core)) return []
  return [
    { printed: phrase, core, place: placeInBlock(filing, block, { from: piece.from, to: piece.from + phrase.length }) },
  ]
}

const doingIs = /\d|已|了$/u

const told = (filing: Filing, section: Section): readonly TaskPhrase[] =>
  sentencesIn(filing, section).flatMap(({ block, clauses }) =>
    clauses
      .filter(({ text }) => !doingIs.test(text))
      .flatMap((clause) => piecesOf(clause.text, clause.from))
      .flatMap((piece) => [...quotedIn(filing, block, piece), ...namedIn(filing, block, piece)]),
  )

/** Rows of a table of planned projects are tasks by the name in their first cell. */
const listed = (filing: Filing, { from, to }: Section): readonly TaskPhrase[] =>
  filing.document.blocks.slice(from, to).flatMap((block) => {
    if (block.kind === 'passage') return []
    return block.rows
      .slice(block.headerRows)
      .flatMap((row) => row.slice(0, 1))
      .flatMap((cell) => {
        const core = plain(cell.text.replace(/[（(][^）)]*[）)]/u, '').replaceAll(budgetWords, ''))
        if (core.length < shortest || core.length > longest * 2) return []
        return [{ printed: cell.text, core, place: placeOf(filing.document.source, wholeSpan(cell)) }]
      })
  })

/** The named tasks of a section; what already tells a number or a result is none. */
export const taskPhrases = (filing: Filing, section: Section): readonly TaskPhrase[] => [
  ...told(filing, section),
  ...listed(filing, section),
]
