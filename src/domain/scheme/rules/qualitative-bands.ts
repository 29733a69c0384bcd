import { compare, one, printDecimal, zero, type Decimal } from '../../number/decimal.ts'
import { words } from '../../words/words.ts'
import { portion } from '../fraction.ts'
import type { QualitativeLevel } from '../measure.ts'
import { scored, unknown, type Outcome, type RuleModule, type RuleOf } from '../rule.ts'

type Bands = RuleOf<'qualitative-bands'>
type Range = { readonly low: Decimal; readonly high: Decimal; readonly closed: boolean }

const rangesOf = ({ achievedFrom, partlyFrom }: Bands): Readonly<Record<QualitativeLevel, Range>> => ({
  achieved: { low: achievedFrom, high: one, closed: true },
  partly: { low: partlyFrom, high: achievedFrom, closed: false },
  missed: { low: zero, high: partlyFrom, closed: false },
})

const lies = ({ low, high, closed }: Range, share: Decimal): boolean =>
  compare(share, low) >= 0 && (closed ? compare(share, high) <= 0 : compare(share, high) < 0)

const openBand = (points: Decimal, { low, high }: Range, reason: 'band-open' | 'outside-band'): Outcome => ({
  kind: 'open',
  low: portion(points, low, one),
  high: portion(points, high, one),
  reason,
})

/** 达成, 部分达成, 未达成: three half-open bands; a judge sets the share within one. */
export const qualitativeBands: RuleModule<'qualitative-bands'> = {
  version: '1',
  name: words('定性三档', 'qualitative bands'),
  prepare(rule) {
    const ranges = rangesOf(rule)
    return (points, { level, judged }) => {
      if (level === undefined) return unknown(points, 'no-level')
      const range = ranges[level]
      const share = judged ?? rule.unjudged?.[level]
      if (share === undefined) return openBand(points, range, 'band-open')
      if (!lies(range, share)) return openBand(points, range, 'outside-band')
      return scored(portion(points, share, one), judged ? 'judged' : 'unjudged-default')
    }
  },
  formula({ achievedFrom, partlyFrom }) {
    const [high, low] = [printDecimal(achievedFrom), printDecimal(partlyFrom)]
    return words(
      `达成取分值的[${high}, 1]，部分达成取[${low}, ${high})，未达成取[0, ${low})，档内由评价人判定`,
      `achieved [${high}, 1], partly [${low}, ${high}), missed [0, ${low}) of the points; a judge sets the share`,
    )
  },
}
