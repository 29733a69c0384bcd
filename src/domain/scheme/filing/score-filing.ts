import type { Filing } from '../../filing/filing.ts'
import { noInputs, type SchemeInputs } from '../measure.ts'
import type { PreparedScheme } from '../prepare.ts'
import { scoreScheme, type ScoreResult } from '../score.ts'
import { compareWithClaimed, type ClaimComparison } from './compare-with-claimed.ts'
import { filingInputs } from './filing-inputs.ts'

export type FilingScore = { readonly result: ScoreResult; readonly comparison: ClaimComparison }

/** Scores a read filing by a scheme and sets the result beside the filing's own claim. */
export const scoreFiling = (prepared: PreparedScheme, filing: Filing, known: SchemeInputs = noInputs): FilingScore => {
  const result = scoreScheme(prepared, filingInputs(prepared.scheme, filing, known))
  return { result, comparison: compareWithClaimed(result, filing) }
}
