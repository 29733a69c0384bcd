import type { Filing } from '#domain/filing/filing.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import { compare, printDecimal } from '#domain/number/decimal.ts'
import type { StatedFigure } from '#domain/number/stated.ts'
import { sameBase } from '#domain/number/unit.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Verdict, type YearCheck } from '../check.ts'
import { resultCells, writtenCells } from '../shared/cells.ts'
import { plain } from '../shared/similarity.ts'
import { whyNotComparable } from '../shared/year-pair.ts'

type Stated = { readonly figure: StatedFigure; readonly place: Place }

const first = (
  cells: readonly { readonly figure: StatedFigure | undefined; readonly place: Place }[],
): Stated | undefined => cells.flatMap(({ figure, place }) => (figure === undefined ? [] : [{ figure, place }]))[0]

/** Of costs, time and accidents less is better. */
const lessIsBetter = /成本|费用|时限|时长|投诉|事故|发案|警情|差错|返工|能耗/u

const isBound = ({ qualifier }: StatedFigure): boolean => qualifier !== undefined

const judgeRow = (row: IndicatorRow, result: Stated): Verdict[] => {
  const target = first(writtenCells([row.target]))
  if (target === undefined || !sameBase(target.figure.unit, result.figure.unit) || lessIsBetter.test(row.name))
    return []
  const print = ({ figure }: Stated): string => `${printDecimal(figure.value)}${figure.unit}`
  const evidence = {
    places: [target.place],
    arithmetic: `${print(result)} → ${print(target)}`,
    expected: `≥ ${print(result)}`,
    printed: print(target),
  }
  return compare(target.figure.value, result.figure.value) >= 0
    ? [
        holds({
          ...evidence,
          message: words(
            `“${row.name}”目标不低于上次结果。`,
            `The target of “${row.name}” is not below the last result.`,
          ),
        }),
      ]
    : [
        fails({
          ...evidence,
          message: words(
            `“${row.name}”目标 ${print(target)}，低于上一份报告的结果 ${print(result)}。`,
            `The target of “${row.name}” is ${print(target)}; the last result was ${print(result)}.`,
          ),
          benign: words('按考核底线设定目标', 'the target is a required minimum'),
          remedy: words('参照历史水平设定目标值。', 'Set targets in view of past results.'),
        }),
      ]
}

const judge = (earlier: Filing, later: Filing): readonly Verdict[] => {
  const why = whyNotComparable(earlier, later)
  if (why !== undefined) return [why]
  const results = new Map<string, Stated>()
  for (const row of earlier.indicators) {
    const result = first(resultCells(row))
    if (result !== undefined && !isBound(result.figure)) results.set(plain(row.name), result)
  }
  const verdicts = later.indicators.flatMap((row) => {
    const result = results.get(plain(row.name))
    return result === undefined ? [] : judgeRow(row, result)
  })
  return orCannotTell(verdicts, '两份报告没有同名、可比的指标', 'The two reports share no comparable indicator')
}

export const targetBelowLastResult: YearCheck = {
  id: 'target-below-last-result',
  rule: 'R30',
  title: words('目标值不低于上次结果', 'Targets are not below the last result'),
  about: words(
    '后一年度的目标值与前一年度同名指标的结果比较；成本、时限等越低越好的指标不比，结果填阈值的不比。',
    'Targets of the later year against results of the earlier one; where less is better nothing is compared.',
  ),
  authority: 'practice',
  severity: 'warning',
  judge,
}
