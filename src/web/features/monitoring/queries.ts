import { queryOptions } from '@tanstack/react-query'
import type { alertContract } from '#contract/alert.ts'
import { monitoringContract } from '#contract/monitoring.ts'
import { call, type AnswerOf } from '../../lib/call.ts'
import type { ItemOf } from '../../lib/use-list.ts'

export type MonitoringLine = ItemOf<typeof monitoringContract.list>
export type Monitoring = AnswerOf<typeof monitoringContract.get>
export type MonitoringRow = Monitoring['rows'][number]
export type Alert = ItemOf<typeof alertContract.list>

export const monitoringQuery = (id: string) =>
  queryOptions({
    queryKey: ['monitoring', id],
    queryFn: ({ signal }) => call(monitoringContract.get, { params: { id } }, { signal }),
    // While somebody writes, what they write counts.
    refetchOnWindowFocus: false,
  })
