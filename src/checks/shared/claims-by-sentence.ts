import type { Claim, Filing } from '#domain/filing/filing.ts'

/** The claims of each sentence that has any, by sentence index. */
export const claimsBySentence = ({ claims }: Pick<Filing, 'claims'>): ReadonlyMap<number, readonly Claim[]> => {
  const groups = new Map<number, Claim[]>()
  for (const claim of claims) {
    const group = groups.get(claim.sentence)
    if (group) group.push(claim)
    else groups.set(claim.sentence, [claim])
  }
  return groups
}
