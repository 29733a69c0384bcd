import { toDecimal, printDecimal, round, multiply, divide, decimal } from '#domain/number/decimal.ts'
import { ceiling } from '#domain/number/rounding.ts'
import { getMonitoring } from '#services/monitoring/get-monitoring.ts'
import { listMonitorings } from '#services/monitoring/list-monitorings.ts'
import { acceptMonitoring, returnMonitoring, submitMonitoring } from '#services/monitoring/move-monitoring.ts'
import { openPeriod } from '#services/monitoring/open-period.ts'
import { saveMonitoringRow } from '#services/monitoring/save-monitoring-row.ts'
import type { DemoDepartment, DemoIndicator, DemoProject } from '../demo-project.ts'
import type { Stage } from '../stage.ts'
import { whoseAt } from '../whose.ts'
import { finishTasks } from './open-year.ts'

type Monitored = { readonly id: string; readonly department: DemoDepartment; readonly project: DemoProject }

const monitoringsOf = async (stage: Stage, department: DemoDepartment): Promise<readonly Monitored[]> => {
  const ctx = await stage.as(`${department.code.toLowerCase()}-caiwu`)
  const { items } = await listMonitorings(ctx, { year: stage.thisYear, month: stage.month, limit: 100 })
  return items.flatMap(({ id, projectName }) => {
    const project = department.projects.find(({ name }) => name === projectName)
    return project ? [{ id, department, project }] : []
  })
}

/** What was reached by the end of a month when the year goes as planned: quantities grow, all else is a level at any time. */
const reached = (
  { target, unit, level2 }: Pick<DemoIndicator, 'target' | 'unit' | 'level2'>,
  month: number,
  pace: string,
): string => {
  if (level2 !== '数量指标') return `${target}${unit}`
  const whole = multiply(multiply(toDecimal(target), toDecimal(pace)), decimal(BigInt(month)))
  const share = divide(whole, toDecimal('12'), { scale: 0, rounding: ceiling })
  return `${printDecimal(round(share, 0, ceiling))}${unit}`
}

const good = { likelihood: 'certain' } as const
const doubtful = {
  likelihood: 'possible',
  reason: '服务单位重新招标，前几个月未能开展',
  measures: '合同已签订，按周推进，年底前补足',
} as const

/** The office fills its rows in: all of them, or the first only. */
const fill = async (
  stage: Stage,
  { id, department, project }: Monitored,
  how: { readonly pace?: string; readonly rows?: number } = {},
): Promise<void> => {
  const { handler } = whoseAt(department, project.place)
  const { rows } = await getMonitoring(await stage.as(handler), { id })
  for (const { indicatorId, version, name } of rows.slice(0, how.rows)) {
    const found = project.indicators.find((one) => one.name === name)
    if (!found) continue
    const said = how.pace === undefined ? good : doubtful
    const typed = reached(found, stage.month, how.pace ?? '1')
    await saveMonitoringRow(await stage.as(handler), { id, indicatorId, version, typed, ...said })
  }
}

const submit = async (stage: Stage, { id, department, project }: Monitored): Promise<void> => {
  await submitMonitoring(await stage.as(whoseAt(department, project.place).submitter), { id })
}

/** The project that lags behind: its monitoring is red, and raises an alert. */
export const laggard = 'XY-02'

const toAcceptance = async (stage: Stage, department: DemoDepartment): Promise<void> => {
  for (const one of await monitoringsOf(stage, department)) {
    await fill(stage, one, one.project.code === laggard ? { pace: '0.2' } : {})
    await submit(stage, one)
    await acceptMonitoring(await stage.as(department.reviewer), { id: one.id })
  }
  await finishTasks(stage, ['monitoring'], { year: stage.thisYear, at: [department.code] })
}

const toSubmission = async (stage: Stage, department: DemoDepartment): Promise<void> => {
  const [first, ...others] = await monitoringsOf(stage, department)
  for (const one of [...(first ? [first] : []), ...others]) {
    await fill(stage, one)
    await submit(stage, one)
  }
  if (first) {
    const reason = '完成数与上月相同，请核对取数日期'
    await returnMonitoring(await stage.as(department.reviewer), { id: first.id, reason })
  }
}

const begun = async (stage: Stage, department: DemoDepartment): Promise<void> => {
  const [first] = await monitoringsOf(stage, department)
  if (first) await fill(stage, first, { rows: 1 })
}

/** Monitoring of the months so far: accepted, alerted, handed in, returned, begun and not begun. */
export const monitor = async (
  stage: Stage,
  of: { readonly done: readonly DemoDepartment[]; readonly submitted: DemoDepartment; readonly begun: DemoDepartment },
): Promise<void> => {
  stage.at(stage.daysFromNow(-9))
  const period = { year: stage.thisYear, month: stage.month, dueOn: stage.daysFromNow(6) }
  await openPeriod(await stage.as('cz-jixiao'), period)
  stage.at(stage.daysFromNow(-6))
  for (const department of of.done) await toAcceptance(stage, department)
  stage.at(stage.daysFromNow(-2))
  await toSubmission(stage, of.submitted)
  await begun(stage, of.begun)
}
