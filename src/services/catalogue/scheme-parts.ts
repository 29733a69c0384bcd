import type { Decimal } from '#domain/number/decimal.ts'
import { tellEvidenceCeiling } from '#domain/scheme/modifiers/evidence-ceiling.ts'
import { tellOverAchievement } from '#domain/scheme/modifiers/over-achievement-reduction.ts'
import { describeRule } from '#domain/scheme/rule-book.ts'
import type { CheckPoint, Rule } from '#domain/scheme/rule.ts'
import { childrenOf, type Condition, type Confirmation, type Scheme, type SchemeNode } from '#domain/scheme/scheme.ts'
import { words, type Words } from '#domain/words/words.ts'

export type ToldRule = {
  readonly kind: string
  readonly name: Words
  readonly version: string
  readonly formula: Words
}

/** What trying a part takes. */
export type Asks = {
  readonly figures: boolean
  readonly level: boolean
  readonly grades: readonly string[]
  readonly checks: readonly CheckPoint[]
  readonly rows: boolean
}

export type ShownSchemePart = {
  readonly id: string
  readonly parent?: string
  readonly depth: number
  readonly kind: SchemeNode['kind']
  readonly name: Words
  readonly points: Decimal | undefined
  readonly status: Confirmation
  readonly note: Words | undefined
  readonly stage: SchemeNode['stage']
  readonly rule?: ToldRule
  readonly target?: Decimal | undefined
  readonly takes: readonly string[]
  readonly modifiers: readonly Words[]
  readonly onlyIf?: Words
  readonly asks?: Asks
}

const nothing: Asks = { figures: false, level: false, grades: [], checks: [], rows: false }

/** Whatever is not judged in another way takes a target and an actual value. */
const asksOf = (rule: Rule): Asks => {
  if (rule.kind === 'graded-judgement') return { ...nothing, grades: rule.grades.map(({ name }) => name) }
  if (rule.kind === 'qualitative-bands') return { ...nothing, level: true }
  if (rule.kind === 'checklist-sum') return { ...nothing, checks: rule.checks }
  const isMean = rule.kind === 'capped-mean'
  return { ...nothing, rows: isMean, figures: !isMean }
}

const conditionOf = (when: Condition): Words =>
  when.kind === 'fact' ? when.about : words('申报了这类指标', 'indicators of this kind were filed')

const modifiersOf = (node: SchemeNode): readonly Words[] => {
  if (node.kind === 'group' || node.kind === 'choose-one') return []
  const { overAchievement, evidence } = node
  return [
    ...(overAchievement ? [tellOverAchievement(overAchievement)] : []),
    ...(evidence ? [tellEvidenceCeiling(evidence)] : []),
  ]
}

const ruleOf = (node: SchemeNode): Pick<ShownSchemePart, 'rule' | 'target' | 'asks'> =>
  node.kind === 'item'
    ? { rule: { kind: node.rule.kind, ...describeRule(node.rule) }, target: node.target, asks: asksOf(node.rule) }
    : {}

type Under = { readonly parent?: string; readonly depth: number; readonly status: Confirmation }

const innerOf = (node: SchemeNode): readonly SchemeNode[] =>
  node.kind === 'choose-one' ? node.options : childrenOf(node)

const flat = (nodes: readonly SchemeNode[], under: Under): readonly ShownSchemePart[] =>
  nodes.flatMap((node) => {
    const { id, kind, name, points, note, stage, when } = node
    const status = node.status ?? under.status
    const part: ShownSchemePart = {
      ...under,
      id,
      kind,
      name,
      points,
      status,
      note,
      stage,
      ...ruleOf(node),
      takes: node.kind === 'filed' ? node.takes : [],
      modifiers: modifiersOf(node),
      ...(when ? { onlyIf: conditionOf(when) } : {}),
    }
    return [part, ...flat(innerOf(node), { parent: id, depth: under.depth + 1, status })]
  })

/** Every part of a scheme from top to bottom, alternatives included. */
export const schemeParts = ({ indicators, status }: Scheme): readonly ShownSchemePart[] =>
  flat(indicators, { depth: 1, status })
