import type { Filing } from '#domain/filing/filing.ts'
import type { Label, NumberStyle, Passage } from '#domain/text/document.ts'
import { sliceText, wholeSpan } from '#domain/text/mapped-text.ts'
import { placeOf, type Place } from '#domain/text/place.ts'

export type ListEntry = {
  readonly block: number
  readonly label: Label
  readonly passage: Passage
  readonly place: Place
}

/** The numbered headings and items of one style under one parent, in order. */
export type OutlineList = {
  readonly parent: Passage | undefined
  readonly style: NumberStyle
  readonly level: number
  readonly entries: readonly ListEntry[]
  readonly first: ListEntry
  readonly last: ListEntry
  /** Styles of the headings above, outermost first. */
  readonly above: readonly (NumberStyle | undefined)[]
}

const passageAt = (filing: Filing, block: number | undefined): Passage | undefined => {
  const found = filing.document.blocks[block ?? -1]
  return found?.kind === 'passage' ? found : undefined
}

/** Number and title of a heading, without the text that may follow in the same paragraph. */
export const headingPlace = (filing: Filing, passage: Passage): Place =>
  placeOf(filing.document.source, wholeSpan(sliceText(passage.text, 0, passage.titleTo)))

type Opened = Omit<OutlineList, 'entries' | 'last'> & { readonly entries: ListEntry[] }

export const outlineLists = (filing: Filing): readonly OutlineList[] => {
  const lists = new Map<string, Opened>()
  const styles = new Map<number, NumberStyle>()
  for (const [block, passage] of filing.document.blocks.entries()) {
    if (passage.kind !== 'passage' || passage.label === undefined || passage.level === 0) continue
    const { style } = passage.label
    const parent = passage.ancestors.at(-1)
    const entry = { block, label: passage.label, passage, place: headingPlace(filing, passage) }
    const list = lists.get(`${parent} ${style}`) ?? {
      parent: passageAt(filing, parent),
      style,
      level: passage.level,
      entries: [],
      first: entry,
      above: passage.ancestors.map((ancestor) => styles.get(ancestor)),
    }
    list.entries.push(entry)
    lists.set(`${parent} ${style}`, list)
    styles.set(block, style)
  }
  return [...lists.values()].map((list) => ({ ...list, last: list.entries.reduce((_, entry) => entry, list.first) }))
}

/** Positions where the numbers do not go on by one; a list that does not begin with 1 breaks at 0. */
export const breaksOf = (ordinals: readonly number[]): readonly number[] =>
  ordinals.flatMap((ordinal, at) => (ordinal === (ordinals[at - 1] ?? 0) + 1 ? [] : [at]))
