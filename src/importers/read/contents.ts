import type { Line } from './lines.ts'

type Range = { readonly from: number; readonly to: number }

const heading = /^目录/u
const longestContents = 200
const longestEntry = 60

/** An entry without the leader and page number a printed table of contents carries. */
const entryOf = (text: string): string => text.replace(/^目录/u, '').replace(/(?:[.…·\s]*\d{1,3}|PAGEREF.*)$/u, '')

const isEntry = ({ text }: Line): boolean => text.text.length <= longestEntry && !/[。；！？]$/u.test(text.text)

/** The entries end where the first or second of them stands again: there the document itself begins. */
const endByRepetition = (lines: readonly Line[], from: number): number | undefined => {
  const first = new Set<string>()
  for (let at = from; at < Math.min(lines.length, from + longestContents); at += 1) {
    const line = lines[at]
    if (!line || !isEntry(line)) return undefined
    const entry = entryOf(line.text.text)
    if (first.has(entry)) return at
    if (entry !== '' && line.label && first.size < 2) first.add(entry)
  }
  return undefined
}

/** Entries that never stand again (a part of a document): numbered short lines, up to the first other one. */
const endByForm = (lines: readonly Line[], from: number): number => {
  let to = from
  for (let line = lines[to]; line && isEntry(line); line = lines[to]) {
    if (!line.label && !heading.test(line.text.text) && !line.text.text.startsWith('附')) break
    to += 1
  }
  return to
}

const fewestEntries = 6

/** Contents without their heading: the document opens with numbered entries, and the first of them stands again. */
const unheaded = (lines: readonly Line[]): Range | undefined => {
  const from = lines.slice(0, 20).findIndex(({ label }) => label !== undefined)
  const to = from === -1 ? undefined : endByRepetition(lines, from)
  return to !== undefined && to - from >= fewestEntries ? { from, to } : undefined
}

/** The lines of a printed table of contents: its heading and the entries that repeat the headings of the document. */
export const contentsIn = (lines: readonly Line[]): Range | undefined => {
  const from = lines.slice(0, 60).findIndex(({ text }) => heading.test(text.text) && text.text.length <= longestEntry)
  if (from === -1) return unheaded(lines)
  return { from, to: endByRepetition(lines, from) ?? endByForm(lines, from) }
}
