import type { DraftIndicator } from '#domain/filing/draft.ts'
import { absent, figureValue, wordsValue, type DraftValue } from '#domain/filing/draft-value.ts'
import { compare, divide, hundred, multiply, normalise, zero, type Decimal } from '#domain/number/decimal.ts'
import { halfUp } from '#domain/number/rounding.ts'
import { isBlank } from '#domain/process/result.ts'
import { readActual } from '#domain/process/self-evaluation/actual-value.ts'
import { resultLevelTerms } from '#domain/words/self-evaluation-terms.ts'
import type { Comparator } from '#domain/scheme/measure.ts'
import type { ScoreNode } from '#domain/scheme/score-tree.ts'
import type { ScoreResult } from '#domain/scheme/score.ts'
import type { AskedResult } from './collect-whole.ts'

const signs: Readonly<Record<Comparator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '=': '',
  '>': '＞',
  '<': '＜',
  qualitative: '',
}

const textValue = (text: string): DraftValue => (isBlank(text) ? absent : wordsValue(text.trim()))

const targetOf = ({ asked }: AskedResult): DraftValue =>
  asked.target ? figureValue(normalise(asked.target), asked.unit, signs[asked.comparator]) : textValue(asked.targetText)

const typedOf = ({ result }: AskedResult): string => result?.typed ?? ''

/** A result with the unit of its target where none was typed. */
const actualOf = (row: AskedResult): DraftValue => {
  const typed = typedOf(row)
  const read = readActual(typed)
  if (read.kind === 'refused') return textValue(typed)
  return read.value.kind === 'level'
    ? wordsValue(resultLevelTerms[read.value.level].zh)
    : figureValue(read.value.value, read.value.unit === '' ? row.asked.unit : read.value.unit)
}

const countsUp: readonly Comparator[] = ['>=', '>', '=']

/** Result ÷ target in per cent, where more is better and both are in one unit. */
const completionOf = ({ asked }: AskedResult, actual: DraftValue): DraftValue => {
  const { target, comparator, unit } = asked
  if (!target || compare(target, zero) <= 0 || !countsUp.includes(comparator)) return absent
  if (actual.kind !== 'figure' || actual.figure.unit !== unit) return absent
  const share = divide(multiply(actual.figure.value, hundred), target, { scale: 2, rounding: halfUp })
  return figureValue(share, '%')
}

/** Points and score of an indicator that a scheme scores by itself. */
type RowScore = { readonly full: Decimal; readonly earned: Decimal | undefined }

const rowsIn = (nodes: readonly ScoreNode[]): readonly (readonly [string, RowScore])[] =>
  nodes.flatMap((node) => {
    if (node.kind === 'branch') return rowsIn(node.children)
    if (!node.row) return []
    const earned = compare(node.earned, node.highest) === 0 ? node.earned : undefined
    return [[node.row.name, { full: node.full, earned }] as const]
  })

/** Scores of single indicators by name; empty where a scheme scores them only together. */
export const rowScores = (result: ScoreResult): ReadonlyMap<string, RowScore> => new Map(rowsIn(result.nodes))

const points = (value: Decimal | undefined): DraftValue => (value ? figureValue(normalise(value), '') : absent)

/** An indicator as documents print it. */
export const draftIndicator = (row: AskedResult, scores: ReadonlyMap<string, RowScore>): DraftIndicator => {
  const { level1, level2, name } = row.asked
  const actual = actualOf(row)
  const score = scores.get(name)
  return {
    level1,
    level2,
    name,
    unit: '',
    target: targetOf(row),
    actual,
    completion: completionOf(row, actual),
    points: points(score?.full),
    score: points(score?.earned),
    reason: textValue(row.result?.reason ?? ''),
  }
}
