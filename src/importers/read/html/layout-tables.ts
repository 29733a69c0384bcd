import { attribute, childrenOf, isElement, textOf, type Element, type Node } from './tree.ts'
import { walk } from './walk.ts'

/** What tells a table that holds figures from one that only places things on the page. */
type Traits = {
  readonly element: Element
  holdsTable: boolean
  hasHead: boolean
  /** Cells of the widest row, and rows with text in two cells or more. */
  widest: number
  rowsOfData: number
  longestCell: number
  cells: number
  filled: number
  length: number
}

const traitsOf = (element: Element): Traits => ({
  element,
  holdsTable: false,
  hasHead: false,
  widest: 0,
  rowsOfData: 0,
  longestCell: 0,
  cells: 0,
  filled: 0,
  length: 0,
})

/** A cell with more text than this is a column of the page. */
const longText = 400

const endCell = (traits: Traits): void => {
  traits.cells += 1
  if (traits.length > 0) traits.filled += 1
  traits.longestCell = Math.max(traits.longestCell, traits.length)
  traits.length = 0
}

const endRow = (traits: Traits): void => {
  traits.widest = Math.max(traits.widest, traits.cells)
  if (traits.filled >= 2) traits.rowsOfData += 1
  traits.cells = 0
  traits.filled = 0
}

const isLayout = (traits: Traits): boolean => {
  if (/^(?:presentation|none)$/u.test(attribute(traits.element, 'role') ?? '')) return true
  if (traits.widest <= 1) return true
  if (traits.hasHead || traits.rowsOfData >= 2) return false
  return traits.holdsTable || traits.longestCell > longText
}

const enter = (open: Traits[], element: Element): boolean => {
  const top = open.at(-1)
  if (element.tagName === 'table') {
    if (top) top.holdsTable = true
    open.push(traitsOf(element))
  } else if (top && /^(?:th|thead|caption)$/u.test(element.tagName)) top.hasHead = true
  return element.tagName !== 'script' && element.tagName !== 'style'
}

const leave = (open: Traits[], { tagName }: Element): Traits | undefined => {
  const top = open.at(-1)
  if (top === undefined) return undefined
  if (tagName === 'td' || tagName === 'th') endCell(top)
  else if (tagName === 'tr') endRow(top)
  return tagName === 'table' ? open.pop() : undefined
}

/** The tables of a page that only lay it out: what stands in their cells is running text. */
export const layoutTables = (root: Node): ReadonlySet<Element> => {
  const found = new Set<Element>()
  const open: Traits[] = []
  walk(root, {
    enter: (element) => enter(open, element),
    leave: (element) => {
      const closed = leave(open, element)
      if (closed && isLayout(closed)) found.add(closed.element)
    },
    text: (text) => {
      const top = open.at(-1)
      if (top && /\S/u.test(text)) top.length += text.length
    },
  })
  return found
}

/** Does a cell begin a line of its own in the row's heading part? */
export const isHeadRow = (row: Element): boolean => {
  if (row.parentNode && 'tagName' in row.parentNode && row.parentNode.tagName === 'thead') return true
  const cells = childrenOf(row).filter((node) => isElement(node))
  return cells.length > 0 && cells.every((node) => textOf(node) === undefined && node.nodeName === 'th')
}
