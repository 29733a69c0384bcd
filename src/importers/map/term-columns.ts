import type { ColumnKind } from './columns.ts'

type Kinds = readonly ColumnKind[]

const indicesOf = (kinds: Kinds, kind: ColumnKind): number[] =>
  kinds.flatMap((each, at) => (each === kind && kinds[at + 1] !== 'level1' ? [at] : []))

const masked = (kinds: Kinds, from: number, to: number): Kinds =>
  kinds.map((kind, at) => (at >= from && at <= to ? 'other' : kind))

/**
 * A declaration of several years prints 二级指标, 三级指标 and 指标值 twice: for the middle term and, right of it, for
 * the year. The kinds of the columns of each; undefined where they stand once.
 */
export const termKinds = (kinds: Kinds): { readonly midTerm: Kinds; readonly annual: Kinds } | undefined => {
  const [names, targets] = [indicesOf(kinds, 'name'), indicesOf(kinds, 'target')]
  const [name1 = -1, name2 = -1] = names
  const [target1 = -1, target2 = -1] = targets
  if (names.length !== 2 || targets.length !== 2 || target1 < name1 || name2 < target1 || target2 < name2)
    return undefined
  return {
    midTerm: masked(kinds, target1 + 1, target2),
    annual: masked(kinds, kinds.indexOf('level1') + 1, target1),
  }
}
