import { parseDecimal, type Decimal } from '../../number/decimal.ts'
import type { QualitativeLevel } from '../../scheme/measure.ts'
import { idsOf } from '../../words/ids-of.ts'
import { resultLevelTerms } from '../../words/self-evaluation-terms.ts'
import { done, refusal, refused, type Result } from '../result.ts'

/** What was reached: a figure in a unit, or one of the closed grades. Never a condition. */
export type ActualValue =
  | { readonly kind: 'figure'; readonly value: Decimal; readonly unit: string }
  | { readonly kind: 'level'; readonly level: QualitativeLevel }

const conditionSign =
  /^\s*(?:≥|≤|>|<|＞|＜|=|≧|≦|不低于|不高于|不少于|不超过|大于|小于|高于|低于|至少|达到|超过|约|近)|(?:以上|以下|以内|左右)$|\d[余多]/u

const figureText = /^([+-]?[\d,]{1,20}(?:\.\d{1,10})?)\s*([%‰]|[\p{L}°/²³]{0,10})$/u

const readLevel = (text: string): QualitativeLevel | undefined =>
  idsOf(resultLevelTerms).find((level) => resultLevelTerms[level].zh === text)

/** Reads what a person typed; a condition, a range or mere words are refused with the wording that would do. */
export const readActual = (typed: string): Result<ActualValue> => {
  const text = typed.normalize('NFKC').trim()
  const level = readLevel(text)
  if (level) return done({ kind: 'level', level })
  if (conditionSign.test(text)) {
    return refused(
      refusal(
        'invalid',
        [`“${typed}”是条件，不是实际完成值`, `"${typed}" is a condition, not a result`],
        ['请填写实际数值，如“92.5%”；没有统计的请先统计', 'Give the figure that was reached, e.g. "92.5%"'],
      ),
    )
  }
  const [, digits = '', unit = ''] = figureText.exec(text) ?? []
  const value = parseDecimal(digits)
  if (value) return done({ kind: 'figure', value, unit })
  const grades = idsOf(resultLevelTerms).map((id) => resultLevelTerms[id])
  return refused(
    refusal(
      'invalid',
      [`“${typed}”不是一个数值，也不是规定的等级`, `"${typed}" is neither one figure nor one of the grades`],
      [
        `请填写一个数值和单位，或选择：${grades.map(({ zh }) => zh).join('、')}`,
        `Give one figure with its unit, or choose: ${grades.map(({ en }) => en).join(', ')}`,
      ],
    ),
  )
}
