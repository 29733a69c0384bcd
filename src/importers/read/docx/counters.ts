import { formatNumber } from './number-formats.ts'
import type { Level, List, Numbering } from './numbering.ts'
import type { Styles } from './styles.ts'

/** What a paragraph itself says about its number; `list` '0' takes away the one of its style. */
export type Numbered = {
  readonly style: string | undefined
  readonly list: string | undefined
  readonly level: number | undefined
}

/** How far the levels of one definition have counted; undefined where a level starts anew. */
type Counts = (number | undefined)[]
type At = { readonly id: string; readonly list: List; readonly definition: string; readonly level: number }

const deepest = 8

/** Between a number that ends like a figure and its text a gap, else 1. and 2023年 would read as one. */
const gapBehind = (label: string, { suffix }: Level): string => {
  const isOpen = /[\p{L}\p{N}.．]$/u.test(label) && !/\p{Script=Han}$/u.test(label)
  if (isOpen) return ' '
  return suffix === 'nothing' || /[、)）】\]]$/u.test(label) ? '' : ' '
}

/** Counts the numbered paragraphs of a document in their order and gives each its printed number. */
export class Counters {
  readonly #numbering: Numbering
  readonly #styles: Styles
  readonly #counts = new Map<string, Counts>()
  readonly #restarted = new Set<string>()

  constructor(numbering: Numbering, styles: Styles) {
    this.#numbering = numbering
    this.#styles = styles
  }

  /** The number at the head of the paragraph with the gap behind it; '' where it has none or only a bullet. */
  labelOf(paragraph: Numbered): string {
    const at = this.#find(paragraph)
    const level = at && this.#levelAt(at, at.level)
    if (!level) return ''
    const counts = this.#count(at)
    if (level.format === 'bullet') return ''
    const label = level.text.replace(/%([1-9])/gu, (_, place: string) => this.#figure(at, counts, Number(place) - 1))
    return label === '' ? '' : label + gapBehind(label, level)
  }

  #find({ style, list, level }: Numbered): At | undefined {
    const byStyle = list === undefined ? this.#styles.of(style).list : undefined
    const at = this.#listAt(list ?? byStyle?.list ?? '0')
    if (!at) return undefined
    const ofStyle = byStyle && (byStyle.level ?? this.#levelOfStyle(at.definition, byStyle.owner))
    return { ...at, level: level ?? ofStyle ?? 0 }
  }

  #listAt(id: string): Omit<At, 'level'> | undefined {
    const list = id === '0' ? undefined : this.#numbering.lists.get(id)
    const definition = list && this.#definitionOf(list)
    return list && definition !== undefined ? { id, list, definition } : undefined
  }

  /** A definition may only point to the list of a numbering style. */
  #definitionOf({ definition }: List): string | undefined {
    const found = this.#numbering.definitions.get(definition)
    if (found?.link === undefined || found.levels.length > 0) return found && definition
    const linked = this.#styles.of(found.link).list
    const other = linked && this.#numbering.lists.get(linked.list)?.definition
    return other !== undefined && this.#numbering.definitions.has(other) ? other : undefined
  }

  #levelOfStyle(definition: string, style: string): number | undefined {
    const at = this.#numbering.definitions.get(definition)?.levels.findIndex((level) => level?.style === style)
    return at === undefined || at < 0 ? undefined : at
  }

  #levelAt({ list, definition }: At, level: number): Level | undefined {
    return list.overrides[level]?.levels[0] ?? this.#numbering.definitions.get(definition)?.levels[level]
  }

  #startOf(at: At, level: number): number {
    return at.list.overrides[level]?.start ?? this.#levelAt(at, level)?.start ?? 1
  }

  #count(at: At): Counts {
    const counts = this.#counts.get(at.definition) ?? []
    this.#counts.set(at.definition, counts)
    const current = counts[at.level]
    counts[at.level] = current === undefined || this.#restarts(at) ? this.#startOf(at, at.level) : current + 1
    // A level above that was passed over counts as begun: 1.1 without a 1 before it is followed by 2.
    for (let above = 0; above < at.level; above += 1) counts[above] ??= this.#startOf(at, above)
    for (let deeper = at.level + 1; deeper <= deepest; deeper += 1)
      if (this.#startsAnew(at, deeper)) counts[deeper] = undefined
    return counts
  }

  /** Does `deeper` start anew behind a paragraph at this level? */
  #startsAnew(at: At, deeper: number): boolean {
    const behind = this.#levelAt(at, deeper)?.restart
    return behind === undefined || at.level < behind
  }

  /** A list with a start of its own begins there the first time it is used. */
  #restarts({ id, list, level }: At): boolean {
    if (list.overrides[level]?.start === undefined) return false
    const key = `${id} ${level}`
    if (this.#restarted.has(key)) return false
    this.#restarted.add(key)
    return true
  }

  #figure(at: At, counts: Counts, place: number): string {
    const level = this.#levelAt(at, place)
    const value = counts[place] ?? this.#startOf(at, place)
    return formatNumber(value, this.#levelAt(at, at.level)?.isLegal === true ? 'decimal' : (level?.format ?? 'decimal'))
  }
}
