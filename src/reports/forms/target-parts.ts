import { absent, figureValue, wordsValue, type DraftValue } from '#domain/filing/draft-value.ts'

const signs: readonly (readonly [RegExp, string])[] = [
  [/^(?:≥|>=|不少于|不低于|至少|以上)$/u, '≥'],
  [/^(?:≤|<=|不超过|不高于|不多于|以下)$/u, '≤'],
  [/^(?:>|＞|超过|大于|超|逾)$/u, '>'],
  [/^(?:<|＜|小于)$/u, '<'],
  [/^[=＝]$/u, '='],
]

/** 指标性质 of a target as forms have a column for it: its sign, 定性 for words; absent for a bare figure, which says neither. */
export const targetNature = (target: DraftValue): DraftValue => {
  if (target.kind === 'words') return wordsValue('定性')
  if (target.kind !== 'figure') return absent
  const sign = signs.find(([words]) => words.test(target.figure.qualifier))?.[1]
  return sign === undefined ? absent : wordsValue(sign)
}

/** The target beside such a column: without the sign that stands there already. */
export const targetValue = (target: DraftValue): DraftValue =>
  target.kind === 'figure' && targetNature(target).kind === 'words'
    ? figureValue(target.figure.value, target.figure.unit)
    : target
