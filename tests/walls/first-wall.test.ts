import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reachOf } from '#services/reach.ts'
import { actors, grantOf, type ActorName } from './actors.ts'
import { planCalls, type Call } from './call-plan.ts'
import { expectedOf, isPermitted, keyOf, lists, staleExceptions, type Holder } from './expectation.ts'
import { isOpen, toldOf } from './leaks.ts'
import { openWalls, type Outcome, type Walls } from './open-walls.ts'
import { wrongHits } from './search-hits.ts'

const names = Object.keys(actors) as readonly ActorName[]
/** The test keeps no jobs, and says so before it matters who asks; the tests of the jobs hold their wall. */
const noJobs = 503
const stopping = new Set([401, 403, 404])

const wrongOf = (holder: Holder, outcome: Outcome): readonly string[] => {
  const { call, status, text } = outcome
  if (status === noJobs) return []
  if (status >= 500) return [`${call.name}: ${status} ${text}`]
  const expected = expectedOf(holder, call)
  const isStopped = stopping.has(status)
  const isRight = expected === 'list' || isStopped === (expected === 'stop')
  return isRight ? [] : [`${call.name}: to ${expected}, and was ${status} ${text.slice(0, 200)}`]
}

describe('the first wall', () => {
  let walls: Walls
  let calls: readonly Call[]
  let made = 0
  const holderOf = (name: ActorName): Holder => {
    const { server, garden, tree } = walls
    return { name, tree, grant: grantOf(name, server.places, garden.invitations) }
  }
  /** Rows of a list that the reader may not see even once they are handed in. */
  const wrongRows = (holder: Holder, outcome: Outcome): readonly string[] =>
    walls.garden.plots.flatMap((plot) => {
      const told = toldOf(outcome, plot)
      const { organisation, year } = plot
      const { verbs } = outcome.call.endpoint
      const isFine = told.some((task) => isPermitted(holder, verbs, { organisation, year, task, stage: 'submitted' }))
      return told.length === 0 || isFine ? [] : [`${outcome.call.name} tells ${told.join(' ')} of ${plot.place}`]
    })
  const beyondReach = (holder: Holder, outcome: Outcome): readonly string[] => {
    const invitedTo = holder.name === 'evaluator' ? [walls.server.places.street] : []
    const actor = { person: 'x', name: '', organisation: '', grants: [holder.grant], invitedTo, origin: '' }
    const reach = reachOf({ actor, tree: walls.tree })
    const foreign = walls.garden.plots.filter(({ organisation }) => reach !== '*' && !reach.includes(organisation))
    return foreign.flatMap((plot) => toldOf(outcome, plot).map((told) => `${outcome.call.name} tells ${told}`))
  }

  beforeAll(async () => {
    walls = await openWalls()
    calls = planCalls(walls.garden)
  })
  afterAll(async () => {
    await walls.server.close()
    expect(walls.server.faults).toEqual([])
  })

  it('has no exception that fits no call', () => {
    expect(staleExceptions(calls)).toEqual([])
  })

  it.each(names)('lets %s do what the permissions say and nothing else', async (name) => {
    const holder = holderOf(name)
    // Nobody in particular is stopped before it matters what it is about.
    const asked = name === 'visitor' ? calls.filter(({ plot }) => plot.place === 'works') : calls
    const outcomes = await walls.makeCalls(name, asked)
    made += outcomes.length
    const wrong = outcomes.flatMap((outcome) => {
      const isList = lists.has(outcome.call.endpoint.path.slice('/api/'.length))
      const rows = isList ? wrongRows(holder, outcome) : []
      const leaks = isOpen(outcome.call.path) ? [] : beyondReach(holder, outcome)
      return [...wrongOf(holder, outcome), ...rows, ...wrongHits(holder, outcome, walls.garden), ...leaks]
    })
    expect(wrong).toEqual([])
  })

  it('was asked about every call of the contract that is about an organisation', () => {
    expect(new Set(calls.map(keyOf)).size).toBeGreaterThan(160)
    expect(made).toBeGreaterThan(8500)
  })
})
