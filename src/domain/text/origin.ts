import type { Span } from './place.ts'

/** A rectangle on a page in points (1/72 inch), measured from the page's top left corner as it is shown. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The kinds of file that can be read. */
export const fileFormats = ['text', 'markdown', 'html', 'docx', 'xlsx', 'csv', 'pdf', 'ofd'] as const
export type FileFormat = (typeof fileFormats)[number]

/**
 * Where in the file a stretch of the source text stands. All counts begin with 1; what a format does not have is left
 * out. `part`: the story of a Word file (document, footnotes, text-box …) or the name of a sheet.
 */
export type Origin = {
  readonly part?: string
  readonly page?: number
  readonly box?: Box
  readonly paragraph?: number
  readonly table?: number
  readonly row?: number
  readonly column?: number
  /** Address of a sheet's cell: B7. */
  readonly cell?: string
}

/** A span of the source text with its origin. */
export type Anchor = Span & { readonly origin: Origin }

/** Index of the first anchor that ends behind `offset`. */
const firstBehind = (anchors: readonly Anchor[], offset: number): number => {
  let low = 0
  let high = anchors.length
  while (low < high) {
    const middle = (low + high) >> 1
    // `middle` lies inside the list by construction.
    if ((anchors[middle] as Anchor).end > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The origins that a span touches, in order. Anchors are ordered by start and do not overlap. */
export const originsOf = (anchors: readonly Anchor[], { start, end }: Span): Origin[] => {
  const found: Origin[] = []
  const last = Math.max(end, start + 1)
  for (let at = firstBehind(anchors, start); at < anchors.length; at += 1) {
    const anchor = anchors[at] as Anchor
    if (anchor.start >= last) break
    found.push(anchor.origin)
  }
  return found
}
