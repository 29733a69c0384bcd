import type { Filing } from '#domain/filing/filing.ts'
import { cannotTell, type Check, type Verdict } from '../check.ts'
import { finishedClaims, type FinishedClaim } from './finished-claims.ts'
import { allDone } from './lexicons/completion-wording.ts'

type JudgeClaims = (filing: Filing, claims: readonly FinishedClaim[]) => Verdict

/** Judges a report that says all is done; of one that does not, nothing can be told. */
export const whenAllDone =
  (judge: JudgeClaims): Check['judge'] =>
  (filing) => {
    const claims = finishedClaims(filing, allDone)
    return claims.length === 0
      ? [cannotTell('报告没有称任务目标全部完成', 'The report does not say that all is done')]
      : [judge(filing, claims)]
  }
