import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nounOf, planCalls, type Call } from './call-plan.ts'
import { keyOf } from './expectation.ts'
import { isOpen, toldOf } from './leaks.ts'
import { openWalls, type Outcome, type Walls } from './open-walls.ts'
import type { Plot } from './plot.ts'

const isStopped = ({ status }: Outcome): boolean => [401, 403, 404].includes(status)

/** Where a link is told of its part and the files in it. */
const ofTheLink = [
  'get /api/attachments/{id}',
  'get /api/parts/{id}',
  'put /api/parts/{id}/rows/{indicatorId}',
  'put /api/parts/{id}/texts/{section}',
]

/** Tables a call writes to, but for the trail and for when the link was last used. */
const changedRows = ({ touched }: Outcome): readonly string[] =>
  touched
    .map(({ table }) => table)
    .filter((table) => !['audit_entry', 'audit_chain', 'idempotency_key'].includes(table))

describe('who comes without a session', () => {
  let walls: Walls
  let calls: readonly Call[]
  let works: Plot
  const outcomesOf = async (token: string): Promise<readonly Outcome[]> => {
    const outcomes = await walls.makeCalls({ token }, calls)
    expect(outcomes.filter(({ status }) => status >= 500 && status !== 503)).toEqual([])
    return outcomes
  }
  const toldBeyond = (outcomes: readonly Outcome[], own: (plot: Plot) => boolean): readonly string[] =>
    outcomes.flatMap((outcome) =>
      walls.garden.plots
        .filter((plot) => !own(plot) && !isOpen(outcome.call.path))
        .flatMap((plot) => toldOf(outcome, plot).map((told) => `${outcome.call.name} tells ${told}`)),
    )

  beforeAll(async () => {
    walls = await openWalls()
    calls = planCalls(walls.garden)
    const found = walls.garden.plots.find(({ place, stage }) => place === 'works' && stage === 'draft')
    if (!found) throw new Error('nothing was planted')
    works = found
  })
  afterAll(async () => {
    await walls.server.close()
    expect(walls.server.faults).toEqual([])
  })

  it('but by a personal link fills in and hands in its part, and passes no other wall', async () => {
    const token = await (async () => {
      const finance = await walls.server.signedInAs('finance')
      const part = works.ids['part'] ?? ''
      const asked = { organisationId: works.organisation, name: '张工', tasks: [part], expires: '2026-03-20' }
      const { body } = await finance.post<{ link: string }>('/api/personal-links', asked)
      return body.link.split('#')[1] ?? ''
    })()
    const outcomes = await outcomesOf(token)
    const isOwn = ({ call }: Outcome): boolean => call.plot === works && nounOf(call.endpoint) === 'part'
    const changed = outcomes.filter((outcome) => !isOwn(outcome) && changedRows(outcome).length > 0)
    expect(changed.map((outcome) => `${outcome.call.name}: ${changedRows(outcome).join(' ')}`)).toEqual([])
    expect(outcomes.filter(isOwn).filter((outcome) => !isStopped(outcome)).length).toBeGreaterThan(4)
    const told = outcomes.filter((outcome) => toldOf(outcome, works).length > 0)
    expect(new Set(told.map(({ call }) => keyOf(call)))).toEqual(new Set(ofTheLink))
    expect(toldBeyond(outcomes, ({ place }) => place === 'works')).toEqual([])
  })

  it('but by a program’s token reads what it covers, and changes nothing at all', async () => {
    const token = await (async () => {
      const finance = await walls.server.signedInAs('finance')
      const asked = { name: '同步', verbs: ['project.read', 'goal.read'], days: 9 }
      return (await finance.post<{ token: string }>('/api/api-tokens', asked)).body.token
    })()
    const outcomes = await outcomesOf(token)
    const changed = outcomes.filter((outcome) => outcome.touched.some(({ table }) => table !== 'api_token'))
    expect(changed.map(({ call, touched }) => `${call.name}: ${JSON.stringify(touched).slice(0, 200)}`)).toEqual([])
    expect(outcomes.filter(({ call, status }) => keyOf(call) === 'get /api/goals/{id}' && status === 200)).toHaveLength(
      4,
    )
    expect(toldBeyond(outcomes, ({ place }) => place !== 'other')).toEqual([])
  })
})
