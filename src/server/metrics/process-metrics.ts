import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Store } from '#store/open.ts'
import { makeGauge } from './instruments.ts'
import type { Metric } from './registry.ts'

const nanoseconds = 1e9

/** How late the event loop is, since the last time somebody asked; asking starts it anew. */
const eventLoop = (): { readonly metric: Metric; readonly stop: () => void } => {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const metric = makeGauge(
    { name: 'jiheng_event_loop_delay_seconds', help: 'Delay of the event loop since the last reading.' },
    () => {
      const samples = [
        { labels: { quantile: '0.5' }, value: delay.percentile(50) / nanoseconds },
        { labels: { quantile: '0.99' }, value: delay.percentile(99) / nanoseconds },
        { labels: { quantile: '1' }, value: delay.max / nanoseconds },
      ]
      delay.reset()
      return samples
    },
  )
  return { metric, stop: () => void delay.disable() }
}

const memory = makeGauge({ name: 'jiheng_memory_bytes', help: 'Memory of the process.' }, () => {
  const { rss, heapUsed, external } = process.memoryUsage()
  return Object.entries({ rss, heap: heapUsed, external }).map(([kind, value]) => ({ labels: { kind }, value }))
})

const processor: Metric = {
  name: 'jiheng_cpu_seconds_total',
  help: 'Processor time used.',
  kind: 'counter',
  samples: () => {
    const { user, system } = process.cpuUsage()
    return [{ labels: {}, value: (user + system) / 1e6 }]
  },
}

const uptime = makeGauge({ name: 'jiheng_uptime_seconds', help: 'Time since the start.' }, () => process.uptime())

const connections = ({ pool }: Pick<Store, 'pool'>): Metric =>
  makeGauge(
    { name: 'jiheng_database_connections', help: 'Connections of the pool, and requests that wait for one.' },
    () => {
      const { totalCount, idleCount, waitingCount } = pool
      const states = { busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount }
      return Object.entries(states).map(([state, value]) => ({ labels: { state }, value }))
    },
  )

/** What a process tells about itself. `stop` ends the watching of the event loop. */
export const processMetrics = (
  store: Pick<Store, 'pool'>,
): { readonly metrics: readonly Metric[]; readonly stop: () => void } => {
  const loop = eventLoop()
  return { metrics: [loop.metric, memory, processor, uptime, connections(store)], stop: loop.stop }
}
