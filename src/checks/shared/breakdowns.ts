import type { Filing } from '#domain/filing/filing.ts'
import { isMoney } from '#domain/number/unit.ts'
import { baseOf, isAdditive } from './quantity.ts'
import { footing } from './sum.ts'
import {
  neighbourOf,
  ownLead,
  spokenBefore,
  spokenBehind,
  statementsOf,
  type Spoken,
  type Statement,
} from './statements.ts'
import { once } from './once.ts'

/**
 * A total and the parts that a phrase (其中, 分别为 …) introduces. `sure` parts stand in one list; `possible` ones follow
 * behind a comma and may begin something new.
 */
export type Breakdown = {
  readonly phrase: string
  /** The sentence of the parts. */
  readonly statement: Statement
  readonly total: Spoken
  /** Other quantities of the unit before the total: the parts may be meant of one of these. */
  readonly earlier: readonly Spoken[]
  readonly sure: readonly Spoken[]
  readonly possible: readonly Spoken[]
}

const opener = /其中|包括|包含|(?<=[（(])含|分别(?:为|是|有)|分为|具体为/gu
/** Words by which a clause begins a statement of its own. */
const fresh = /此外|另外|同时|全年|新增|共计|累计|开展|组织|发放|发出|举办|完成|实现|为.{0,12}(?:提供|发放)/u
const rival = /(?<![（(]\s*)其中/u
/** 收入合计6449万元: a total of what came before, no part of it. */
const closingTotal = /合计|总计|共计/u

/** The phrase in the lead nearest to the number, with the words behind it short enough to name one part. */
const openerIn = ({ lead }: Spoken): string | undefined => {
  const near = lead.slice(-40)
  const found = [...near.matchAll(opener)].at(-1)
  return found && !/[。；;]/u.test(near.slice(found.index)) ? found[0] : undefined
}

const sameUnit = (a: Spoken, b: Spoken): boolean => baseOf(a.claim.figure.unit) === baseOf(b.claim.figure.unit)

/** Quantities before the phrase: in this sentence or (其中 … at its start) in the one before. */
const before = (statement: Statement, previous: Statement | undefined, part: Spoken): readonly Spoken[] => {
  const here = spokenBefore(statement, part)
  const isOpening = here.length === 0 && /^\s*(?:其中|包括)/u.test(part.lead)
  return (isOpening ? neighbourOf(statement, previous)?.spoken : undefined) ?? here
}

type Walk = {
  readonly sure: Spoken[]
  readonly possible: Spoken[]
  /** Brackets open since the phrase at the first part, and now. */
  readonly base: number
  depth: number
  parent: Spoken
  inner: Spoken[] | undefined
}

const bracketSteps = (text: string): readonly number[] =>
  [...text.matchAll(/[（()）]/gu)].map(([mark]) => (/[（(]/u.test(mark) ? 1 : -1))

/** Brackets open behind the words; undefined where the bracket that holds the list is closed. */
const depthBehind = (depth: number, text: string): number | undefined => {
  let now = depth
  for (const step of bracketSteps(text)) {
    now += step
    if (now < 0) return undefined
  }
  return now
}

/** Brackets opened between the phrase and its first part: 其中甲（10件）、乙（20件）. */
const baseDepth = ({ lead }: Spoken, phrase: string): number =>
  Math.max(
    0,
    bracketSteps(lead.slice(lead.lastIndexOf(phrase))).reduce((sum, step) => sum + step, 0),
  )

const opensInner = (walk: Walk, next: Spoken): boolean =>
  openerIn(next) !== undefined || (walk.inner === undefined && walk.depth > walk.base && /[（(]/u.test(next.lead))

const endsInner = (walk: Walk, inner: readonly Spoken[], next: Spoken): boolean =>
  /[；;。]|[）)]/u.test(next.lead) || isFull(walk.parent, inner)

/**
 * 在编103人，包括行政57人、事业46人；编外647人, 甲收入80万元（含一类30万元、二类50万元），乙收入20万元: parts of a part
 * belong to it until they fill it, its bracket closes or a ； follows.
 */
const isInner = (walk: Walk, next: Spoken): boolean => {
  if (opensInner(walk, next)) walk.inner = []
  else if (walk.inner && endsInner(walk, walk.inner, next)) walk.inner = undefined
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

const flowOf = (spoken: Spoken): string | undefined => /收入|支出/u.exec(ownLead(spoken))?.[0]

/** Behind the next 其中, behind a total of its own, or on the other side of the accounts nothing belongs to the list. */
const isOfSomethingElse = (first: Spoken, next: Spoken): boolean => {
  if (rival.test(next.lead) || (closingTotal.test(ownLead(next)) && !closingTotal.test(ownLead(first)))) return true
  const [flow, other] = [flowOf(first), flowOf(next)]
  return flow !== undefined && other !== undefined && flow !== other
}

/** The parts behind the first: same unit, up to the next 其中; a mark other than 、 makes them doubtful. */
const partsBehind = (statement: Statement, first: Spoken, phrase: string): Pick<Breakdown, 'sure' | 'possible'> => {
  const base = baseDepth(first, phrase)
  const walk: Walk = { sure: [first], possible: [], base, depth: base, parent: first, inner: undefined }
  for (const next of spokenBehind(statement, first)) {
    const depth = depthBehind(walk.depth, next.lead)
    if (depth === undefined || isOfSomethingElse(first, next)) break
    walk.depth = depth
    if (sameUnit(next, first)) take(walk, next)
  }
  return walk
}

/** 其中500万以上的项目9项、涉及资金300万元: the money behind the count is a part of the money before. */
const moneyBehind = (statement: Statement, first: Spoken): readonly Spoken[] => {
  const next = spokenBehind(statement, first).slice(0, 2)
  const found = next.find(
    ({ lead, claim }) => isMoney(claim.figure.unit) && /^[^；;。]*(?:资金|金额|经费|总额)/u.test(lead),
  )
  return found && !sameUnit(found, first) ? [found] : []
}

const breakdownsIn = (statement: Statement, previous: Statement | undefined): readonly Breakdown[] =>
  statement.spoken.flatMap((first) => {
    const phrase = openerIn(first)
    if (phrase === undefined) return []
    return [first, ...moneyBehind(statement, first)].flatMap((part) => {
      const candidates = before(statement, previous, first).filter((spoken) => sameUnit(spoken, part))
      const total = candidates.at(-1)
      if (!total || !isAdditive(part.claim.figure.unit)) return []
      return [{ phrase, statement, total, earlier: candidates.slice(0, -1), ...partsBehind(statement, part, phrase) }]
    })
  })

/** Every total with parts in running text. */
export const breakdownsOf = once((filing: Filing): readonly Breakdown[] => {
  const statements = statementsOf(filing)
  return statements.flatMap((statement, at) => breakdownsIn(statement, statements[at - 1]))
})

/** Does the clause of this quantity begin a statement of its own? */
export const startsAnew = ({ lead }: Spoken): boolean => fresh.test(lead)
