/** The nearest box around an element that scrolls by itself. */
const scrollerOf = (element: Element): Element | undefined => {
  for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box)
    if (overflowY === 'auto' || overflowY === 'scroll') return box
  }
  return undefined
}

/** How far the box has to go so that the element stands in its middle, or just in sight. */
const distance = (box: DOMRect, inside: DOMRect, isCentred: boolean): number => {
  if (isCentred) return inside.top + inside.height / 2 - (box.top + box.height / 2)
  if (inside.top < box.top) return inside.top - box.top
  return Math.max(0, Math.min(inside.bottom - box.bottom, inside.top - box.top))
}

/** Brings an element into sight within its own scrolling box; the page itself stays where it is. */
export const scrollWithin = (element: Element | null | undefined, to: 'center' | 'nearest'): void => {
  const box = element ? scrollerOf(element) : undefined
  if (!element || !box) return
  box.scrollTop += distance(box.getBoundingClientRect(), element.getBoundingClientRect(), to === 'center')
}
