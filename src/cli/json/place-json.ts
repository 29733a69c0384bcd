import type { Place } from '#domain/text/place.ts'
import type { CodePointOffset } from './code-points.ts'

export type PlaceJson = {
  readonly start: number
  readonly end: number
  readonly line: number
  readonly quote: string
}

/** A place with offsets in code points of the decoded source text. */
export const placeJson = (place: Place, at: CodePointOffset): PlaceJson => ({
  start: at(place.start),
  end: at(place.end),
  line: place.line,
  quote: place.quote,
})
