import { isBlank, refusal, type Refusal } from '#domain/process/result.ts'
import { words, type Words } from '#domain/words/words.ts'
import type { StoredMonitoringRow } from '#store/queries/monitoring-row.ts'
import { readTyped } from './indicator-progress.ts'

/** What stands against handing in, row by row. `place` is the indicator. */
export type MonitoringGap = { readonly place: string; readonly problem: Words; readonly remedy: Words }

type Found = readonly [Words, Words] | undefined

const valueGap = (row: StoredMonitoringRow): Found => {
  const { value, problem } = readTyped(row, row.typed)
  if (value) return undefined
  return [
    problem ?? words('没有填截至本月的完成值', 'there is no result to the end of the month'),
    words('请填写实际数值或选择等级', 'give a figure or choose a grade'),
  ]
}

const likelihoodGap = ({ likelihood }: StoredMonitoringRow): Found =>
  likelihood
    ? undefined
    : [
        words('没有选择全年完成的可能性', 'it is not said how likely the target is'),
        words('请选择：确定能、有可能、完全不可能', 'choose certain, possible or impossible'),
      ]

const reasonGap = ({ likelihood, reason, measures }: StoredMonitoringRow): Found => {
  if (likelihood === undefined || likelihood === 'certain' || (!isBlank(reason) && !isBlank(measures))) return undefined
  return [
    words('全年目标不能确定完成，须写明原因和措施', 'the target is in doubt: the cause and measures are needed'),
    words('请填写偏差原因和拟采取的措施', 'give the cause and what will be done'),
  ]
}

/** Everything that must be mended before a monitoring is handed in. */
export const monitoringGaps = (rows: readonly StoredMonitoringRow[]): readonly MonitoringGap[] =>
  rows.flatMap((row) =>
    [valueGap(row), likelihoodGap(row), reasonGap(row)].flatMap((found) =>
      found
        ? [
            {
              place: row.indicatorId,
              problem: words(`“${row.name}”：${found[0].zh}`, `"${row.name}": ${found[0].en}`),
              remedy: found[1],
            },
          ]
        : [],
    ),
  )

/** The first gap in words, and how many there are. */
export const gapRefusal = (gaps: readonly MonitoringGap[]): Refusal | undefined => {
  const [first, ...others] = gaps
  if (!first) return undefined
  const more = others.length === 0 ? ['', ''] : [`（另有${others.length}处）`, ` (and ${others.length} more)`]
  return refusal(
    'incomplete',
    [`${first.problem.zh}${more[0]}`, `${first.problem.en}${more[1]}`],
    [first.remedy.zh, first.remedy.en],
  )
}
