import type { Filing } from '#domain/filing/filing.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import { printDecimal } from '#domain/number/decimal.ts'
import type { Place } from '#domain/text/place.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { nameOf, resultCells, writtenCells, type WrittenCell } from '../shared/cells.ts'
import { placeOfClaim } from '../shared/claim-place.ts'
import { boundWords, metWords } from '../shared/lexicons/indicator-wording.ts'
import { plain } from '../shared/similarity.ts'

const isBound = ({ figure }: WrittenCell): boolean => figure !== undefined && boundWords.test(figure.qualifierPrinted)

const hasFigure = (cells: readonly WrittenCell[]): boolean => cells.some(({ figure }) => figure !== undefined)

/** The words that stand where a number was set as target: 目标 不少于8场, 实际 完成目标值. */
const isUnanswered = (row: IndicatorRow, cell: WrittenCell): boolean =>
  cell.figure === undefined && hasFigure(writtenCells([row.target])) && metWords.test(plain(cell.text))

/** The value the text gives for the indicator, which the table should show. */
const narrated = (filing: Filing, row: IndicatorRow): { value: string; place: Place }[] =>
  filing.claims
    .filter(({ metric, figure }) => metric.endsWith(row.name) && figure.qualifierPrinted === '' && row.name !== '')
    .map((claim) => ({
      value: `${printDecimal(claim.figure.value)}${claim.figure.unit}`,
      place: placeOfClaim(filing, claim),
    }))

const boundVerdict = (filing: Filing, row: IndicatorRow, cell: WrittenCell): Verdict => {
  const told = narrated(filing, row)
  const value = told.map((each) => each.value).at(0)
  return fails({
    message: words(
      `“${nameOf(row)}”的完成情况填“${cell.text}”，是界限而不是实际值${value === undefined ? '' : `；文中写明${value}`}。`,
      `The result of "${nameOf(row)}" reads "${cell.text}": a bound, not the value reached.`,
    ),
    places: [row.place, ...told.map(({ place }) => place)],
    printed: cell.text,
    ...(value === undefined ? {} : { expected: value }),
    remedy: words('请填写实际完成的数值。', 'State the value actually reached.'),
  })
}

const verdictsOf = (filing: Filing, row: IndicatorRow): readonly Verdict[] =>
  resultCells(row)
    .filter((cell) => isBound(cell) || isUnanswered(row, cell))
    .map((cell) => boundVerdict(filing, row, cell))

const heldVerdict = (rows: readonly IndicatorRow[]): readonly Verdict[] => {
  const stated = rows.filter((row) => hasFigure(resultCells(row)))
  if (stated.length === 0) return []
  const message = words(`${stated.length}项指标填有实际数值。`, `${stated.length} indicators state a value.`)
  return [holds({ message, places: stated.map(({ place }) => place) })]
}

export const resultStatesValue: Check = {
  id: 'result-states-value',
  rule: 'R12',
  title: words('完成情况填实际值，不填界限', 'A result states the value reached, not a bound'),
  about: words(
    '完成栏出现≥、≤、不少于、以上等，或目标为数值而完成栏只写完成目标值的，视为未填实际值；目标栏写界限是正常的。',
    'A comparator in a result cell, or "target met" where a number was set, is no result. Bounds in the target column are right.',
  ),
  authority: '财预〔2020〕10号',
  severity: 'error',
  judge: (filing) => {
    const failed = filing.indicators.map((row) => verdictsOf(filing, row))
    const rest = filing.indicators.filter((_, index) => failed[index]?.length === 0)
    return orCannotTell(
      [...failed.flat(), ...heldVerdict(rest)],
      '没有填写完成情况的指标',
      'No indicator states a result',
    )
  },
}
