import type { DraftFiling } from '#domain/filing/draft.ts'
import { textRun, type Run } from '../model.ts'
import type { SentencePattern } from '../outline.ts'
import { bindClause } from './bind-text.ts'

/** Clauses with their joints, or nothing where no clause has its facts. */
const sentenceRuns = (draft: DraftFiling, { lead, clauses }: SentencePattern): readonly Run[] => {
  const bound = clauses.flatMap((clause) => {
    const runs = bindClause(draft, clause)
    return runs ? [runs] : []
  })
  if (bound.length === 0) return []
  const joined = bound.flatMap((runs, index) => (index === 0 ? runs : [textRun('，'), ...runs]))
  return [...(bindClause(draft, lead) ?? []), ...joined, textRun('。')]
}

/** The generated sentences of a paragraph; empty where the draft has none of their facts. */
export const sentencesRuns = (draft: DraftFiling, sentences: readonly SentencePattern[]): readonly Run[] =>
  sentences.flatMap((sentence) => sentenceRuns(draft, sentence))
