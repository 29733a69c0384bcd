import type { Filing } from '#domain/filing/filing.ts'
import type { IndicatorRow } from '#domain/filing/indicator.ts'
import type { MonitoredIndicator } from '#domain/filing/monitoring.ts'
import { words } from '#domain/words/words.ts'
import { likelihoodTerms } from '#domain/words/form-terms.ts'
import { fails, holds, orCannotTell, type Check, type Verdict } from '../check.ts'
import { nameOf } from '../shared/cells.ts'
import { printFigure } from '../shared/quantity.ts'
import { reachedOf } from '../shared/unmet.ts'

const judgeRow = (row: IndicatorRow, { forecast, likelihood, place }: MonitoredIndicator): readonly Verdict[] => {
  const reached = reachedOf(row, forecast)
  if (!reached || likelihood === undefined) return []
  const { zh, en } = likelihoodTerms[likelihood]
  const sides = `${printFigure(reached.actual)} / ${printFigure(reached.target)}`
  const evidence = {
    message: words(
      `“${nameOf(row)}”预计完成值与年度指标值为${sides}，完成目标可能性选“${zh}”。`,
      `"${nameOf(row)}": expected ${sides}, marked as ${en}.`,
    ),
    places: [place],
    arithmetic: sides,
  }
  const isContrary = reached.isUnmet ? likelihood === 'certain' : likelihood === 'impossible'
  return [
    isContrary
      ? fails({
          ...evidence,
          benign: words('预计值可能是保守估计。', 'The forecast may be cautious.'),
          remedy: words('请核对预计完成值与完成目标可能性。', 'Compare the forecast with the likelihood.'),
        })
      : holds(evidence),
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

/** The forecast of an indicator beside the likelihood that its goal is reached. */
export const likelihoodFitsForecast: Check = {
  id: 'likelihood-fits-forecast',
  rule: 'R16',
  title: words('完成目标可能性与预计完成值相符', 'Likelihood and forecast agree'),
  about: words(
    '监控表中预计值达不到目标而选“确定能”，或预计达到而选“完全不可能”的，提示。',
    'A forecast below the target marked as certain, or one that reaches it marked as impossible, is reported.',
  ),
  authority: '财预〔2019〕136号',
  severity: 'warning',
  judge: (filing) =>
    orCannotTell(judgeFiling(filing), '没有同时列出预计值和可能性的监控表', 'No monitoring table states both'),
}
