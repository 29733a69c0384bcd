import type { Filing } from '../../filing/filing.ts'
import { words } from '../../words/words.ts'
import { noInputs, type FiledRow, type Measure, type SchemeInputs } from '../measure.ts'
import { itemsOf, type Feed, type Item, type Scheme } from '../scheme.ts'
import { executionMeasure } from './execution-measure.ts'
import { filedPoints, rowMeasure } from './row-measure.ts'
import { slotter } from './slot-of.ts'

const rowsOf = (filing: Filing, scheme: Scheme): readonly FiledRow[] => {
  const slotOf = slotter(scheme)
  return filing.indicators.map((row) => ({
    slot: slotOf(row),
    name: row.name,
    points: filedPoints(row),
    ...rowMeasure(row, scheme),
  }))
}

const feedMeasure = ({ id, name }: Item, feed: Feed, given: { filing: Filing; rows: readonly FiledRow[] }): Measure => {
  const own = given.rows.filter(({ slot }) => slot === id)
  switch (feed.from) {
    case 'execution':
      return executionMeasure(given.filing, feed.basis)
    case 'indicators':
      return { rows: own }
    case 'indicator':
      return (
        own[0]?.measure ?? { why: words(`报告中没有“${name.zh}”的数据`, `the report has no figure for ${name.en}`) }
      )
  }
}

/** What a read filing gives a scheme to score on. `known` adds or replaces what a person knows beyond the report. */
export const filingInputs = (scheme: Scheme, filing: Filing, known: SchemeInputs = noInputs): SchemeInputs => {
  const rows = rowsOf(filing, scheme)
  const fed = itemsOf(scheme.indicators).flatMap((item) =>
    item.feed ? [[item.id, feedMeasure(item, item.feed, { filing, rows })] as const] : [],
  )
  return { ...known, rows: [...rows, ...known.rows], measures: new Map([...fed, ...known.measures]) }
}
