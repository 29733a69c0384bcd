import { compare, maximum, sum } from '../number/decimal.ts'
import type { SchemeInputs } from './measure.ts'
import type { PreparedChoice, PreparedGroup, PreparedItem, PreparedNode } from './prepare.ts'
import { unknown } from './rule.ts'
import type { Scheme } from './scheme.ts'
import { scoreFiled } from './score-filed.ts'
import { leafOf, openLeaf } from './score-leaf.ts'
import type { BranchScore, LeafScore, ScoreNode } from './score-tree.ts'

type Given = { readonly scheme: Scheme; readonly inputs: SchemeInputs }

const scoreItem = ({ node, points, scorer }: PreparedItem, { scheme, inputs }: Given): LeafScore => {
  const measure = inputs.measures.get(node.id)
  return leafOf({ node, row: undefined, rule: node.rule, measure }, points, {
    outcome: measure === undefined ? unknown(points, 'no-input') : scorer(points, measure),
    precision: scheme.settings.precision,
  })
}

const scoreGroup = ({ node, points, children }: PreparedGroup, given: Given): BranchScore => {
  const scores = children.map((child) => scoreNode(child, given))
  return {
    kind: 'branch',
    node,
    origin: 'scheme',
    chosen: undefined,
    full: points,
    earned: sum(scores.map(({ earned }) => earned)),
    highest: sum(scores.map(({ highest }) => highest)),
    children: scores,
  }
}

const better = (a: LeafScore, b: LeafScore): LeafScore => (compare(b.earned, a.earned) > 0 ? b : a)

/** Alternatives nobody supplied are left aside; of the others the one with the most certain points counts. */
const scoreChoice = ({ node, points, options }: PreparedChoice, given: Given): BranchScore | LeafScore => {
  const isSupplied = (option: PreparedItem): boolean => given.inputs.measures.has(option.node.id)
  const [first, ...others] = options.filter(isSupplied).map((option) => scoreItem(option, given))
  if (first === undefined)
    return openLeaf({ node, row: undefined, rule: undefined, measure: undefined }, points, {
      reason: 'no-option',
      precision: given.scheme.settings.precision,
    })
  const best = others.reduce(better, first)
  return {
    kind: 'branch',
    node,
    origin: 'scheme',
    chosen: best.node.id,
    full: points,
    earned: best.earned,
    highest: others.reduce((high, { highest }) => maximum(high, highest), first.highest),
    children: [first, ...others],
  }
}

export const scoreNode = (prepared: PreparedNode, given: Given): ScoreNode => {
  switch (prepared.kind) {
    case 'item':
      return scoreItem(prepared, given)
    case 'group':
      return scoreGroup(prepared, given)
    case 'choose-one':
      return scoreChoice(prepared, given)
    case 'filed':
      return scoreFiled(prepared, given.scheme, given.inputs.rows)
  }
}
