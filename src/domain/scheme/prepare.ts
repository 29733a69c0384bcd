import { sum, type Decimal } from '../number/decimal.ts'
import type { Comparator, SchemeInputs } from './measure.ts'
import { resolvePoints, type PointsById } from './resolve-points.ts'
import type { Scorer } from './rule.ts'
import {
  conditionalsOf,
  nodesOf,
  type ChooseOne,
  type Conditional,
  type Filed,
  type Group,
  type Item,
  type Scheme,
  type SchemeNode,
  type WeightStage,
} from './scheme.ts'
import { scorersOf, type Scorers } from './scorers.ts'

export type PreparedItem = {
  readonly kind: 'item'
  readonly node: Item
  readonly points: Decimal
  readonly scorer: Scorer
}
export type PreparedGroup = {
  readonly kind: 'group'
  readonly node: Group
  readonly points: Decimal
  readonly children: readonly PreparedNode[]
}
export type PreparedChoice = {
  readonly kind: 'choose-one'
  readonly node: ChooseOne
  readonly points: Decimal
  readonly options: readonly PreparedItem[]
}
export type PreparedFiled = {
  readonly kind: 'filed'
  readonly node: Filed
  readonly points: Decimal
  readonly scorers: Readonly<Record<Comparator, Scorer>>
}
export type PreparedNode = PreparedItem | PreparedGroup | PreparedChoice | PreparedFiled

/** The tree for one set of conditions, with points resolved. */
export type PreparedTree = { readonly nodes: readonly PreparedNode[]; readonly points: Decimal }

/** A scheme made ready once; scoring then only reads it. `treeFor` picks the tree that fits the inputs' conditions. */
export type PreparedScheme = {
  readonly scheme: Scheme
  readonly stage: WeightStage
  readonly scorers: Scorers
  readonly treeFor: (inputs: SchemeInputs) => PreparedTree
}

const build = (nodes: readonly SchemeNode[], points: PointsById, scorers: Scorers): readonly PreparedNode[] =>
  nodes.flatMap((node) => {
    const own = points.get(node.id)
    return own === undefined ? [] : [buildNode(node, own, { points, scorers })]
  })

type Parts = { readonly points: PointsById; readonly scorers: Scorers }

const buildItem = (node: Item, points: Decimal, scorers: Scorers): PreparedItem => ({
  kind: 'item',
  node,
  points,
  scorer: scorers.ofItem(node),
})

const buildNode = (node: SchemeNode, own: Decimal, { points, scorers }: Parts): PreparedNode => {
  switch (node.kind) {
    case 'item':
      return buildItem(node, own, scorers)
    case 'group':
      return { kind: 'group', node, points: own, children: build(node.children, points, scorers) }
    case 'choose-one':
      return {
        kind: 'choose-one',
        node,
        points: own,
        options: node.options.map((option) => buildItem(option, own, scorers)),
      }
    case 'filed':
      return { kind: 'filed', node, points: own, scorers: scorers.ofFiled(node) }
  }
}

/** Does the part fall away for these inputs? An unknown fact takes the value the scheme assumes. */
const fallsAway = ({ node, when }: Conditional, inputs: SchemeInputs): boolean =>
  when.kind === 'rows-filed'
    ? !inputs.rows.some(({ slot }) => slot === node.id)
    : !(inputs.facts.get(when.fact) ?? when.assumed)

/** Makes a scheme ready to score many filings; at goal setting, weights added at self-evaluation are left out. */
export const prepareScheme = (scheme: Scheme, stage: WeightStage = 'self-evaluation'): PreparedScheme => {
  const nodes = nodesOf(scheme.indicators)
  const later =
    stage === 'goal-setting' ? nodes.filter((node) => node.stage === 'self-evaluation').map(({ id }) => id) : []
  const conditionals = conditionalsOf(scheme.indicators)
  const scorers = scorersOf(scheme.settings, scheme.byComparator)
  const trees = new Map<string, PreparedTree>()
  const make = (dropped: readonly string[]): PreparedTree => {
    const prepared = build(scheme.indicators, resolvePoints(scheme, new Set([...later, ...dropped])), scorers)
    return { nodes: prepared, points: sum(prepared.map(({ points }) => points)) }
  }
  const treeFor = (inputs: SchemeInputs): PreparedTree => {
    const dropped = conditionals.filter((one) => fallsAway(one, inputs)).map(({ node }) => node.id)
    const key = dropped.join(' ')
    const tree = trees.get(key) ?? make(dropped)
    trees.set(key, tree)
    return tree
  }
  return { scheme, stage, scorers, treeFor }
}
