import { isBlank } from '#domain/process/result.ts'
import { readActual } from '#domain/process/self-evaluation/actual-value.ts'
import { deviationOf, type Deviation } from '#domain/process/self-evaluation/deviation.ts'
import type { Words } from '#domain/words/words.ts'
import type { PartRow } from './queries.ts'

export type Written = { readonly typed: string; readonly reason: string }

/** How a result stands to its target while it is being typed: the domain decides, here as on the server. */
export type Standing =
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly why: Words; readonly remedy: Words }
  | { readonly kind: 'read'; readonly deviation: Deviation }

export const standingOf = (row: PartRow, { typed }: Written): Standing => {
  if (isBlank(typed)) return { kind: 'empty' }
  const read = readActual(typed)
  if (read.kind === 'refused') return { kind: 'refused', why: read.refusal.why, remedy: read.refusal.remedy }
  // Only the server knows the share from which a result is far over; while nothing changed, it has said so.
  const deviation = deviationOf({ comparator: row.comparator, target: row.target }, read.value, undefined)
  const isFarOver = typed === row.typed && row.deviation === 'far-over'
  return { kind: 'read', deviation: isFarOver ? 'far-over' : deviation }
}

/** A reason is asked for only where one is due, or was written already. */
export const needsReason = (standing: Standing, { reason }: Written): boolean =>
  !isBlank(reason) ||
  (standing.kind === 'read' && (standing.deviation === 'unmet' || standing.deviation === 'far-over'))
