import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { machines } from './machines.ts'
import { begin, move, movesFrom, replay, shown, type Act, type Machine, type Progress } from './machine.ts'

type Any = Machine<string, string>
type AnyProgress = Progress<string, string>

const named = Object.entries(machines).map(([noun, machine]) => ({ noun, machine }))
const act = (actor: string, reason = 'because'): Act => ({ actor, at: '2025-03-01T01:00:00Z', reason })

/** Follows a random walk of moves by random people; refused moves are left out. */
const walk = (machine: Any, choices: readonly (readonly [number, number])[]): readonly AnyProgress[] => {
  const events = Object.keys(machine.events)
  const seen: AnyProgress[] = [begin(machine)]
  for (const [choice, person] of choices) {
    const before = seen.at(-1) ?? begin(machine)
    const open = movesFrom(machine, before.state)
    const event = open[choice % Math.max(1, open.length)]?.event ?? events[choice % events.length] ?? ''
    const result = move(machine)(before, event, act(`person-${person}`))
    if (result.kind === 'done') seen.push(result.value)
  }
  return seen
}

const walks = fc.array(fc.tuple(fc.nat(50), fc.nat(5)), { maxLength: 25 })

describe('every state machine of the cycle', () => {
  it.each(named)('$noun reaches every state, and leaves only those that are not final', ({ machine }) => {
    const reached = new Set([machine.start])
    for (const state of reached) for (const { to } of movesFrom(machine, state)) reached.add(to)
    expect([...reached].toSorted()).toEqual(Object.keys(machine.states).toSorted())
    const ends = Object.keys(machine.states).filter((state) => movesFrom(machine, state).length === 0)
    expect(ends.toSorted()).toEqual([...machine.final].toSorted())
  })

  it.each(named)('$noun uses every event and never leaves two moves open for one', ({ machine }) => {
    const used = new Set(machine.moves.map(({ event }) => event))
    expect([...used].toSorted()).toEqual(Object.keys(machine.events).toSorted())
    const starts = machine.moves.flatMap(({ event, from }) => from.map((state) => `${state} ${event}`))
    expect(new Set(starts).size).toBe(starts.length)
  })

  it.each(named)('$noun: no legal move loses a step or a revision', ({ machine }) => {
    fc.assert(
      fc.property(walks, (choices) => {
        const seen = walk(machine, choices)
        seen.slice(1).forEach((after, index) => {
          const before = seen[index] ?? begin(machine)
          expect(after.steps.slice(0, -1)).toEqual(before.steps)
          expect(after.revision).toBeGreaterThanOrEqual(before.revision)
          expect(after.steps.at(-1)?.revision).toBe(after.revision)
        })
      }),
      { numRuns: 40 },
    )
  })

  it.each(named)('$noun: recorded steps give the same standing again', ({ machine }) => {
    fc.assert(
      fc.property(walks, (choices) => {
        const last = walk(machine, choices).at(-1) ?? begin(machine)
        expect(replay(machine, last.steps)).toEqual({ kind: 'done', value: last })
      }),
      { numRuns: 40 },
    )
  })

  it.each(named)('$noun: what is closed stays closed', ({ machine }) => {
    for (const state of machine.final) {
      for (const event of Object.keys(machine.events)) {
        const result = move(machine)({ state, revision: 1, steps: [] }, event, act('anyone'))
        expect(result).toMatchObject({ kind: 'refused', refusal: { code: 'final' } })
        expect(shown(machine, { state, revision: 1, steps: [] }).isFinal).toBe(true)
      }
    }
  })

  it.each([
    ['goal', 'declare', 'approve'],
    ['goal', 'declare', 'review'],
    ['monitoring', 'submit', 'accept'],
    ['part', 'submit', 'accept'],
    ['self-evaluation', 'deliver', 'accept'],
    ['self-evaluation', 'assemble', 'sign'],
    ['review', 'submit', 'accept'],
    ['finding', 'answer', 'settle'],
    ['rectification', 'report', 'check'],
    ['result-use', 'appeal', 'decide'],
  ])('%s: whoever did “%s” can never “%s”', (noun, submit, accept) => {
    const machine = machines[noun] as Any
    const rule = machine.moves.filter(({ event }) => event === accept)
    expect(rule.every(({ apartFrom }) => apartFrom?.includes(submit))).toBe(true)
    fc.assert(
      fc.property(walks, (choices) => {
        const steps = walk(machine, choices).at(-1)?.steps ?? []
        const clashes = steps.filter(
          ({ event, actor }, index) =>
            event === accept && steps.slice(0, index).some((step) => step.event === submit && step.actor === actor),
        )
        expect(clashes).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
