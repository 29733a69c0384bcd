import type { Finding } from '#domain/process/finding.ts'
import type { StoredFinding } from '#store/queries/finding.ts'

/** An answer that was rejected, or that says "fixed" while the check still finds it, is none. */
const standingAnswer = ({ state, answer, stillFound }: StoredFinding): Finding['answer'] =>
  state === 'open' || (answer?.kind === 'fix' && stillFound) ? undefined : answer

/** A finding as the domain judges it. */
export const toDomainFinding = (finding: StoredFinding): Finding => {
  const { id, check, severity, stillFound } = finding
  return { id, check, severity, stillFound, answer: standingAnswer(finding) }
}
