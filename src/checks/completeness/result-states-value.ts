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

/** Dates and terms are met by being kept: 完成 answers them. */
const isTerm = (text: string): boolean => /[年月日天旬]|小时|季度|工作日/u.test(text)

/** 全部完成 says 100% in words. */
const numberWords = /[\d零一二两三四五六七八九十百]|全部|全覆盖|全员|全额|足额|均/u

/** Words without any number where a number was set: 目标 ≤30万元, 实际 完成. */
const wordsFor = (row: IndicatorRow): readonly WrittenCell[] => {
  const cells = resultCells(row)
  const targets = writtenCells([row.target]).filter(({ text, figure }) => figure !== undefined && !isTerm(text))
  return targets.length > 0 && cells.every(({ text }) => !numberWords.test(text)) ? cells : []
}

const wordsVerdict = (row: IndicatorRow, cells: readonly WrittenCell[]): Verdict =>
  fails({
    severity: 'warning',
    message: words(
      `“${nameOf(row)}”的目标为“${writtenCells([row.target])
        .map(({ text }) => text)
        .join('')}”，完成情况只写“${cells.map(({ text }) => text).join('、')}”，没有写明实际数值。`,
      `The target of "${nameOf(row)}" is a number, its result is in words only.`,
    ),
    places: [row.place],
    printed: cells.map(({ text }) => text).join('、'),
    benign: words('可能已达到目标，只是没有写出数值。', 'The target may be met, only the figure is not stated.'),
    remedy: words('请填写实际完成的数值。', 'State the value actually reached.'),
  })

const boundVerdict = (filing: Filing, row: IndicatorRow, cell: WrittenCell): Verdict => {
  const told = narrated(filing, row)
  const value = told.map((each) => each.value).at(0)
  return fails({
    message: words(
      `“${nameOf(row)}”的完成情况填“${cell.text}”，${isBound(cell) ? '是界限而不是实际值' : '没有写明实际数值'}${value === undefined ? '' : `；文中写明${value}`}。`,
      `The result of "${nameOf(row)}" reads "${cell.text}": a bound, not the value reached.`,
    ),
    places: [row.place, ...told.map(({ place }) => place)],
    printed: cell.text,
    ...(value === undefined ? {} : { expected: value }),
    remedy: words('请填写实际完成的数值。', 'State the value actually reached.'),
  })
}

const verdictsOf = (filing: Filing, row: IndicatorRow): readonly Verdict[] => {
  const bounds = resultCells(row).filter((cell) => isBound(cell) || isUnanswered(row, cell))
  if (bounds.length > 0) return bounds.map((cell) => boundVerdict(filing, row, cell))
  const spoken = wordsFor(row)
  return spoken.length > 0 ? [wordsVerdict(row, spoken)] : []
}

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
    '完成栏出现≥、≤、不少于、以上等，或目标为数值而完成栏只写完成目标值的，视为未填实际值；目标为数值而完成栏没有任何数字的，提示。目标栏写界限是正常的。',
    'A comparator in a result cell, or "target met" where a number was set, is no result; other words instead of a number are asked about. Bounds in the target column are right.',
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
