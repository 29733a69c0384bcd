import { monitoringEventTerms, monitoringStateTerms } from '../../words/monitoring-terms.ts'
import { words } from '../../words/words.ts'
import type { Machine, Progress } from '../machine.ts'

export type MonitoringState = keyof typeof monitoringStateTerms
export type MonitoringEvent = keyof typeof monitoringEventTerms
export type MonitoringProgress = Progress<MonitoringState, MonitoringEvent>

/** One period of one project: assigned → filled in → submitted → accepted, or returned with a reason. */
export const monitoringMachine: Machine<MonitoringState, MonitoringEvent> = {
  noun: words('监控任务', 'monitoring task'),
  states: monitoringStateTerms,
  events: monitoringEventTerms,
  start: 'assigned',
  final: ['accepted'],
  moves: [
    { event: 'fill', from: ['assigned'], to: 'filling' },
    { event: 'fill', from: ['returned'], to: 'filling', opensRevision: true },
    { event: 'submit', from: ['filling'], to: 'submitted' },
    { event: 'return', from: ['submitted'], to: 'returned', needsReason: true },
    { event: 'accept', from: ['submitted'], to: 'accepted', apartFrom: ['fill', 'submit'] },
  ],
}
