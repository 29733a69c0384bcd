import { grouped } from './grouped.ts'
import type { PageContent, PageLine } from './page-content.ts'

/** What stands in the margin of several pages: a head or foot, or the page number. */
export type Margin = { readonly page: number; readonly line: PageLine; readonly kind: 'head' | 'foot' | 'number' }

/** So far from the edge, as a share of the height, a line may be a foot or a head; titles of forms stand lower. */
const footReach = 0.13
const headReach = 0.075
/** Heads are printed no larger than the text, titles are. */
const largest = 1.15
/** Lines looked at from either edge of a page. */
const mostLines = 3
const fewestPages = 3

const dash = '[-\\u2010-\\u2015\\u2500\\uff0d\\u00b7~\\u2212]'
/** — 1 —, 第 1 页, 1 / 10, Page 1 of 10: numbers that say of themselves that they count pages. */
const pageNumber = new RegExp(
  `^(?:${dash}{1,3}\\d{1,4}${dash}{1,3}|第\\d{1,4}页(?:[,，/／]?共\\d{1,4}页)?|\\d{1,4}[/／]\\d{1,4}|page\\d{1,4}(?:of\\d{1,4})?)$`,
  'iu',
)
const bareNumber = /^(?:\d{1,4}|[ivxlc]{1,6})$/iu

const plain = (text: string): string => text.replaceAll(/\s+/gu, '').normalize('NFKC')

type Candidate = {
  readonly page: number
  readonly line: PageLine
  readonly side: 'head' | 'foot'
  readonly text: string
}

const sideOf = (line: PageLine, height: number): 'head' | 'foot' | undefined => {
  const middle = line.box.y + line.box.height / 2
  if (middle < height * headReach) return 'head'
  return middle > height * (1 - footReach) ? 'foot' : undefined
}

/** The outermost lines of a page, if they stand near its edges. */
const candidatesOf = ({ blocks, height }: PageContent, page: number): Candidate[] => {
  const lines = blocks.filter((block) => block.kind === 'line').toSorted((a, b) => a.box.y - b.box.y)
  const outermost = new Set([...lines.slice(0, mostLines), ...lines.slice(-mostLines)])
  return [...outermost].flatMap((line) => {
    const side = sideOf(line, height)
    return side ? [{ page, line, side, text: plain(line.text) }] : []
  })
}

/** Same place, same text but for its numbers. Odd and even pages may mirror the place. */
const keyOf = ({ line, side, text }: Candidate): string =>
  `${side}|${Math.round(line.box.y / 6)}|${text.replaceAll(/\d+/gu, '#')}`

/** Candidates that stand on at least three pages alike. Of a bare number the value must grow with the page. */
const repeated = (candidates: readonly Candidate[]): Set<Candidate> => {
  const groups = grouped(candidates, keyOf)
  const found = new Set<Candidate>()
  for (const group of groups.values()) {
    const pages = new Set(group.map(({ page }) => page))
    if (pages.size < fewestPages) continue
    if (bareNumber.test(group[0]?.text ?? '') && !isCounting(group)) continue
    for (const candidate of group) found.add(candidate)
  }
  return found
}

/** Do the numbers go up by one a page, but for a few? */
const isCounting = (group: readonly Candidate[]): boolean => {
  const shifts = group.map(({ page, text }) => Number(text) - page)
  const most = Math.max(...[...grouped(shifts, (shift) => shift).values()].map(({ length }) => length))
  return Number.isNaN(shifts[0]) || most >= group.length * 0.6
}

/** Size of most lines. */
const usualSize = (pages: readonly PageContent[]): number => {
  const sizes = pages.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'line' ? [block.size] : [])))
  return sizes.toSorted((a, b) => a - b)[sizes.length >> 1] ?? 0
}

/** Running heads, feet and page numbers of a document. `pages` stand in order. */
export const marginsOf = (pages: readonly PageContent[]): Margin[] => {
  const size = usualSize(pages)
  const candidates = pages.flatMap(candidatesOf).filter(({ line }) => line.size <= largest * size)
  const alike = repeated(candidates)
  return candidates.flatMap(({ page, line, side, text }, at): Margin[] => {
    if (pageNumber.test(text)) return [{ page, line, kind: 'number' }]
    const candidate = candidates[at]
    if (!candidate || !alike.has(candidate)) return []
    return [{ page, line, kind: bareNumber.test(text) ? 'number' : side }]
  })
}
