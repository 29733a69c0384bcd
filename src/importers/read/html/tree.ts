import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes } from 'parse5'
import type { Limits } from '../limits.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type Node = DefaultTreeAdapterTypes.Node
type Adapter = NonNullable<NonNullable<Parameters<typeof parse<DefaultTreeAdapterMap>>[1]>['treeAdapter']>

class TooMuch extends Error {}

/** Pages nest deeper than office files: marks that are never closed pile up. */
const depthFactor = 4
/** An element for each cell, and as many again around and within them. */
const nodeFactor = 2

/** The adapter counts, so that a page made of tags alone ends early; far more depth than a page has costs squared time. */
const countingAdapter = (limits: Limits): Adapter => {
  let depth = 0
  let nodes = 0
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      nodes += 1
      if (nodes > limits.cells * nodeFactor) throw new TooMuch()
      return defaultTreeAdapter.createElement(name, namespace, attributes)
    },
    onItemPush: () => {
      depth += 1
      if (depth > limits.depth * depthFactor) throw new TooMuch()
    },
    onItemPop: () => {
      depth -= 1
    },
  }
}

/** The page as a tree, or undefined where it has more elements or more depth than the limits allow. */
export const parseTree = (text: string, limits: Limits): Node | undefined => {
  try {
    return parse<DefaultTreeAdapterMap>(text, { treeAdapter: countingAdapter(limits) })
  } catch (error) {
    if (error instanceof TooMuch) return undefined
    throw error
  }
}

export const isElement = (node: Node): node is Element => 'tagName' in node

export const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : [])

export const textOf = (node: Node): string | undefined =>
  node.nodeName === '#text' && 'value' in node ? node.value : undefined

export const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attr) => attr.name === name)?.value
