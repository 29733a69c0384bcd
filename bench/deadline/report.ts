import type { CallFigures } from './messages.ts'
import type { Measured } from './measured.ts'

const whole = (value: number): string => value.toFixed(0)
const tenth = (value: number): string => value.toFixed(1)

/** Calls of a phase in a second. */
export const rateOf = ({ reads, writes, seconds }: Measured): number => (reads.count + writes.count) / seconds

const line = ({ kind, count, p50, p95, p99, worst }: CallFigures, seconds: number): string =>
  `| ${kind} | ${count} | ${tenth(count / seconds)} | ${tenth(p50)} | ${tenth(p95)} | ${tenth(p99)} | ${whole(worst)} |`

/** Calls that a second of CPU carries: other work on the machine changes it least. */
const perCore = (phase: Measured): string => {
  const { server, database } = phase.cores
  const both = rateOf(phase) / (server + database)
  return server > 0
    ? `${whole(rateOf(phase) / server)} calls a core of the server, ${whole(both)} with the database`
    : `${whole(both)} a core`
}

const counts = (of: Readonly<Record<string, number>>): string =>
  Object.entries(of)
    .map(([what, count]) => `${what} ×${count}`)
    .join(', ') || '0'

/** A phase as a table of Markdown. */
export const tableOf = (phase: Measured): string => {
  const { name, seconds, calls, reads, writes, refusals, errors, cores, memory, loadAverage } = phase
  const share = Math.round((100 * reads.count) / Math.max(1, reads.count + writes.count))
  const figures = [reads, writes].filter(({ count }) => count > 0)
  return [
    `\n### ${name}: ${whole(rateOf(phase))}/s over ${whole(seconds)} s, ${share} % reads`,
    `errors: ${counts(errors)}; refusals: ${counts(refusals)}`,
    `cores: server ${cores.server.toFixed(2)}, database ${cores.database.toFixed(2)}, load ${cores.load.toFixed(2)}: ${perCore(phase)}; ` +
      `memory: server ${whole(memory.server)} MB, database ${whole(memory.database)} MB; load average ${loadAverage.join(' → ')}`,
    '',
    '| call | count | per s | p50 ms | p95 ms | p99 ms | worst |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    ...calls.map((call) => line(call, seconds)),
    ...(calls.length > 1 ? figures.map((one) => line({ ...one, kind: `**${one.kind}**` }, seconds)) : []),
  ].join('\n')
}
