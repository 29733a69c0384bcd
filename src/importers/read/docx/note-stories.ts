import type { Archive } from '../archive/archive.ts'
import type { ExtractBlock, ExtractNote } from '../extract.ts'
import type { Limits } from '../limits.ts'
import { readXmlPart } from '../xml.ts'
import type { Desk, NoteKind } from './desk.ts'
import type { Element } from './element.ts'
import { formatNumber } from './number-formats.ts'
import { storyHandler } from './read-story.ts'
import { Story } from './story.ts'

type Notes = ReadonlyMap<string, readonly ExtractBlock[]>

const partNames: Readonly<Record<NoteKind, string>> = {
  footnote: 'footnotes',
  endnote: 'endnotes',
  comment: 'comments',
}
const usualFormat: Readonly<Record<NoteKind, string>> = { footnote: 'decimal', endnote: 'lowerRoman', comment: 'none' }

/** Each note of the part is a stream of its own, kept by its id. */
const noteElement = (kind: NoteKind, notes: Map<string, readonly ExtractBlock[]>): Element => {
  const ids: string[] = []
  return {
    open: (story, attributes) => {
      // The lines that part notes from the text stand among the notes.
      if (/separator|continuation/iu.test(attributes.get('type') ?? '')) return 'skip'
      ids.push(attributes.get('id') ?? '')
      story.openFlow(partNames[kind], kind)
      return undefined
    },
    close: (story) => {
      const id = ids.pop() ?? ''
      story.closeFlow(({ blocks }) => notes.set(id, blocks))
    },
  }
}

/** The mark stands before the first paragraph, apart from the text: a bare 1 would read as a number of the outline. */
const marked = (blocks: readonly ExtractBlock[], mark: string): ExtractBlock[] =>
  blocks.map((block, index) => {
    if (index > 0 || mark === '' || block.kind !== 'paragraph') return block
    const [first, ...others] = block.pieces
    return first ? { ...block, pieces: [{ ...first, text: `[${mark}] ${first.text.trimStart()}` }, ...others] } : block
  })

export type NoteParts = {
  readonly archive: Archive
  readonly limits: Limits
  /** Names of the parts that hold footnotes, endnotes and comments, as far as there are any. */
  readonly nameOf: (kind: string) => string | undefined
  readonly problems: ExtractNote[]
}

/** Gives the notes of a Word file as they are referred to; each part is read when first needed. */
export class NoteStories {
  readonly #parts: NoteParts
  readonly #read = new Map<NoteKind, Notes>()
  readonly #given = new Set<string>()
  readonly #counts: Record<NoteKind, number> = { footnote: 0, endnote: 0, comment: 0 }

  constructor(parts: NoteParts) {
    this.#parts = parts
  }

  /** The blocks of a note; a second reference to it gives none, so that repeating costs nothing. */
  blocksOf(kind: NoteKind, id: string, { desk, hasOwnMark }: { desk: Desk; hasOwnMark: boolean }): ExtractBlock[] {
    const key = `${kind} ${id}`
    if (this.#given.has(key)) return []
    this.#given.add(key)
    if (!hasOwnMark) this.#counts[kind] += 1
    const blocks = this.#notesOf(kind, desk).get(id) ?? []
    const mark = hasOwnMark ? '' : formatNumber(this.#counts[kind], usualFormat[kind])
    return marked(blocks, mark)
  }

  #notesOf(kind: NoteKind, desk: Desk): Notes {
    const known = this.#read.get(kind)
    if (known) return known
    const notes = new Map<string, readonly ExtractBlock[]>()
    // Set before reading: a note that refers to another must not start over.
    this.#read.set(kind, notes)
    const { archive, limits, nameOf, problems } = this.#parts
    const part = nameOf(partNames[kind])
    if (part === undefined) return notes
    const story = new Story(desk, partNames[kind])
    const handler = storyHandler(story, { [`w:${kind}`]: noteElement(kind, notes) })
    const problem = readXmlPart(archive, part, { handler, limits })
    if (problem) problems.push({ severity: 'warning', ...problem })
    story.end()
    return notes
  }
}
