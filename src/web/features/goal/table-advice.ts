import { checkUp } from '#domain/process/indicator/check-up.ts'
import { words } from '#domain/words/words.ts'
import type { Sheet } from '../../ui/sheet/sheet-store.ts'
import type { CellMark, MarkOf, SheetRow } from '../../ui/sheet/sheet-types.ts'
import type { Advice } from './queries.ts'
import { plannedFrom, plannedIn, type CellWords, type GoalBook } from './table-facts.ts'
import { contentOfIndicator, draftOfIndicator } from './indicator-draft.ts'

/** The cell a rule speaks of. */
const cellOfRule: Readonly<Record<string, string>> = {
  'placeholder-left': 'name',
  'name-missing': 'name',
  'name-twice': 'name',
  tautology: 'name',
  'target-missing': 'target',
  'vague-target': 'target',
  'percent-over-hundred': 'target',
  'easier-than-history': 'target',
  'never-missed': 'target',
  'same-as-last-year': 'target',
  'unit-missing': 'unit',
  'wrong-operator': 'comparator',
  'weight-missing': 'weight',
  'weights-whole': 'weight',
  'basis-missing': 'basis',
  'levels-present': 'level1',
}

type Known = { readonly rows: readonly SheetRow[]; readonly advice: readonly Advice[] }

const isSame = (a: readonly SheetRow[], b: readonly SheetRow[]): boolean =>
  a.length === b.length && a.every((row, at) => row === b[at])

const groupsOf = (sheet: Sheet): ReadonlyMap<string, readonly SheetRow[]> => {
  const groups = new Map<string, SheetRow[]>()
  for (const row of sheet.rows().values()) {
    const group = groups.get(row.group)
    if (group) group.push(row)
    else groups.set(row.group, [row])
  }
  return groups
}

const judge = (book: GoalBook, spelling: CellWords, rows: readonly SheetRow[]): readonly Advice[] => {
  const { settings } = book
  if (!settings) return []
  const indicators = rows.flatMap((row) => {
    const facts = book.rows.get(row.id)
    return facts ? [plannedIn(spelling, row, facts.indicator)] : []
  })
  const lastYear = rows.flatMap(({ id }) => {
    const before = book.lastYear.get(id)?.indicator
    return before ? [plannedFrom(contentOfIndicator(draftOfIndicator(before), before), before)] : []
  })
  return checkUp({ indicators, lastYear, settings })
}

/**
 * What the check-up says of the rows as they are typed, goal by goal. While nothing of a goal waits to be saved, what
 * the server said counts.
 */
export const createAdvice = (sheet: Sheet, book: GoalBook, spelling: CellWords) => {
  const known = new Map<string, Known>()
  let seen: ReadonlyMap<string, SheetRow> | undefined
  let groups: ReadonlyMap<string, readonly SheetRow[]> = new Map()
  const adviceOn = (goal: string): readonly Advice[] => {
    if (seen !== sheet.rows()) {
      seen = sheet.rows()
      groups = groupsOf(sheet)
    }
    const rows = groups.get(goal) ?? []
    const last = known.get(goal)
    if (last && isSame(last.rows, rows)) return last.advice
    const isSaved = rows.every(({ typed }) => Object.keys(typed).length === 0)
    const advice = (isSaved ? book.said.get(goal) : undefined) ?? judge(book, spelling, rows)
    known.set(goal, { rows, advice })
    return advice
  }
  return {
    adviceOn,
    ofRow: (row: SheetRow): readonly Advice[] => {
      const id = book.rows.get(row.id)?.indicator.id
      return adviceOn(row.group).filter(({ indicator }) => indicator === id)
    },
    /** Facts have changed that the advice rests on. */
    forget: () => known.clear(),
  }
}

export type TableAdvice = ReturnType<typeof createAdvice>

const order = ['error', 'warning', 'hint'] as const
const tones = { error: 'bad', warning: 'warn', hint: 'good' } as const

const worst = (advice: readonly Advice[]): Advice | undefined =>
  advice.toSorted((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))[0]

/** The advice at the cell it speaks of; hints stand in the panel only. */
export const indicatorMarks =
  (advice: TableAdvice): MarkOf =>
  (row, key): CellMark | undefined => {
    const found = worst(
      advice.ofRow(row).filter(({ rule, severity }) => severity !== 'hint' && (cellOfRule[rule] ?? 'name') === key),
    )
    if (!found) return undefined
    const { problem, rewrite, severity } = found
    return { tone: tones[severity], text: words(`${problem.zh}。${rewrite.zh}`, `${problem.en}. ${rewrite.en}`) }
  }
