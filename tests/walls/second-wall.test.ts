import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reachOf } from '#services/reach.ts'
import { actors, grantOf, type ActorName } from './actors.ts'
import { planCalls, type Call } from './call-plan.ts'
import { isOpen, toldOf } from './leaks.ts'
import { openWalls, type Outcome, type Walls } from './open-walls.ts'
import type { Touch } from './rehearsal.ts'

/** Of those with the same reach one is enough; who reaches everything has no second wall to stand before. */
const names = ['businessA', 'finance', 'handler', 'unitFinance', 'evaluator'] as const satisfies readonly ActorName[]

/** Everybody goes on with the audit trail, in the own name only; its rows name the organisation that was asked about. */
const ownerOf = ({ table, row }: Touch): unknown => {
  if (table === 'audit_entry') return undefined
  return table === 'organisation' ? row['id'] : row['organisation_id']
}

describe('the second wall, with the first one off', () => {
  let walls: Walls
  let calls: readonly Call[]
  const reachOfActor = (name: ActorName): ReadonlySet<string> => {
    const { server, garden, tree } = walls
    const grants = [grantOf(name, server.places, garden.invitations)]
    const invitedTo = name === 'evaluator' ? [server.places.street] : []
    const reach = reachOf({ actor: { person: '', name: '', organisation: '', grants, invitedTo, origin: '' }, tree })
    if (reach === '*') throw new Error(`${name} reaches everything`)
    return new Set(reach)
  }
  const touchedBeyond = (reach: ReadonlySet<string>, { call, touched }: Outcome): readonly string[] =>
    touched.flatMap((touch) => {
      const owner = ownerOf(touch)
      const isWithin = typeof owner !== 'string' || reach.has(owner)
      return isWithin ? [] : [`${call.name} changes ${touch.table} ${JSON.stringify(touch.row)}`]
    })
  const toldBeyond = (reach: ReadonlySet<string>, outcome: Outcome): readonly string[] =>
    walls.garden.plots
      .filter(({ organisation }) => !reach.has(organisation))
      .flatMap((plot) => toldOf(outcome, plot).map((told) => `${outcome.call.name} tells ${told}`))

  beforeAll(async () => {
    walls = await openWalls({ firstWall: 'off' })
    calls = planCalls(walls.garden)
  })
  afterAll(() => walls.server.close())

  it.each(names)('keeps %s from seeing or changing anything out of reach', async (name) => {
    const reach = reachOfActor(name)
    const foreign = calls.filter(({ plot, isAboutPlot }) => !isAboutPlot || !reach.has(plot.organisation))
    const outcomes = await walls.makeCalls(name, foreign)
    expect(outcomes.length).toBeGreaterThan(250)
    const wrong = outcomes.flatMap((outcome) => [
      ...touchedBeyond(reach, outcome),
      ...(isOpen(outcome.call.path) ? [] : toldBeyond(reach, outcome)),
    ])
    expect(wrong).toEqual([])
  })

  it('is really the only one that stands: within reach, what no role may is done', async () => {
    const own = calls.filter(
      ({ plot, endpoint }) => plot.place === 'works' && endpoint.path === '/api/projects/{id}/store',
    )
    const [outcome] = await walls.makeCalls('handler', own)
    expect(outcome?.status).toBe(412)
    expect(Object.keys(actors)).toEqual(expect.arrayContaining([...names]))
  })
})
