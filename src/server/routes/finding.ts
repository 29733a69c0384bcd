import { findingContract } from '#contract/finding.ts'
import { answerFinding } from '#services/finding/answer-finding.ts'
import { getFinding, listFindings } from '#services/finding/list-findings.ts'
import { rejectFinding, settleFinding } from '#services/finding/move-finding.ts'
import { bind } from '../bind.ts'

export const findingRoutes = [
  bind(findingContract.list, listFindings),
  bind(findingContract.get, getFinding),
  bind(findingContract.answer, answerFinding),
  bind(findingContract.settle, settleFinding),
  bind(findingContract.reject, rejectFinding),
]
