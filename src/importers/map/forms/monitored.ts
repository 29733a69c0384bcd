import type { IndicatorRow } from '#domain/filing/indicator.ts'
import type { DeviationCause, Likelihood, MonitoredIndicator } from '#domain/filing/monitoring.ts'
import { joinTexts, wholeSpan, type MappedText } from '#domain/text/mapped-text.ts'
import { placeOf, type SourceText } from '#domain/text/place.ts'
import { cellOf, textOf, withUnit } from '../cell.ts'
import type { Grid, GridIndicator } from '../grid-rows.ts'

const causes: readonly (readonly [DeviationCause, RegExp])[] = [
  ['funds', /^(?:经费|资金)(?:保障)?$/u],
  ['rules', /^制度(?:保障)?$/u],
  ['staff', /^人员(?:保障)?$/u],
  ['equipment', /^硬件(?:条件)?(?:保障)?$/u],
  ['other', /^其[他它](?:原因)?$/u],
]
const likelihoods: readonly (readonly [Likelihood, RegExp])[] = [
  ['certain', /^确定能/u],
  ['possible', /^有可能/u],
  ['impossible', /^(?:完全)?不可能/u],
]

const named = <T>(rules: readonly (readonly [T, RegExp])[], text: string): T | undefined =>
  rules.find(([, pattern]) => pattern.test(text))?.[0]

/** A box is ticked by a mark or by words; a cross, 否 and 无 leave it open. */
const isTicked = (cell: MappedText | undefined): boolean => !/^(?:|[—–\-/×□☐]+|否|无|不涉及)$/u.test(cell?.text ?? '')

/** Behind the name some box is always left empty: a row without one lost its empty cells on the way to text. */
const isComplete = ({ columns, kinds }: Grid, { cells }: GridIndicator): boolean =>
  cells.length >= columns.length || cells.slice(kinds.lastIndexOf('name')).some(({ text }) => text === '')

/** What the ticked columns of a row are named after; a row that lost cells on the way to text cannot tell. */
const tickedIn = <T>(rules: readonly (readonly [T, RegExp])[], grid: Grid, row: GridIndicator): T[] | undefined => {
  const boxes = grid.columns.map((column) => named(rules, column))
  if (!isComplete(grid, row) || boxes.every((box) => box === undefined)) return undefined
  return boxes.flatMap((box, at) => (box !== undefined && isTicked(row.cells[at]) ? [box] : []))
}

export const hasLikelihoods = ({ columns }: Grid): boolean =>
  columns.some((column) => column.includes('可能性') || named(likelihoods, column) !== undefined)

/** Ticked among three columns, or written in one (完成目标可能性). */
const likelihoodOf = (grid: Grid, row: GridIndicator): Likelihood | undefined => {
  const ticked = tickedIn(likelihoods, grid, row) ?? []
  if (ticked.length > 0) return ticked.length === 1 ? ticked[0] : undefined
  const column = grid.columns.findIndex((text) => text.includes('可能性'))
  return named(likelihoods, row.cells[column]?.text.replace(/^[√☑■✓✔]/u, '') ?? '')
}

/** 经费保障 stands for a column; a form with one column of reasons may name the class in words. */
const causesOf = (grid: Grid, row: GridIndicator, explanation: string): DeviationCause[] | undefined => {
  const told = named(causes, explanation)
  return tickedIn(causes, grid, row) ?? (told === undefined ? undefined : [told])
}

type Reading = {
  readonly source: SourceText
  readonly indicators: readonly IndicatorRow[]
  readonly indexOf: (name: MappedText) => number | undefined
}

/** What a monitoring table says of each indicator besides its target and the value so far. */
export const monitoredIn = ({ source, indexOf, indicators }: Reading, grid: Grid): MonitoredIndicator[] =>
  grid.rows.flatMap((row) => {
    const indicator = indexOf(row.name)
    if (indicator === undefined) return []
    const explanation = cellOf(row.values.get('reason'), source)
    const unit = row.values.get('unit')?.text ?? indicators[indicator]?.unit ?? ''
    return [
      {
        indicator,
        forecast: withUnit(cellOf(row.values.get('forecast'), source), unit),
        causes: causesOf(grid, row, textOf(explanation)),
        explanation,
        likelihood: likelihoodOf(grid, row),
        place: placeOf(source, wholeSpan(joinTexts(row.cells.filter(({ text }) => text !== '')))),
      },
    ]
  })
