import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aboutPlot, callOf, planCalls, type Call } from '#tests/walls/call-plan.ts'
import { openWalls, type Outcome, type Walls } from '#tests/walls/open-walls.ts'

/** What would mean something to a database, a shell, a template or a page, if anything ever took it for more than text. */
const payloads = [
  `1' OR '1'='1'; DROP TABLE jiheng.project; SELECT pg_sleep(30), password_hash FROM jiheng.person --`,
  String.raw`\'; $(sleep 30) %s $1 {{7*7}} <img src=x onerror=alert(1)>`,
]

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

describe('text that looks like a program', () => {
  let walls: Walls
  let plain: readonly Call[]
  /** The same calls with a payload in every text, also those that may be left out. */
  const withPayload = (payload: string): readonly Call[] => {
    const { garden } = walls
    return plain.map(({ endpoint, plot }) => {
      const usual = aboutPlot(plot)
      const pick = (field: string): unknown => {
        const value = usual(field)
        return typeof value === 'number' || (typeof value === 'string' && uuid.test(value)) ? value : payload
      }
      return { ...callOf(endpoint, { plot, garden }, { pick, takesAll: true }), version: 1 }
    })
  }
  const faultsOf = (outcomes: readonly Outcome[]): readonly string[] =>
    outcomes.flatMap(({ call, status, text }) =>
      (status >= 500 && status !== 503) || /\$argon2id|syntax error|relation "/u.test(text)
        ? [`${call.name}: ${status} ${text.slice(0, 300)}`]
        : [],
    )

  beforeAll(async () => {
    walls = await openWalls()
    plain = planCalls(walls.garden).filter(({ plot }) => plot.place === 'works')
  })
  afterAll(async () => {
    const { rows } = await walls.server.test.admin.query('SELECT count(*)::int AS projects FROM jiheng.project')
    expect(rows).toEqual([{ projects: 8 }])
    await walls.server.close()
    expect(walls.server.faults).toEqual([])
  })

  it.each(payloads)('in every field of every body and query stays text: %s', async (payload) => {
    for (const actor of ['performance', 'finance'] as const) {
      const outcomes = await walls.makeCalls(actor, withPayload(payload))
      expect(outcomes.length).toBeGreaterThan(160)
      expect(faultsOf(outcomes)).toEqual([])
    }
  })

  it('as an id, a year, a cursor or any other parameter is refused by its form', async () => {
    const [payload = ''] = payloads
    const asked = plain.map((call) => {
      const path = call.endpoint.path.replaceAll(/\{\w+\}/gu, encodeURIComponent(payload))
      const fields = ['year', 'after', 'limit', 'organisation', 'state', 'project', 'format', 'from']
      return {
        ...call,
        path: `${path}?${new URLSearchParams(fields.map((field): [string, string] => [field, payload]))}`,
        version: 1,
      }
    })
    const outcomes = await walls.makeCalls('performance', asked)
    expect(faultsOf(outcomes)).toEqual([])
    const parametrised = outcomes.filter(({ call }) => call.endpoint.path.includes('{id}'))
    expect(parametrised.length).toBeGreaterThan(100)
    // The history of a thing of any noun takes ids of any form, and finds none.
    const passed = parametrised.filter(({ status }) => ![400, 404].includes(status))
    expect(passed.map(({ call, status }) => `${call.name}: ${status}`)).toEqual([])
  })
})
