import type { PlainRow } from '#domain/recipe/apply-recipe.ts'
import type { Result } from '#domain/process/result.ts'
import type { KnownProject } from '#store/queries/import-batch.ts'
import type { LedgerSource } from '../ledger/enter-budget.ts'
import { groupBy } from './group-by.ts'
import type { ImportDefaults, RefusedRow } from './import-input.ts'
import { refuseBy, refuseRow, type Located } from './refused-row.ts'
import { readSource } from './row-values.ts'

/** A row with its place and the project it is about. */
export type MatchedRow = Located & { readonly plain: PlainRow; readonly project: KnownProject }

/** An entry to be, and the rows it comes from. */
export type Candidate<Entry> = { readonly entry: Entry; readonly rows: readonly Located[] }

export type Understood<Entry> = { readonly added: readonly Entry[]; readonly refused: readonly RefusedRow[] }

export const isRefused = (value: unknown): value is RefusedRow =>
  typeof value === 'object' && value !== null && 'remedy' in value

/** The source a row names; rows that name none have the one that was chosen for them. */
export const sourceOf = (row: MatchedRow, { source }: ImportDefaults): LedgerSource | RefusedRow => {
  const printed = row.plain.texts['fund-nature']
  const found = printed === undefined ? source : readSource(printed)
  if (found !== undefined) return found
  return printed === undefined
    ? refuseRow(
        row,
        ['没有资金性质', 'the nature of the money is missing'],
        ['请选择默认的资金来源', 'choose the source for rows that name none'],
      )
    : refuseRow(
        row,
        [`资金性质“${printed}”无法识别`, `"${printed}" is no known nature of money`],
        ['请改为规范名称，如一般公共预算', 'use an official name'],
      )
}

/** What a person says of the entries, else what the row says of itself. */
export const reasonOf = ({ plain }: MatchedRow, { reason }: ImportDefaults): string =>
  reason ?? plain.texts.summary ?? ''

type OfProject = { readonly project: string }

const refuseAll = <Entry>(
  candidates: readonly Candidate<Entry>[],
  refusal: Extract<Result<unknown>, { kind: 'refused' }>['refusal'],
): readonly RefusedRow[] => candidates.flatMap(({ rows }) => rows.map((located) => refuseBy(located, refusal)))

/** More than so many entries of one project are taken or left together. */
const mostSingly = 300

/**
 * Asks the domain for every project by itself: its entries are taken together; where they are refused, one after the
 * other, so that only the rows at fault are left out.
 */
export const decideByProject = <Entry extends OfProject>(
  candidates: readonly Candidate<Entry>[],
  decide: (project: string, entries: readonly Entry[]) => Result<unknown>,
): Understood<Entry> => {
  const [added, refused]: [Entry[], RefusedRow[]] = [[], []]
  for (const [project, own] of groupBy(candidates, ({ entry }) => entry.project)) {
    const whole = decide(
      project,
      own.map(({ entry }) => entry),
    )
    if (whole.kind === 'done') added.push(...own.map(({ entry }) => entry))
    else if (own.length > mostSingly) refused.push(...refuseAll(own, whole.refusal))
    else {
      const taken: Entry[] = []
      for (const candidate of own) {
        const result = decide(project, [...taken, candidate.entry])
        if (result.kind === 'done') taken.push(candidate.entry)
        else refused.push(...refuseAll([candidate], result.refusal))
      }
      added.push(...taken)
    }
  }
  return { added, refused }
}

/** Refuses candidates that look like something the ledger has already. */
export const withoutDoubles = <Entry>(
  candidates: readonly Candidate<Entry>[],
  existing: readonly Entry[],
  { allowsDoubles, keyOf }: { readonly allowsDoubles: boolean; readonly keyOf: (entry: Entry) => string },
): { readonly fresh: readonly Candidate<Entry>[]; readonly refused: readonly RefusedRow[] } => {
  if (allowsDoubles) return { fresh: candidates, refused: [] }
  const there = new Set(existing.map(keyOf))
  const isDouble = ({ entry }: Candidate<Entry>): boolean => there.has(keyOf(entry))
  const doubles = candidates
    .filter(isDouble)
    .flatMap(({ rows }) =>
      rows.map((located) =>
        refuseRow(
          located,
          ['台账中已有相同的一笔', 'the ledger has the same entry already'],
          ['请核对是否重复导入；确需登记的请选择允许重复', 'check whether it was imported before, or allow doubles'],
        ),
      ),
    )
  return { fresh: candidates.filter((candidate) => !isDouble(candidate)), refused: doubles }
}
