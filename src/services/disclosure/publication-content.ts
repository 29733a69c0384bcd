import { createHash } from 'node:crypto'
import { maskPersonal } from '#reports/build/public/mask-personal.ts'
import { canonicalJson, type JsonValue } from '#store/canonical-json.ts'

/** One figure with its name: what programs read. */
export type PublishedFact = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly value: string
  readonly unit: string
}

/** What people read, in order. */
export type PublishedBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly header: readonly (readonly string[])[]
      readonly rows: readonly (readonly string[])[]
    }

/** All of what is published, as plain JSON: figures stand as text, so that nothing is lost. */
export type PublicationContent = {
  /** Tells readers which shape this is. */
  readonly format: string
  readonly title: string
  readonly organisation: string
  readonly year: number
  readonly item: string
  readonly authority: string
  readonly facts: readonly PublishedFact[]
  readonly blocks: readonly PublishedBlock[]
}

export const contentFormat = 'jiheng-publication-1'

/** Characters no store and no page can show; half of a pair becomes the mark of what cannot be read. */
const clean = (text: string): string => Buffer.from(text.replaceAll(/[^\P{Cc}\n\t]/gu, ''), 'utf8').toString('utf8')

const shown = (text: string): string => maskPersonal(clean(text))

const cells = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  rows.map((row) => row.map(shown))

const shownBlock = (block: PublishedBlock): PublishedBlock =>
  block.kind === 'table'
    ? { ...block, caption: shown(block.caption), header: cells(block.header), rows: cells(block.rows) }
    : { ...block, text: shown(block.text) }

/** The content without personal data, as every version that leaves the house. */
export const maskedContent = (content: PublicationContent): PublicationContent => ({
  ...content,
  title: shown(content.title),
  organisation: clean(content.organisation),
  blocks: content.blocks.map(shownBlock),
})

/** sha-256 over the canonical JSON, hexadecimal: the same content gives the same hash, whatever it lay in. */
export const hashOfContent = (content: JsonValue): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex')
