import type { DraftScore } from '#domain/filing/draft.ts'
import { absent, figureValue, type DraftValue } from '#domain/filing/draft-value.ts'
import { isZero, normalise, sum, type Decimal } from '#domain/number/decimal.ts'
import { standingScore, totalOf } from '#domain/process/self-evaluation/criteria.ts'
import { childrenOf, type Scheme, type SchemeNode } from '#domain/scheme/scheme.ts'
import type { StoredScore } from '#store/queries/self-score.ts'

const idsBelow = (node: SchemeNode): readonly string[] => [node.id, ...childrenOf(node).flatMap(idsBelow)]

const points = (value: Decimal | undefined): DraftValue => (value ? figureValue(normalise(value), '分') : absent)

const sumOf = (scores: readonly StoredScore[]): Decimal | undefined => {
  const known = scores.flatMap((score) => standingScore(score) ?? [])
  return known.length < scores.length ? undefined : sum(known)
}

const component = (node: SchemeNode, scores: readonly StoredScore[]): DraftScore['components'] => {
  const ids = new Set(idsBelow(node))
  const own = scores.filter(({ criterion }) => ids.has(criterion))
  if (own.length === 0) return []
  return [{ name: node.name.zh, value: points(sumOf(own)), full: points(sum(own.map((score) => score.points))) }]
}

/** The score as documents print it: what is not certain is left to be filled in. */
export const draftScore = (scheme: Scheme, scores: readonly StoredScore[]): DraftScore => {
  if (scores.length === 0) return { total: absent, components: [], grade: '' }
  const { score, open, grade } = totalOf(scheme, scores)
  return {
    total: isZero(open) ? points(score) : absent,
    components: scheme.indicators.flatMap((node) => component(node, scores)),
    grade: isZero(open) ? (grade?.name.zh ?? '') : '',
  }
}
