import type { Filing } from '#domain/filing/filing.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { resultCells } from '../shared/cells.ts'

type Result = { readonly row: IndicatorRow; readonly key: string }

/** Whole numbers and 100 % coincide every day; two indicators with one value to the decimal ask for a look. */
const resultsOf = (filing: Filing): readonly Result[] =>
  filing.indicators.flatMap((row) =>
    resultCells(row)
      .slice(0, 1)
      .flatMap(({ figure }) =>
        figure && figure.value.scale > 0 && figure.value.units % 10n !== 0n
          ? [{ row, key: `${printDecimal(figure.value)}${figure.unit}` }]
          : [],
      ),
  )

const judge = (filing: Filing): readonly Verdict[] => {
  const byValue = new Map<string, IndicatorRow[]>()
  for (const { row, key } of resultsOf(filing)) {
    const rows = byValue.get(key) ?? []
    if (rows.every(({ name }) => name !== row.name)) rows.push(row)
    byValue.set(key, rows)
  }
  const verdicts = [...byValue].map(([value, rows]) =>
    rows.length > 1
      ? fails({
          message: words(
            `${rows.map(({ name }) => `“${name}”`).join('、')}的结果都是 ${value}。`,
            `${rows.length} indicators have the same result ${value}.`,
          ),
          places: rows.map(({ place }) => place),
          printed: value,
          benign: words('数值巧合', 'a coincidence'),
          remedy: words('核对是否串行填报。', 'Check whether a value slipped into another row.'),
        })
      : holds({
          message: words(`${value} 只出现一次。`, `${value} stands once.`),
          places: rows.map(({ place }) => place),
        }),
  )
  return orCannotTell(verdicts, '没有带小数的指标结果', 'No indicator has a result with decimals')
}

export const oneValueForTwoIndicators: Check = {
  id: 'one-value-for-two-indicators',
  rule: 'R31',
  title: words('不同指标的结果完全相同', 'One value for two indicators'),
  about: words(
    '两个名称不同的指标结果到小数位都相同。整数和 100% 不算。只作提示。',
    'Two indicators share a result to the decimal. Whole numbers and 100 % are left alone.',
  ),
  authority: 'practice',
  severity: 'note',
  judge,
}
