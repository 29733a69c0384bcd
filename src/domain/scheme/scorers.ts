import type { Decimal } from '../number/decimal.ts'
import { combineParts } from './aggregate.ts'
import type { Comparator, Measure } from './measure.ts'
import { limitByClass, limitByEvidence } from './modifiers/evidence-ceiling.ts'
import { reduceOverAchievement } from './modifiers/over-achievement-reduction.ts'
import { prepareRule } from './rule-book.ts'
import {
  atEdge,
  unknown,
  type ComparatorRules,
  type Outcome,
  type Rule,
  type RuleContext,
  type Scorer,
} from './rule.ts'
import type { Filed, Item } from './scheme.ts'
import type { Settings } from './settings.ts'

type Modifiers = Pick<Item | Filed, 'overAchievement' | 'evidence'>
type Modify = (points: Decimal, measure: Measure, outcome: Outcome) => Outcome

const modifiersOf = ({ overAchievement, evidence }: Modifiers): readonly Modify[] => [
  ...(overAchievement ? [reduceOverAchievement(overAchievement)] : []),
  ...(evidence ? [limitByEvidence(evidence)] : []),
  limitByClass,
]

/** Adds to a rule's scorer what holds for every rule: not yet measurable, several parts, modifiers. */
export const completeScorer = (scorer: Scorer, settings: Settings, modifiers: Modifiers): Scorer => {
  const atNotYet = atEdge('notYetMeasurable', settings)
  const modify = modifiersOf(modifiers)
  const judge = (points: Decimal, measure: Measure): Outcome =>
    modify.reduce((outcome, step) => step(points, measure, outcome), scorer(points, measure))
  return (points, measure) => {
    if (measure.notYet) return atNotYet(points)
    if (measure.parts === undefined) return judge(points, measure)
    const combined = combineParts(measure.parts, settings.precision)
    return combined ? judge(points, { ...measure, ...combined }) : unknown(points, 'no-money')
  }
}

export type Scorers = {
  readonly ofItem: (item: Item) => Scorer
  readonly ofComparator: (comparator: Comparator) => Scorer
  readonly ofFiled: (node: Filed) => Readonly<Record<Comparator, Scorer>>
}

const noModifiers: Modifiers = { overAchievement: undefined, evidence: undefined }

const perComparator = (rules: ComparatorRules, make: (rule: Rule) => Scorer): Record<Comparator, Scorer> => ({
  '>=': make(rules['>=']),
  '<=': make(rules['<=']),
  '=': make(rules['=']),
  '>': make(rules['>']),
  '<': make(rules['<']),
  qualitative: make(rules.qualitative),
})

/** The scheme's standard target stands in where the filing states none. */
const withTarget = (scorer: Scorer, target: Decimal | undefined): Scorer =>
  target === undefined
    ? scorer
    : (points, measure) => scorer(points, measure.target === undefined ? { ...measure, target } : measure)

/** All scorers of a scheme, made once. */
export const scorersOf = (settings: Settings, byComparator: ComparatorRules): Scorers => {
  const context: RuleContext = { settings, scorerFor: (comparator) => plain[comparator] }
  const make = (rule: Rule, modifiers: Modifiers): Scorer =>
    completeScorer(prepareRule(rule, context), settings, modifiers)
  const plain = perComparator(byComparator, (rule) => make(rule, noModifiers))
  return {
    ofItem: (item) => withTarget(make(item.rule, item), item.target),
    ofComparator: context.scorerFor,
    ofFiled: (node) => perComparator(byComparator, (rule) => make(rule, node)),
  }
}
