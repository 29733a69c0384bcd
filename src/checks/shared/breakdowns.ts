import type { Filing } from '#domain/filing/filing.ts'
import { baseOf, isAdditive } from './quantity.ts'
import { footing } from './sum.ts'
import { statementsOf, type Spoken, type Statement } from './statements.ts'

/**
 * A total and the parts that a phrase (其中, 分别为 …) introduces. `sure` parts stand in one list; `possible` ones follow
 * behind a comma and may begin something new.
 */
export type Breakdown = {
  readonly phrase: string
  readonly total: Spoken
  /** Other quantities of the unit before the total: the parts may be meant of one of these. */
  readonly earlier: readonly Spoken[]
  readonly sure: readonly Spoken[]
  readonly possible: readonly Spoken[]
}

const opener = /其中|包括|包含|分别(?:为|是|有)|分为|具体为/gu
/** Words by which a clause begins a statement of its own. */
const fresh = /此外|另外|同时|全年|新增|共计|累计|开展|组织|发放|发出|举办|完成|实现|为.{0,12}(?:提供|发放)/u
const rival = /其中/u

const last = <T>(list: readonly T[]): T | undefined => list.at(-1)

/** The phrase in the lead nearest to the number, with the words behind it short enough to name one part. */
const openerIn = ({ lead }: Spoken): string | undefined => {
  const found = last([...lead.matchAll(opener)])
  return found && lead.length - found.index <= 40 && !/[。；;]/u.test(lead.slice(found.index)) ? found[0] : undefined
}

const sameUnit = (a: Spoken, b: Spoken): boolean => baseOf(a.claim.figure.unit) === baseOf(b.claim.figure.unit)

/** Quantities of the unit before the phrase: in this sentence or (其中 … at its start) in the one before. */
const before = (statement: Statement, previous: Statement | undefined, part: Spoken): readonly Spoken[] => {
  const here = statement.spoken.slice(0, part.at)
  const isOpening = here.length === 0 && /^\s*(?:其中|包括)/u.test(part.lead)
  const isNext = previous?.index === statement.index - 1 && previous.sentence.block === statement.sentence.block
  return (isOpening && isNext ? previous.spoken : here).filter((spoken) => sameUnit(spoken, part))
}

type Walk = { readonly sure: Spoken[]; readonly possible: Spoken[]; parent: Spoken; inner: Spoken[] | undefined }

/** 在编103人，包括行政57人、事业46人；编外647人: parts of a part belong to it until they fill it or a ； follows. */
const isInner = (walk: Walk, next: Spoken): boolean => {
  if (openerIn(next) !== undefined) walk.inner = []
  else if (walk.inner && (/[；;。]/u.test(next.lead) || isFull(walk.parent, walk.inner))) walk.inner = undefined
  walk.inner?.push(next)
  return walk.inner !== undefined
}

const isFull = (whole: Spoken, parts: readonly Spoken[]): boolean =>
  footing(
    whole.claim.figure,
    parts.map(({ claim }) => claim.figure),
  ).agreement === 'holds'

const isListed = ({ lead }: Spoken): boolean => /[、和及]/u.test(lead) && !/[，,；;。：:]/u.test(lead)

const take = (walk: Walk, next: Spoken): void => {
  if (isInner(walk, next)) return
  if (isListed(next) && walk.possible.length === 0) walk.sure.push(next)
  else walk.possible.push(next)
  walk.parent = next
}

/** The parts behind the first: same unit, up to the next 其中; a mark other than 、 makes them doubtful. */
const partsBehind = ({ spoken }: Statement, first: Spoken): Pick<Breakdown, 'sure' | 'possible'> => {
  const walk: Walk = { sure: [first], possible: [], parent: first, inner: undefined }
  for (const next of spoken.slice(first.at + 1)) {
    if (rival.test(next.lead)) break
    if (sameUnit(next, first)) take(walk, next)
  }
  return walk
}

const breakdownsIn = (statement: Statement, previous: Statement | undefined): readonly Breakdown[] =>
  statement.spoken.flatMap((part) => {
    const phrase = openerIn(part)
    if (phrase === undefined || !isAdditive(part.claim.figure.unit)) return []
    const candidates = before(statement, previous, part)
    const total = candidates.at(-1)
    return total ? [{ phrase, total, earlier: candidates.slice(0, -1), ...partsBehind(statement, part) }] : []
  })

/** Every total with parts in running text. */
export const breakdownsOf = (filing: Filing): readonly Breakdown[] => {
  const statements = statementsOf(filing)
  return statements.flatMap((statement, at) => breakdownsIn(statement, statements[at - 1]))
}

/** Does the clause of this quantity begin a statement of its own? */
export const startsAnew = ({ lead }: Spoken): boolean => fresh.test(lead)
