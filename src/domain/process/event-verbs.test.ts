import { describe, expect, it } from 'vitest'
import { eventVerbs } from './event-verbs.ts'
import { machines } from './machines.ts'
import { isReading, judgingVerbs, permissions, type Verb } from './permissions.ts'
import { roles } from './role.ts'

const nouns: Readonly<Record<string, Readonly<Record<string, readonly Verb[]>>>> = eventVerbs

describe('the permission of every move', () => {
  it('is named for every machine and event, in their order', () => {
    expect(Object.keys(nouns)).toEqual(Object.keys(machines))
    for (const [noun, machine] of Object.entries(machines)) {
      expect(Object.keys(nouns[noun] ?? {}), noun).toEqual(Object.keys(machine.events))
    }
  })

  it('is one that changes things, and that somebody holds', () => {
    const all = Object.values(nouns).flatMap((events) => Object.values(events).flat())
    expect(all.filter((verb) => isReading(verb))).toEqual([])
    expect(all.filter((verb) => !roles.some((role) => permissions[verb][role]))).toEqual([])
  })

  it('keeps whoever submitted away where the machine does, too', () => {
    const parted = Object.entries(machines).flatMap(([noun, machine]) =>
      machine.moves
        .filter(({ event, apartFrom }) => apartFrom && /accept|approve|review|check|settle|sign|endorse/u.test(event))
        .flatMap(({ event }) => nouns[noun]?.[event] ?? []),
    )
    const departments: readonly Verb[] = ['self-evaluation.assemble']
    expect(parted.filter((verb) => !judgingVerbs.includes(verb) && !departments.includes(verb))).toEqual([])
  })
})
