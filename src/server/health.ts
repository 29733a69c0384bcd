import { setTimeout as sleep } from 'node:timers/promises'
import { outageOf, type Outage } from '#store/outage.ts'
import type { Store } from '#store/open.ts'
import type { ServerMetrics } from './metrics/server-metrics.ts'
import { isSameSecret } from './passwords/token.ts'
import { isLoopback } from './settings/client-address.ts'
import type { Settings } from './settings/read-settings.ts'

/** What keeps the store from answering: nobody there (or silent), slow, no room, or something the log tells more of. */
export type StoreFault = Outage | 'faulty'

/** What a watcher asks: whether the process lives, and whether it can work. */
export type Health = {
  /** Undefined where the store answers. Of what it said nothing is told: it names paths and hosts. */
  readonly storeFault: () => Promise<StoreFault | undefined>
  /** Prometheus text. */
  readonly metrics: () => Promise<string>
  /** Figures of the inside are not for everybody. */
  readonly mayReadMetrics: (address: string, authorization: string | undefined) => boolean
}

type HealthOptions = {
  readonly store: Pick<Store, 'pool'>
  readonly metrics: Pick<ServerMetrics, 'print'>
  readonly settings: Pick<Settings, 'metricsToken'>
  readonly log: { readonly fault: (error: unknown) => void }
  /** Milliseconds a watcher waits at most. */
  readonly patience?: number
}

const ask = async ({ store, log }: HealthOptions): Promise<StoreFault | undefined> => {
  try {
    await store.pool.query('SELECT 1')
    return undefined
  } catch (error) {
    const outage = outageOf(error)
    if (!outage) log.fault(error)
    return outage ?? 'faulty'
  }
}

/** However often it is asked while the store is silent, one question is under way. */
const askedOnce = (options: HealthOptions): Health['storeFault'] => {
  let asked: Promise<StoreFault | undefined> | undefined
  return async () => {
    asked ??= ask(options).finally(() => {
      asked = undefined
    })
    const patience = new AbortController()
    const silent = sleep(options.patience ?? 3000, 'away' as const, { signal: patience.signal })
    silent.catch(() => undefined)
    const fault = await Promise.race([asked, silent])
    patience.abort()
    return fault
  }
}

/** Without a token the figures are for this machine alone. */
const metricsGate = (token: string | undefined): Health['mayReadMetrics'] => {
  if (token === undefined) return (address) => isLoopback(address)
  const expected = Buffer.from(`Bearer ${token}`)
  return (_address, authorization) => isSameSecret(Buffer.from(authorization ?? ''), expected)
}

export const makeHealth = (options: HealthOptions): Health => ({
  storeFault: askedOnce(options),
  metrics: options.metrics.print,
  mayReadMetrics: metricsGate(options.settings.metricsToken),
})
