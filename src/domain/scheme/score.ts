import { subtract, sum, type Decimal } from '../number/decimal.ts'
import { adjustTotal, type TotalStep } from './adjust-total.ts'
import { gradesBetween, type Grade } from './grade.ts'
import type { FiledRow, SchemeInputs } from './measure.ts'
import type { PreparedScheme } from './prepare.ts'
import { conditionalsOf, nodesOf, type FactCondition } from './scheme.ts'
import { scoreNode } from './score-node.ts'
import type { ScoreNode } from './score-tree.ts'

/**
 * What a scheme gives. `score` is certain; up to `highest` is possible once the `unjudged` points are judged. There is
 * one grade when it does not depend on them, else several, best first; none at goal setting.
 */
export type ScoreResult = {
  readonly prepared: PreparedScheme
  readonly inputs: SchemeInputs
  readonly nodes: readonly ScoreNode[]
  readonly full: Decimal
  readonly score: Decimal
  readonly highest: Decimal
  readonly unjudged: Decimal
  readonly grades: readonly Grade[]
  readonly steps: readonly TotalStep[]
}

/** Scores one set of inputs. Pure; never throws for a scheme that came through the parser. */
export const scoreScheme = (prepared: PreparedScheme, inputs: SchemeInputs): ScoreResult => {
  const { scheme, stage } = prepared
  const tree = prepared.treeFor(inputs)
  const nodes = tree.nodes.map((node) => scoreNode(node, { scheme, inputs }))
  const start = {
    full: tree.points,
    low: sum(nodes.map(({ earned }) => earned)),
    high: sum(nodes.map(({ highest }) => highest)),
  }
  const { steps, total } = adjustTotal(scheme, inputs, start)
  return {
    prepared,
    inputs,
    nodes,
    full: tree.points,
    score: total.low,
    highest: total.high,
    unjudged: subtract(total.high, total.low),
    grades: stage === 'goal-setting' ? [] : gradesBetween(scheme.grades, total.low, total.high),
    steps,
  }
}

/** The grade, where it is certain. */
export const certainGrade = ({ grades: [best, ...others] }: ScoreResult): Grade | undefined =>
  others.length === 0 ? best : undefined

/** Filed indicators that belong to no part of the scheme. */
export const unplacedRows = ({ inputs, prepared }: ScoreResult): readonly FiledRow[] => {
  const slots = new Set(nodesOf(prepared.scheme.indicators).map(({ id }) => id))
  return inputs.rows.filter(({ slot }) => !slots.has(slot))
}

/** Conditions whose fact nobody stated: the scheme's assumption was used. */
export const assumedConditions = ({ inputs, prepared }: ScoreResult): readonly FactCondition[] =>
  conditionalsOf(prepared.scheme.indicators).flatMap(({ when }) =>
    when.kind === 'fact' && !inputs.facts.has(when.fact) ? [when] : [],
  )
