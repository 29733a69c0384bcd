import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { monitoringContract } from '#contract/monitoring.ts'
import type { Likelihood } from '#domain/filing/monitoring.ts'
import { useAutosave } from '../../lib/autosave.ts'
import { call } from '../../lib/call.ts'
import { refreshed } from '../../lib/refreshed.ts'
import { monitoringQuery, type Monitoring, type MonitoringRow } from './queries.ts'

export type Written = {
  readonly typed: string
  readonly likelihood: Likelihood | null
  readonly reason: string
  readonly measures: string
}

export const writtenOf = ({ typed, likelihood, reason, measures }: MonitoringRow): Written => ({
  typed,
  likelihood: likelihood ?? null,
  reason,
  measures,
})

/** One row of a sheet, saved a moment after it was typed. */
export const useMonitoringRow = (monitoring: Monitoring, row: MonitoringRow) => {
  const client = useQueryClient()
  const reload = (): Promise<void> => client.invalidateQueries(monitoringQuery(monitoring.id))
  const start = useMemo(() => writtenOf(row), [row])
  return useAutosave<Written>({
    name: `monitoring ${monitoring.id} ${row.indicatorId}`,
    start,
    version: row.version,
    save: async (written, version) => {
      const saved = await call(monitoringContract.saveRow, {
        params: { id: monitoring.id, indicatorId: row.indicatorId },
        body: written,
        version,
      }).catch(refreshed(reload))
      void reload()
      return saved.version
    },
  })
}
