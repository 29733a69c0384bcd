import { compare, one, printDecimal, type Decimal } from '../../number/decimal.ts'
import { words } from '../../words/words.ts'
import { portion } from '../fraction.ts'
import { scored, unknown, type RuleModule, type RuleOf } from '../rule.ts'

type Bands = RuleOf<'banded-steps'>

const shareOf = ({ actual: side, bands, otherwise }: Bands, actual: Decimal): Decimal =>
  bands.find(({ edge }) => (side === 'at-most' ? compare(actual, edge) <= 0 : compare(actual, edge) >= 0))?.share ??
  otherwise

const listBands = ({ actual, bands, otherwise }: Bands, sign: string): string =>
  [
    ...bands.map(
      ({ edge, share }) => `${actual === 'at-most' ? '≤' : '≥'}${printDecimal(edge)} → ${printDecimal(share)}`,
    ),
    `${sign} → ${printDecimal(otherwise)}`,
  ].join('；')

/** A share of the points per band; the first band whose edge the actual keeps counts, edges included. */
export const bandedSteps: RuleModule<'banded-steps'> = {
  version: '1',
  name: words('分档', 'banded steps'),
  prepare:
    (rule) =>
    (points, { actual }) =>
      actual === undefined
        ? unknown(points, 'no-actual')
        : scored(portion(points, shareOf(rule, actual), one), 'banded'),
  formula: (rule) =>
    words(
      `按实际值分档取分值的比例：${listBands(rule, '其余')}`,
      `share of the points by band: ${listBands(rule, 'else')}`,
    ),
}
