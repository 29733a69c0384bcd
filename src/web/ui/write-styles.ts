/**
 * Stands in for the modules through which the component library adds <style> elements: the content security policy
 * refuses those. Constructed style sheets are no inline styles, so the library runs unchanged under `style-src 'self'`.
 */
type Options = {
  readonly mark?: string
  readonly prepend?: boolean | 'queue'
  readonly priority?: number
}

type Kept = {
  readonly key: string
  readonly order: number
  readonly sheet: CSSStyleSheet
  /** Never in the page: the library notes things on it. */
  readonly element: HTMLStyleElement
  css: string
}

const kept: Kept[] = []

const show = (): void => {
  const foreign = document.adoptedStyleSheets.filter((sheet) => !kept.some((one) => one.sheet === sheet))
  document.adoptedStyleSheets = [...kept.map(({ sheet }) => sheet), ...foreign]
}

/** What is prepended with a low priority comes first, what is appended last. */
const orderOf = ({ prepend, priority = 0 }: Options): number => {
  if (prepend === 'queue') return priority
  return prepend ? -1_000_000 : 1_000_000
}

const add = (key: string, css: string, order: number): Kept => {
  const one: Kept = { key, order, sheet: new CSSStyleSheet(), element: document.createElement('style'), css }
  const at = kept.findIndex((other) => other.order > order)
  kept.splice(at === -1 ? kept.length : at, 0, one)
  one.sheet.replaceSync(css)
  show()
  return one
}

const replace = (one: Kept, css: string): void => {
  if (one.css === css) return
  one.css = css
  one.sheet.replaceSync(css)
}

/** Adds or replaces the styles of a key. */
export const updateCSS = (css: string, key: string, options: Options = {}): HTMLStyleElement => {
  const found = kept.find((one) => one.key === key)
  if (found) replace(found, css)
  return (found ?? add(key, css, orderOf(options))).element
}

export const injectCSS = (css: string, options: Options = {}): HTMLStyleElement =>
  add(`only-${kept.length}-${css.length}`, css, orderOf(options)).element

export const removeCSS = (key: string): void => {
  const at = kept.findIndex((one) => one.key === key)
  if (at === -1) return
  kept.splice(at, 1)
  show()
}

export const clearContainerCache = (): void => undefined

/** Where an icon lives in a shadow tree: ours never do. */
export const getShadowRoot = (): undefined => undefined

export const warningOnce = (): void => undefined
