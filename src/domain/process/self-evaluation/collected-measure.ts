import { compare, equals, hundred, one, type Decimal } from '../../number/decimal.ts'
import { sameBase, toBase } from '../../number/unit.ts'
import type { Comparator, Measure } from '../../scheme/measure.ts'
import { words, type Words } from '../../words/words.ts'
import { isBlank } from '../result.ts'
import { readActual, type ActualValue } from './actual-value.ts'
import { ceilingOf, type Evidence, type EvidenceRules } from './evidence.ts'

/** One indicator of a goal in force with the result its office gave. */
export type CollectedRow = {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly comparator: Comparator
  readonly target: Decimal | undefined
  readonly unit: string
  readonly weight: Decimal
  readonly typed: string
  readonly reason: string
  readonly evidence: readonly Evidence[]
  /** Of the goal of the whole department. */
  readonly isWhole: boolean
}

const notGiven = words('没有填实际完成值', 'no result was given')
const needsFigure = words('目标是数值，完成情况却是等级', 'the target is a figure, the result a grade')
const needsLevel = words('目标是定性的，完成值须为等级', 'the target is qualitative: the result must be a grade')

const otherUnit = (target: string, actual: string): Words =>
  words(
    `目标的单位是“${target}”，完成值的单位是“${actual}”，无法比较`,
    `the target is in "${target}", the result in "${actual}"`,
  )

type Figure = Extract<ActualValue, { kind: 'figure' }>

/** Both figures in one unit; a result without a unit is in that of the target. */
const pairOf = (target: Decimal, targetUnit: string, actual: Figure): Measure => {
  if (actual.unit === '' || targetUnit === '' || actual.unit === targetUnit) return { target, actual: actual.value }
  return sameBase(targetUnit, actual.unit)
    ? { target: toBase(target, targetUnit).value, actual: toBase(actual.value, actual.unit).value }
    : { target, why: otherUnit(targetUnit, actual.unit) }
}

const isAll = ({ value, unit }: Figure): boolean => unit === '%' && equals(value, hundred)

const againstWords = (actual: ActualValue): Measure => {
  if (actual.kind === 'level') return { level: actual.level }
  return isAll(actual) ? { level: 'achieved' } : { why: needsLevel }
}

const resultOf = ({ comparator, target, unit, typed }: CollectedRow): Measure => {
  const known = target ? { target } : {}
  if (isBlank(typed)) return { ...known, why: notGiven }
  const read = readActual(typed)
  if (read.kind === 'refused') return { ...known, why: read.refusal.why }
  if (comparator === 'qualitative' || !target) return againstWords(read.value)
  return read.value.kind === 'figure' ? pairOf(target, unit, read.value) : { target, why: needsFigure }
}

/** A target in words is judged by its grade, whatever sign was chosen for it. */
export const comparatorOfRow = ({ comparator, target }: CollectedRow): Comparator =>
  target ? comparator : 'qualitative'

/** What a scheme can score of a row. What is missing is told, and what the evidence allows is its ceiling. */
export const collectedMeasure = (row: CollectedRow, rules: EvidenceRules): Measure => {
  const ceiling = ceilingOf(row.evidence, rules)
  return {
    ...resultOf(row),
    evidence: row.evidence.length === 0 ? 'missing' : 'present',
    ...(compare(ceiling, one) < 0 ? { ceiling } : {}),
    ...(isBlank(row.reason) ? {} : { excessExplained: true }),
  }
}
