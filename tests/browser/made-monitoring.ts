import { day } from '#domain/process/calendar/day.ts'
import { getMonitoring } from '#services/monitoring/get-monitoring.ts'
import { listMonitorings } from '#services/monitoring/list-monitorings.ts'
import { acceptMonitoring, submitMonitoring } from '#services/monitoring/move-monitoring.ts'
import { openPeriod } from '#services/monitoring/open-period.ts'
import { saveMonitoringRow } from '#services/monitoring/save-monitoring-row.ts'
import { makeGoal } from '#tests/services/goal-rows.ts'
import type { TestDistrict } from '#tests/services/test-district.ts'

export type MadeMonitoring = {
  /** To be filled in by the works office. */
  readonly sheet: string
  /** Accepted with a red light: its alert waits for an answer. */
  readonly red: string
}

const dueOn = day(2026, 8, 31)
const month = 7

const sheetOf = async (district: TestDistrict, project: string | undefined): Promise<string> => {
  const { items } = await listMonitorings(await district.as('finance'), { year: district.year, project, limit: 5 })
  return items[0]?.id ?? ''
}

const acceptRed = async (district: TestDistrict, id: string): Promise<void> => {
  const handler = await district.as('welfareHandler')
  const { rows } = await getMonitoring(handler, { id })
  const said = { likelihood: 'impossible', reason: '站点选址未定', measures: '年内确定两处站点' } as const
  for (const { indicatorId, version } of rows)
    await saveMonitoringRow(handler, { id, indicatorId, version, typed: '3处', ...said })
  await submitMonitoring(await district.as('welfareChief'), { id })
  await acceptMonitoring(await district.as('performance'), { id })
}

/** Two projects under watch in one month: one to be filled in, one that is red. */
export const makeMonitoring = async (district: TestDistrict): Promise<MadeMonitoring> => {
  const { places, year } = district
  const street = { budgetUnitId: places.street, budget: 1_200_000_00n, spent: 0n }
  const works = await makeGoal(district, {
    ...street,
    organisationId: places.works,
    projectName: '路灯维护',
    indicators: [
      { name: '维护路灯数量', target: '1200', unit: '盏', weight: '40' },
      { name: '路灯完好率', level2: '质量指标', target: '98', unit: '%', weight: '30' },
      { name: '夜间照明改善程度', level1: '效益指标', level2: '社会效益指标', comparator: 'qualitative', weight: '20' },
    ],
  })
  const welfare = await makeGoal(district, {
    ...street,
    organisationId: places.welfare,
    projectName: '社区助餐点建设',
    indicators: [{ name: '建成助餐点', target: '12', unit: '处', weight: '50' }],
  })
  await openPeriod(await district.as('finance'), { year, month, dueOn, organisation: places.street })
  const [sheet, red] = [await sheetOf(district, works.projectId), await sheetOf(district, welfare.projectId)]
  await acceptRed(district, red)
  return { sheet, red }
}
