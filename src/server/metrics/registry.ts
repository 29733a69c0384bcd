/** Names a series of a metric: `{ method: 'GET', status: '200' }`. */
export type Labels = Readonly<Record<string, string>>

export type Sample = {
  readonly labels: Labels
  readonly value: number
  /** `_sum`, `_bucket` … */ readonly suffix?: string
}

export type Metric = {
  readonly name: string
  readonly help: string
  readonly kind: 'counter' | 'gauge' | 'histogram'
  readonly samples: () => readonly Sample[] | Promise<readonly Sample[]>
}

/** Series a metric may have; what comes beyond is counted together, so that no caller can fill the memory. */
export const mostSeries = 1000

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n' }
const escaped = (text: string): string => text.replaceAll(/[\\"\n]/gu, (sign) => escapes[sign] ?? sign)

const printLabels = (labels: Labels): string => {
  const parts = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`)
  return parts.length === 0 ? '' : `{${parts.join(',')}}`
}

const printMetric = async ({ name, help, kind, samples }: Metric): Promise<string> => {
  const lines = (await samples()).map(
    ({ labels, value, suffix = '' }) => `${name}${suffix}${printLabels(labels)} ${value}`,
  )
  const about = help.replaceAll('\\', '\\\\').replaceAll('\n', ' ')
  return [`# HELP ${name} ${about}`, `# TYPE ${name} ${kind}`, ...lines].join('\n')
}

/** The media type of the text. */
export const metricsType = 'text/plain; version=0.0.4; charset=utf-8'

/** All metrics in Prometheus' text format. A metric that cannot be read at the moment is left out. */
export const printMetrics = async (metrics: readonly Metric[]): Promise<string> => {
  const texts = await Promise.all(metrics.map((metric) => printMetric(metric).catch(() => '')))
  return `${texts.filter((text) => text !== '').join('\n')}\n`
}

const keyOf = (labels: Labels): string => JSON.stringify(Object.values(labels))

/** Finds or makes what is kept for a set of labels; beyond the bound all share one. */
export const seriesOf = <Kept>(make: () => Kept) => {
  const kept = new Map<string, { readonly labels: Labels; readonly of: Kept }>()
  const others = (labels: Labels): Labels => Object.fromEntries(Object.keys(labels).map((name) => [name, 'other']))
  const findOrMake = (labels: Labels): Kept => {
    const key = keyOf(labels)
    const known = kept.get(key)
    if (known) return known.of
    const made = { labels, of: make() }
    kept.set(key, made)
    return made.of
  }
  const isKnown = (labels: Labels): boolean => kept.has(keyOf(labels))
  const find = (labels: Labels): Kept => findOrMake(kept.size < mostSeries || isKnown(labels) ? labels : others(labels))
  return { find, all: () => [...kept.values()] }
}
