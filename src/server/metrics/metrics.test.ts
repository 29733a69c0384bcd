import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCounter, makeGauge, makeHistogram } from './instruments.ts'
import { mostSeries, printMetrics } from './registry.ts'
import { makeServerMetrics } from './server-metrics.ts'

describe('the metrics', () => {
  it('are printed as Prometheus reads them', async () => {
    const counter = makeCounter({ name: 'calls_total', help: 'Calls.' })
    counter.add({ method: 'GET' })
    counter.add({ method: 'GET' }, 2)
    counter.add({ method: 'POST' })
    const histogram = makeHistogram({ name: 'time_seconds', help: 'Time.' }, [0.1, 1])
    for (const value of [0.05, 0.1, 0.5, 3]) histogram.observe({}, value)
    const gauge = makeGauge({ name: 'load', help: 'Load.\nNow.' }, () => 0.5)
    expect(await printMetrics([counter.metric, histogram.metric, gauge])).toMatchInlineSnapshot(`
      "# HELP calls_total Calls.
      # TYPE calls_total counter
      calls_total{method="GET"} 3
      calls_total{method="POST"} 1
      # HELP time_seconds Time.
      # TYPE time_seconds histogram
      time_seconds_bucket{le="0.1"} 2
      time_seconds_bucket{le="1"} 3
      time_seconds_bucket{le="+Inf"} 4
      time_seconds_sum 3.65
      time_seconds_count 4
      # HELP load Load. Now.
      # TYPE load gauge
      load 0.5
      "
    `)
  })

  it('cannot be broken by a label', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (value) => {
        const counter = makeCounter({ name: 'calls_total', help: 'Calls.' })
        counter.add({ path: value })
        const [, , line, end, ...more] = (await printMetrics([counter.metric])).split('\n')
        expect(line).toMatch(/^calls_total\{path="(?:[^"\\\n]|\\["\\n])*"\} 1$/u)
        expect([end, ...more]).toEqual([''])
      }),
    )
  })

  it('never keep more series than they may', async () => {
    const counter = makeCounter({ name: 'calls_total', help: 'Calls.' })
    for (let at = 0; at < mostSeries + 500; at += 1) counter.add({ path: `/${at}` })
    const text = await printMetrics([counter.metric])
    expect(text.split('\n').length).toBeLessThan(mostSeries + 6)
    expect(text).toContain('calls_total{path="other"} 500')
  })

  it('leave out what cannot be read at the moment', async () => {
    const broken = makeGauge({ name: 'broken', help: 'Broken.' }, () => Promise.reject(new Error('away')))
    expect(await printMetrics([broken, makeGauge({ name: 'fine', help: 'Fine.' }, () => 1)])).toBe(
      '# HELP fine Fine.\n# TYPE fine gauge\nfine 1\n',
    )
  })
})

describe('the metrics of a server', () => {
  it('tell of requests, sign-ins, jobs and the process', async () => {
    const pool = { totalCount: 4, idleCount: 3, waitingCount: 0 } as Parameters<typeof makeServerMetrics>[0]['pool']
    const metrics = makeServerMetrics({ pool }, { waiting: () => Promise.resolve({ light: 2, heavy: 0 }) })
    metrics.answered({ method: 'GET', path: '/api/goals/{id}', status: 200, milliseconds: 7 })
    metrics.signIn('wrong')
    const told = { kind: 'settled', job: 'a', name: 'mail', outcome: 'done', attempt: 1, milliseconds: 20 } as const
    metrics.jobEvent(told)
    metrics.jobEvent({ kind: 'swept', count: 1 })
    const text = await metrics.print()
    for (const line of [
      'jiheng_http_requests_total{method="GET",path="/api/goals/{id}",status="200"} 1',
      'jiheng_http_request_seconds_bucket{method="GET",path="/api/goals/{id}",le="0.005"} 0',
      'jiheng_http_request_seconds_bucket{method="GET",path="/api/goals/{id}",le="0.01"} 1',
      'jiheng_sign_ins_total{outcome="wrong"} 1',
      'jiheng_jobs_total{kind="mail",outcome="done"} 1',
      'jiheng_jobs_waiting{lane="light"} 2',
      'jiheng_database_connections{state="busy"} 1',
    ]) {
      expect(text).toContain(`${line}\n`)
    }
    expect(text).toMatch(/^jiheng_memory_bytes\{kind="rss"\} \d{7,}$/mu)
    expect(text).toMatch(/^jiheng_cpu_seconds_total [\d.]+$/mu)
    expect(text).toMatch(/^jiheng_event_loop_delay_seconds\{quantile="0.99"\} [\d.e-]+$/mu)
    metrics.stop()
  })
})
