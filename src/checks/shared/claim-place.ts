import type { Claim, Filing } from '#domain/filing/filing.ts'
import type { Place } from '#domain/text/place.ts'
import { placeInBlock, textOfBlock } from './places.ts'

/** Place of a claim with the name printed before it: 排水单元达标率85.2%, without the rest of the clause. */
export const placeOfClaim = (filing: Filing, { block, metric, from, to }: Claim): Place => {
  const named = textOfBlock(filing, block).text.lastIndexOf(metric, from)
  return placeInBlock(filing, block, { from: named === -1 ? from : named, to })
}
