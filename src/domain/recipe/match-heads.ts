import { levelOfReason, type ConfidenceReason } from '../filing/confidence.ts'
import { bareHead, headsOf, recipeFields, type RecipeField } from './field.ts'
import { confidenceLevels } from '../filing/confidence.ts'

/** A column with the field its head names, and how that was told. */
export type HeadMatch = {
  readonly column: number
  readonly head: string
  readonly field: RecipeField
  readonly reason: ConfidenceReason
}

/** The part of a head that a longer one adds: 本年已支付金额, 项目名称（全称）. */
const contains = (head: string, name: string): boolean =>
  name.length >= 3 && head.length <= name.length + 6 && head.includes(name)

const reasonFor = (head: string, field: RecipeField): ConfidenceReason | undefined => {
  const names = headsOf[field]
  if (head === names[0]) return 'exact-header'
  if (names.includes(head)) return 'header-synonym'
  return names.some((name) => contains(head, name)) ? 'only-named' : undefined
}

const rank = (reason: ConfidenceReason): number => confidenceLevels.indexOf(levelOfReason(reason))

/** Every field at most once and every column for at most one: the surest match first, then the leftmost. */
export const matchHeads = (heads: readonly string[]): HeadMatch[] => {
  const candidates = heads.flatMap((printed, column) => {
    const head = bareHead(printed)
    return recipeFields.flatMap((field) => {
      const reason = head === '' ? undefined : reasonFor(head, field)
      return reason ? [{ column, head, field, reason }] : []
    })
  })
  const taken = new Set<RecipeField | number>()
  const chosen = candidates
    .toSorted((a, b) => rank(a.reason) - rank(b.reason) || a.column - b.column)
    .filter(({ column, field }) => {
      if (taken.has(column) || taken.has(field)) return false
      taken.add(column).add(field)
      return true
    })
  return chosen.toSorted((a, b) => a.column - b.column)
}
