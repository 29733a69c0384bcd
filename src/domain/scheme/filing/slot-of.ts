import type { IndicatorRow } from '../../filing/indicator.ts'
import { itemsOf, nodesOf, type Scheme } from '../scheme.ts'

/** A part of the scheme that takes indicators by the names of their levels. */
export type Slot = { readonly id: string; readonly takes: readonly string[] }

/** Names without quotes, blanks and differing brackets: “三公”经费控制率 equals 三公经费控制率. */
export const bareName = (name: string): string => name.replaceAll(/[\s“”"'‘’《》（）()]/gu, '')

const slotsOf = ({ indicators }: Scheme): readonly Slot[] => [
  ...nodesOf(indicators).flatMap((node) => (node.kind === 'filed' ? [{ id: node.id, takes: node.takes }] : [])),
  ...itemsOf(indicators).flatMap(({ id, feed }) => (feed?.from === 'indicators' ? [{ id, takes: feed.levels }] : [])),
]

const namedItems = ({ indicators }: Scheme): ReadonlyMap<string, string> =>
  new Map(
    itemsOf(indicators).flatMap(({ id, feed }) =>
      feed?.from === 'indicator' ? feed.names.map((name) => [bareName(name), id] as const) : [],
    ),
  )

const longest = (takes: readonly string[], text: string): number =>
  Math.max(0, ...takes.map((name) => (text.includes(name) ? name.length : 0)))

/** The slot whose longest name stands in the text; the earlier one on a tie. */
const bestIn = (slots: readonly Slot[], text: string): { readonly id: string; readonly length: number } =>
  slots
    .map(({ id, takes }) => ({ id, length: longest(takes, text) }))
    .reduce((best, slot) => (slot.length > best.length ? slot : best), { id: '', length: 0 })

/** Id of the part each indicator belongs to; '' where the scheme has no place for it. Second levels are tried first. */
export const slotter = (scheme: Scheme): ((row: Pick<IndicatorRow, 'name' | 'level1' | 'level2'>) => string) => {
  const [named, slots] = [namedItems(scheme), slotsOf(scheme)]
  return ({ name, level1, level2 }) => {
    const item = named.get(bareName(name))
    if (item !== undefined) return item
    const [inner, outer] = [bestIn(slots, level2), bestIn(slots, level1)]
    return outer.length > inner.length ? outer.id : inner.id
  }
}
