import type { Attributes, XmlHandler } from '../xml.ts'
import { countOf, wordNamespaces } from './values.ts'

/** How one level of a list prints its number. */
export type Level = {
  start: number
  format: string
  /** Text with %1 … %9 for the numbers of the levels. */
  text: string
  isLegal: boolean
  /** Starts anew behind this level (from 1); 0: never; undefined: behind every higher level. */
  restart: number | undefined
  suffix: string
  style: string | undefined
}

export type Override = { start: number | undefined; readonly levels: Level[] }

export type Definition = { readonly levels: (Level | undefined)[]; link: string | undefined }
export type List = { definition: string; readonly overrides: (Override | undefined)[] }

/** word/numbering.xml: definitions (abstractNum) and the lists (num) that use them, by id. */
export type Numbering = {
  readonly definitions: Map<string, Definition>
  readonly lists: Map<string, List>
}

export const noNumbering = (): Numbering => ({ definitions: new Map(), lists: new Map() })

const deepest = 8
const largestStart = 1_000_000

const newLevel = (): Level => ({
  start: 1,
  format: 'decimal',
  text: '',
  isLegal: false,
  restart: undefined,
  suffix: 'tab',
  style: undefined,
})

const levelTakers: Readonly<Record<string, (level: Level, attributes: Attributes) => void>> = {
  'w:start': (level, attributes) => {
    level.start = countOf(attributes.get('val'), largestStart) ?? 1
  },
  'w:numFmt': (level, attributes) => {
    level.format = attributes.get('val') ?? 'decimal'
  },
  'w:lvlText': (level, attributes) => {
    level.text = (attributes.get('val') ?? '').slice(0, 100)
  },
  'w:isLgl': (level, attributes) => {
    level.isLegal = attributes.get('val') !== '0' && attributes.get('val') !== 'false'
  },
  'w:lvlRestart': (level, attributes) => {
    level.restart = countOf(attributes.get('val'), deepest + 1)
  },
  'w:suff': (level, attributes) => {
    level.suffix = attributes.get('val') ?? 'tab'
  },
  'w:pStyle': (level, attributes) => {
    level.style = attributes.get('val')
  },
}

/** Keeps what is being read: a level belongs to a definition or to the override of a list. */
class Builder {
  readonly #numbering: Numbering
  #definition: Definition | undefined
  #list: List | undefined
  #override: Override | undefined
  #level: Level | undefined

  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  readonly #openers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'w:abstractNum': (attributes) => {
      this.#definition = { levels: [], link: undefined }
      this.#numbering.definitions.set(attributes.get('abstractNumId') ?? '', this.#definition)
    },
    'w:num': (attributes) => {
      this.#definition = undefined
      this.#list = { definition: '', overrides: [] }
      this.#numbering.lists.set(attributes.get('numId') ?? '', this.#list)
    },
    'w:numStyleLink': (attributes) => {
      if (this.#definition) this.#definition.link = attributes.get('val')
    },
    'w:abstractNumId': (attributes) => {
      if (this.#list) this.#list.definition = attributes.get('val') ?? ''
    },
    'w:lvlOverride': (attributes) => {
      const at = countOf(attributes.get('ilvl'), deepest) ?? 0
      this.#override = { start: undefined, levels: [] }
      if (this.#list) this.#list.overrides[at] = this.#override
    },
    'w:startOverride': (attributes) => {
      if (this.#override) this.#override.start = countOf(attributes.get('val'), largestStart)
    },
    'w:lvl': (attributes) => {
      this.#level = newLevel()
      if (this.#override) this.#override.levels[0] = this.#level
      else if (this.#definition) this.#definition.levels[countOf(attributes.get('ilvl'), deepest) ?? 0] = this.#level
    },
  }

  open(name: string, attributes: Attributes): void {
    if (Object.hasOwn(this.#openers, name)) this.#openers[name]?.(attributes)
    else if (this.#level && Object.hasOwn(levelTakers, name)) levelTakers[name]?.(this.#level, attributes)
  }

  close(name: string): void {
    if (name === 'w:lvl') this.#level = undefined
    else if (name === 'w:lvlOverride') this.#override = undefined
    else if (name === 'w:abstractNum') this.#definition = undefined
    else if (name === 'w:num') this.#list = undefined
  }
}

/** Listens to word/numbering.xml and fills `numbering`. */
export const numberingHandler = (numbering: Numbering): XmlHandler => {
  const builder = new Builder(numbering)
  return {
    namespaces: wordNamespaces,
    open: (name, attributes) => builder.open(name, attributes),
    close: (name) => builder.close(name),
  }
}
