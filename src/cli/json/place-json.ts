import { originsOf, type Origin } from '#domain/text/origin.ts'
import type { Place } from '#domain/text/place.ts'
import type { Placing } from './placing.ts'

export type PlaceJson = {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly quote: string
  /** Where it stands in the file: page and box, paragraph, cell. Left out for a text file, whose text is the source. */
  readonly origins?: readonly Origin[]
}

/** A place with offsets in code points of the decoded source text. */
export const placeJson = (place: Place, { offset, anchors }: Placing): PlaceJson => ({
  start: offset(place.start),
  end: offset(place.end),
  line: place.line,
  quote: place.quote,
  ...(anchors.length > 0 ? { origins: originsOf(anchors, place) } : {}),
})
