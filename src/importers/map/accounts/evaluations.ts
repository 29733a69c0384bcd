import type { EvaluationFact } from '#domain/filing/accounts.ts'
export const evaluationsOf = (): EvaluationFact[] => []
