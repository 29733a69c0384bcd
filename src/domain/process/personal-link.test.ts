import { describe, expect, it } from 'vitest'
import { day } from './calendar/day.ts'
import { linkObjection, linkVerbs, type PersonalLink } from './personal-link.ts'
import { judgingVerbs, type Verb } from './permissions.ts'

const link: PersonalLink = {
  id: 'l1',
  person: 'wang',
  organisation: 'street-works',
  tasks: ['t1'],
  expires: day(2026, 3, 1),
  isRevoked: false,
}
const codeOf = (of: PersonalLink, verb: Verb, task = 't1'): string | undefined =>
  linkObjection(of, { verb, task }, day(2026, 3, 1))?.code

describe('a personal link', () => {
  it('lets its holder fill in and submit its tasks to its last day', () => {
    expect(linkVerbs.map((verb) => codeOf(link, verb))).toEqual(linkVerbs.map(() => undefined))
  })

  it.each([
    ['revoked', { ...link, isRevoked: true }, 'no-role'],
    ['expired', { ...link, expires: day(2026, 2, 28) }, 'too-late'],
    ['for another task', { ...link, tasks: ['t2'] }, 'out-of-scope'],
  ] as const)('that is %s is refused', (_, of, code) => {
    expect(codeOf(of, 'self-evaluation.fill')).toBe(code)
  })

  it('never lets anybody judge, manage or look around', () => {
    for (const verb of [...judgingVerbs, 'person.manage', 'ledger.read'] as const)
      expect(codeOf(link, verb)).toBe('no-role')
  })
})
