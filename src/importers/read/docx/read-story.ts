import type { XmlHandler } from '../xml.ts'
import { asideElements } from './aside-elements.ts'
import { blockElements } from './block-elements.ts'
import type { Element, Elements } from './element.ts'
import type { Story } from './story.ts'
import { textElements } from './text-elements.ts'
import { wordNamespaces } from './values.ts'

const wordElements = new Map<string, Element>(Object.entries({ ...textElements, ...blockElements, ...asideElements }))

/** Lets the elements of a part act on the story; unknown ones are passed through to what they hold. */
export const storyHandler = (story: Story, more: Elements = {}): XmlHandler => {
  const elements = new Map([...wordElements, ...Object.entries(more)])
  /** Depth below the element whose content is left out; 0 outside. */
  let left = 0
  return {
    namespaces: wordNamespaces,
    open: (name, attributes) => {
      if (left > 0) left += 1
      else if (elements.get(name)?.open?.(story, attributes) === 'skip') left = 1
    },
    close: (name) => {
      if (left > 0) left -= 1
      else elements.get(name)?.close?.(story)
    },
    text: (text) => {
      if (story.isCollecting && left === 0) story.collected += text
    },
    isDone: () => story.isSpent(),
  }
}
