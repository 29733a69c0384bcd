import type { District, Items, Thing } from './district.ts'
import type { Writer } from './budget-and-goals.ts'
import type { Row } from './evaluation.ts'

/** An office fills in what a project has reached, its chief hands it in, the bureau accepts it. */
export const monitorProject = async (
  district: District,
  of: Writer & {
    readonly project: string
    /** What was reached, by the name of the indicator. */
    readonly typed: Readonly<Record<string, string>>
    readonly saying: { readonly likelihood: string; readonly reason: string; readonly measures: string }
  },
): Promise<void> => {
  const { handler, chief, project, typed, saying } = of
  const { items } = await district.read<Items>(handler, `/api/monitorings?year=2025&month=7&project=${project}`)
  const path = `/api/monitorings/${items[0]?.id}`
  const { rows } = await district.read<Thing & { rows: readonly Row[] }>(handler, path)
  for (const { indicatorId, name, version } of rows)
    await district.save(handler, `${path}/rows/${indicatorId}`, [{ typed: typed[name], ...saying }, version])
  await district.move(chief, path, ['submit'])
  await district.move('cz-jixiao', path, ['accept'])
}
