import type { Filing } from '#domain/filing/filing.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import type { MonitoredIndicator } from '#domain/filing/monitoring.ts'
import { words } from '#domain/words/words.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { nameOf, writtenCells } from '../shared/cells.ts'
import { printFigure } from '../shared/quantity.ts'
import { reachedOf } from '../shared/unmet.ts'

/** Undefined where neither boxes nor words could be read. */
const isExplained = ({ causes, explanation }: MonitoredIndicator): boolean | undefined => {
  if (writtenCells([explanation]).length > 0) return true
  if (causes) return causes.length > 0
  return explanation.kind === 'absent' ? undefined : false
}

const judgeRow = (row: IndicatorRow, monitored: MonitoredIndicator): readonly Verdict[] => {
  const reached = reachedOf(row, monitored.forecast)
  const explained = isExplained(monitored)
  if (!reached?.isUnmet || explained === undefined) return []
  const sides = `${printFigure(reached.actual)} / ${printFigure(reached.target)}`
  const evidence = {
    message: words(
      `“${nameOf(row)}”预计完成${printFigure(reached.actual)}，年度指标值${printFigure(reached.target)}。`,
      `"${nameOf(row)}" is expected to reach ${printFigure(reached.actual)} of ${printFigure(reached.target)}.`,
    ),
    places: [monitored.place],
    arithmetic: sides,
  }
  if (explained) return [holds(evidence)]
  return [
    fails({
      ...evidence,
      remedy: words('请选择偏差原因类别并说明。', 'Choose the class of the cause and explain it.'),
      benign: words('原因可能写在监控报告中。', 'The reason may stand in the report on the monitoring.'),
    }),
  ]
}

const judgeFiling = ({ forms, indicators }: Filing): readonly Verdict[] =>
  forms.flatMap((form) =>
    form.kind === 'monitoring'
      ? form.rows.flatMap((monitored) =>
          indicators.slice(monitored.indicator, monitored.indicator + 1).flatMap((row) => judgeRow(row, monitored)),
        )
      : [],
  )

/** Forecasts below the target in a monitoring table. */
export const forecastShortfallsHaveReason: Check = {
  id: 'forecast-shortfalls-have-reason',
  rule: 'R27',
  title: words('预计完不成的指标有原因', 'Expected shortfalls have a reason'),
  about: words(
    '监控表中全年预计完成值确实达不到年度指标值的，应选择偏差原因类别或说明原因。',
    'Where the value expected for the year surely misses the target, the monitoring table gives a cause or an explanation.',
  ),
  authority: '财预〔2019〕136号',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(judgeFiling(filing), '监控表中没有预计达不到的指标', 'No monitoring table expects a shortfall'),
}
