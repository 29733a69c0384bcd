import { isQualified } from '#domain/number/stated.ts'
import { words, type Words } from '#domain/words/words.ts'
import { fails, holds, withinRounding, type Evidence, type Severity, type Verdict } from '../check.ts'
import { differenceOf } from './compare.ts'
import { relationOf, type MentionPair } from './mentions.ts'
import { baseOf, inUnit, printFigure, sideOf } from './quantity.ts'

const signs = { equal: '=', rounded: '≈', near: '≈', apart: '≠' } as const

const evidenceOf = ({ a, b }: MentionPair): Evidence => {
  const [one, other] = [printFigure(a.figure), printFigure(b.figure)]
  const same = baseOf(a.figure.unit) === baseOf(b.figure.unit)
  return {
    message:
      one === other
        ? words(`“${a.name}”两处均为${one}。`, `“${a.name}” is ${one} in both places.`)
        : words(
            `“${a.name}”一处为${one}，另一处为${other}。`,
            `“${a.name}” is ${one} in one place and ${other} in another.`,
          ),
    places: [a.place, b.place],
    arithmetic: `${one} ${signs[relationOf(a.figure, b.figure)]} ${other}`,
    expected: one,
    printed: other,
    ...(same
      ? {
          difference: differenceOf(
            inUnit(sideOf(a.figure).value, a.figure.unit),
            inUnit(sideOf(b.figure).value, a.figure.unit),
          ),
          unit: a.figure.unit,
        }
      : {}),
  }
}

type Failing = { readonly benign: Words; readonly remedy: Words; readonly severity: Severity }

/** R05: equal values hold, values apart fail; what rounding explains belongs to R06. */
export const agreementVerdicts = (pair: MentionPair, failing: Failing): readonly Verdict[] => {
  const relation = relationOf(pair.a.figure, pair.b.figure)
  if (relation === 'equal') return [holds(evidenceOf(pair))]
  if (relation !== 'apart') return []
  const isVague = isQualified(pair.a.figure) || isQualified(pair.b.figure)
  return [fails({ ...evidenceOf(pair), ...failing, severity: isVague ? 'note' : failing.severity })]
}

/** R06: one value at two precisions. */
export const precisionVerdicts = (pair: MentionPair): readonly Verdict[] => {
  // ≥90% beside 96%: a bound is no rounded value.
  if (isQualified(pair.a.figure) || isQualified(pair.b.figure)) return []
  const relation = relationOf(pair.a.figure, pair.b.figure)
  if (relation === 'rounded') return [holds(evidenceOf(pair))]
  return relation === 'near' ? [withinRounding(evidenceOf(pair))] : []
}
