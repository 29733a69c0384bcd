import { childrenOf, isElement, textOf, type Element, type Node } from './tree.ts'

/** `enter` answers whether what stands inside is to be visited; `leave` is called only then. */
export type Visitor = {
  readonly enter: (element: Element) => boolean
  readonly leave: (element: Element) => void
  readonly text: (text: string) => void
}

type Frame = { readonly node: Node; readonly children: readonly Node[]; next: number }

const frameOf = (node: Node): Frame => ({ node, children: childrenOf(node), next: 0 })

const visit = (node: Node, visitor: Visitor, frames: Frame[]): void => {
  const text = textOf(node)
  if (text !== undefined) visitor.text(text)
  else if (isElement(node) && visitor.enter(node)) frames.push(frameOf(node))
}

/** Visits everything below a node in reading order, without recursion: pages nest as deep as they like. */
export const walk = (root: Node, visitor: Visitor): void => {
  const frames: Frame[] = [frameOf(root)]
  for (let top = frames.at(-1); top; top = frames.at(-1)) {
    const child = top.children[top.next]
    top.next += 1
    if (child) visit(child, visitor, frames)
    else {
      frames.pop()
      if (isElement(top.node)) visitor.leave(top.node)
    }
  }
}

/** Does any text stand below a node? */
export const hasText = (root: Node): boolean => {
  let found = false
  walk(root, {
    enter: ({ tagName }) => !found && tagName !== 'script' && tagName !== 'style',
    leave: () => undefined,
    text: (text) => {
      found ||= /\S/u.test(text)
    },
  })
  return found
}
