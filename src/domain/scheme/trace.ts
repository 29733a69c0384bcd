import { words, type Words } from '../words/words.ts'
import type { TotalStep } from './adjust-total.ts'
import type { Confirmation, FactCondition } from './scheme.ts'
import { assumedConditions, unplacedRows, type ScoreResult } from './score.ts'
import { traceLine, type TraceLine } from './trace-lines.ts'

/** A whole score in words, with the standing of the scheme it was made by. */
export type Trace = {
  readonly scheme: { readonly id: string; readonly version: string; readonly name: Words }
  readonly status: Confirmation
  readonly statusNote: Words
  readonly lines: readonly TraceLine[]
  readonly steps: readonly TotalStep[]
  /** Conditions nobody answered, and what the scheme assumed. */
  readonly assumed: readonly Words[]
  /** Names of filed indicators the scheme has no place for. */
  readonly unplaced: readonly string[]
}

const tellAssumed = ({ about, assumed }: FactCondition): Words =>
  words(
    `未说明是否“${about.zh}”，按${assumed ? '是' : '否'}处理`,
    `not stated whether ${about.en}: taken as ${assumed ? 'yes' : 'no'}`,
  )

/** The words behind a score, made when asked for, so that plain scoring stays quick. */
export const traceOf = (result: ScoreResult): Trace => {
  const { id, version, name, status, statusNote } = result.prepared.scheme
  return {
    scheme: { id, version, name },
    status,
    statusNote,
    lines: result.nodes.map((node) => traceLine(node, status, result.prepared)),
    steps: result.steps,
    assumed: assumedConditions(result).map(tellAssumed),
    unplaced: unplacedRows(result).map((row) => row.name),
  }
}
