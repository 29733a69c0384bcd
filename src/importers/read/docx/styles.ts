import type { Attributes, XmlHandler } from '../xml.ts'
import { countOf, isOn, wordNamespaces } from './values.ts'

/** What a style itself says; undefined is left to the style it is based on. */
type Style = {
  readonly id: string
  readonly kind: string
  name: string
  basedOn: string | undefined
  outline: number | undefined
  list: string | undefined
  level: number | undefined
  isHidden: boolean | undefined
}

/** A list a style puts its paragraphs on; `owner`: the style that says so, by which the list may know the level. */
export type StyleList = { readonly list: string; readonly level: number | undefined; readonly owner: string }

/** The outline level that means running text. */
export const bodyLevel = 9
const longestChain = 40

const headingName = /^(?:heading|标题)\s{0,3}([1-9])$/iu
const contentsName =
  /^(?:(?:toc|目录)\s{0,3}(?:[1-9]|heading|标题)|contents (?:[1-9]|heading)|目录|table of figures)$/iu

/** What a style says together with those it is based on. */
type Resolved = {
  readonly heading: number | undefined
  readonly list: StyleList | undefined
  readonly isHidden: boolean
  readonly isContents: boolean
}

const outlineOf = (chain: readonly Style[]): number | undefined => {
  for (const { outline, name } of chain) {
    // The built-in headings have their levels even where the file does not repeat them.
    const named = headingName.exec(name)?.[1]
    const level = outline ?? (named === undefined ? undefined : Number(named) - 1)
    if (level !== undefined) return level
  }
  return undefined
}

const listIn = (chain: readonly Style[]): StyleList | undefined => {
  const owner = chain.find(({ list }) => list !== undefined)
  if (owner?.list === undefined) return undefined
  return { list: owner.list, level: chain.find(({ level }) => level !== undefined)?.level, owner: owner.id }
}

const resolve = (chain: readonly Style[]): Resolved => {
  const outline = outlineOf(chain)
  return {
    heading: outline === undefined || outline >= bodyLevel ? undefined : outline + 1,
    list: listIn(chain),
    isHidden: chain.find(({ isHidden }) => isHidden !== undefined)?.isHidden ?? false,
    isContents: chain.some(({ name }) => contentsName.test(name)),
  }
}

/** The styles of a file by id; a paragraph without a style has the standard one. */
export class Styles {
  readonly #styles = new Map<string, Style>()
  readonly #resolved = new Map<string, Resolved>()
  #standard = ''

  add(style: Style, isStandard: boolean): void {
    this.#styles.set(style.id, style)
    if (isStandard && style.kind === 'paragraph') this.#standard = style.id
  }

  /** Inherited values are worked out once, when all styles are known. */
  of(id: string | undefined): Resolved {
    const key = id ?? this.#standard
    const known = this.#resolved.get(key)
    if (known) return known
    const found = resolve(this.#chain(key))
    this.#resolved.set(key, found)
    return found
  }

  /** The style and those it is based on, nearest first. */
  #chain(id: string): Style[] {
    const chain: Style[] = []
    let style = this.#styles.get(id)
    while (style && chain.length < longestChain) {
      chain.push(style)
      style = style.basedOn === undefined ? undefined : this.#styles.get(style.basedOn)
    }
    return chain
  }
}

const noStyle = (attributes: Attributes): Style => ({
  id: attributes.get('styleId') ?? '',
  kind: attributes.get('type') ?? 'paragraph',
  name: '',
  basedOn: undefined,
  outline: undefined,
  list: undefined,
  level: undefined,
  isHidden: undefined,
})

const takers: Readonly<Record<string, (style: Style, attributes: Attributes) => void>> = {
  'w:name': (style, attributes) => {
    style.name = attributes.get('val') ?? ''
  },
  'w:basedOn': (style, attributes) => {
    style.basedOn = attributes.get('val')
  },
  'w:outlineLvl': (style, attributes) => {
    style.outline = countOf(attributes.get('val'), bodyLevel)
  },
  'w:numId': (style, attributes) => {
    style.list = attributes.get('val')
  },
  'w:ilvl': (style, attributes) => {
    style.level = countOf(attributes.get('val'), 8)
  },
  'w:vanish': (style, attributes) => {
    style.isHidden = isOn(attributes)
  },
}

/** Listens to word/styles.xml and fills `styles`. */
export const stylesHandler = (styles: Styles): XmlHandler => {
  let style: Style | undefined
  return {
    namespaces: wordNamespaces,
    open: (name, attributes) => {
      if (name === 'w:style') {
        style = noStyle(attributes)
        const standard = attributes.get('default')
        styles.add(style, standard === '1' || standard === 'true' || standard === 'on')
      } else if (style && Object.hasOwn(takers, name)) takers[name]?.(style, attributes)
    },
    close: (name) => {
      if (name === 'w:style') style = undefined
    },
  }
}
