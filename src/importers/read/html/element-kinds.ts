import { attribute, type Element } from './tree.ts'

/** Elements without text for the reader of the page. */
const silent = new Set(
  'head script style template noscript svg math iframe object embed audio video canvas map datalist rt rp button'.split(
    ' ',
  ),
)

const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form header hgroup hr html legend main p pre section summary nav table caption tr td th ul ol menu li'
  ).split(' '),
)

export const isSilent = ({ tagName }: Element): boolean => silent.has(tagName)

/** Does an element begin and end a paragraph? */
export const isBlock = ({ tagName }: Element): boolean => blocks.has(tagName) || /^h[1-6]$/u.test(tagName)

/** What stands in front of the attribute's end is bounded: a style of megabytes is no style. */
const styleOf = (element: Element): string => (attribute(element, 'style') ?? '').slice(0, 2000)

/** Is an element hidden on the page itself? Style sheets are not read. */
export const isHidden = (element: Element): boolean =>
  attribute(element, 'hidden') !== undefined ||
  /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all/iu.test(styleOf(element))

export const isNavigation = (element: Element): boolean =>
  element.tagName === 'nav' || attribute(element, 'role') === 'navigation'

/** Outline level of a heading, by its tag or its role. */
export const headingLevel = (element: Element): number | undefined => {
  const level = /^h([1-6])$/u.exec(element.tagName)?.[1]
  if (level !== undefined) return Number(level)
  if (attribute(element, 'role') !== 'heading') return undefined
  return Math.min(6, Math.max(1, Number.parseInt(attribute(element, 'aria-level') ?? '2', 10) || 2))
}

/** The kind of marks a list asks for, in its style or its attribute. */
export const listType = (element: Element): string | undefined =>
  /list-style(?:-type)?\s{0,9}:[^;]{0,40}?([a-z-]{4,40})/iu.exec(styleOf(element))?.[1]?.toLowerCase() ??
  attribute(element, 'type')

/** What a person has typed or chosen in a form that was saved as a page. */
export const typedText = (element: Element): string | undefined => {
  const type = attribute(element, 'type') ?? 'text'
  return element.tagName === 'input' && /^(?:text|number|tel|date|month)$/u.test(type)
    ? attribute(element, 'value')
    : undefined
}

/** Of a list of choices only the chosen one is part of the text. */
export const isUnchosen = (element: Element): boolean =>
  element.tagName === 'option' && attribute(element, 'selected') === undefined
