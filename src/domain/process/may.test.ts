import { describe, expect, it } from 'vitest'
import { district } from '#tests/fixtures/process/district.ts'
import { may, type Asker, type Target } from './may.ts'
import { isReading, judgingVerbs, permissions, verbs, type Verb } from './permissions.ts'
import { coversYear, relationOf, relations, roles, scopeOf, type Role, type RoleGrant } from './role.ts'

const grant = (role: Role, organisation: string, more: Partial<RoleGrant> = {}): RoleGrant => ({
  role,
  organisation,
  fromYear: 2024,
  toYear: undefined,
  ...more,
})
const asker = (...grants: readonly RoleGrant[]): Asker => ({ person: 'li', grants, isViewingAs: false })
const target = (organisation: string, more: Partial<Target> = {}): Target => ({
  tree: district,
  organisation,
  year: 2025,
  stage: 'submitted',
  submittedBy: [],
  ...more,
})
const codeOf = (who: Asker, verb: Verb, what: Target): string => {
  const result = may(who, verb, what)
  return result.kind === 'done' ? `allowed as ${result.value.relation}` : result.refusal.code
}

describe('the scope of a grant', () => {
  it.each([
    ['department-finance', 'street', 'street', 'own'],
    ['department-finance', 'street', 'unit-office', 'subtree'],
    ['department-finance', 'street', 'town', 'foreign'],
    ['unit-finance', 'street-unit', 'street', 'foreign'],
    ['bureau-performance', 'section-a', 'town', 'supervised'],
    ['bureau-performance', 'section-a', 'elsewhere', 'foreign'],
    ['bureau-business', 'section-a', 'unit-office', 'supervised'],
    ['bureau-business', 'section-a', 'town', 'foreign'],
  ] as const)('%s of %s stands to %s as %s', (...[role, own, organisation, relation]) => {
    expect(relationOf(district, grant(role, own), { organisation })).toBe(relation)
  })

  it('of an evaluator is the tasks it was invited to', () => {
    const invited = grant('evaluator', 'firm', { tasks: ['t1'] })
    expect(relationOf(district, invited, { organisation: 'street', task: 't1' })).toBe('invited')
    expect(relationOf(district, invited, { organisation: 'street', task: 't2' })).toBe('foreign')
    expect(relationOf(district, invited, { organisation: 'street' })).toBe('foreign')
    expect(relations).toContain('invited')
  })

  it('lists the organisations for the second wall', () => {
    expect(scopeOf(district, grant('unit-finance', 'street-unit'))).toEqual(['street-unit', 'unit-office'])
    expect(scopeOf(district, grant('bureau-business', 'section-b'))).toEqual(['section-b', 'town'])
  })

  it.each(roles)('of %s is every organisation that is not foreign to it, and no unknown one', (role) => {
    for (const own of [...district.byId.keys(), 'elsewhere']) {
      const near = [...district.byId.keys()].filter(
        (organisation) => relationOf(district, grant(role, own), { organisation }) !== 'foreign',
      )
      expect(scopeOf(district, grant(role, own)).toSorted()).toEqual(near.toSorted())
    }
  })

  it.each([
    [2023, false],
    [2024, true],
    [2025, true],
    [2026, false],
  ])('covers %d: %s', (year, covers) => {
    expect(coversYear(grant('leader', 'street', { toYear: 2025 }), year)).toBe(covers)
  })
})

describe('who may do what', () => {
  it.each([
    ['goal.edit', 'office-handler', 'street-works', 'street-works', 'allowed as own'],
    ['goal.endorse', 'office-chief', 'street-works', 'street-works', 'allowed as own'],
    ['goal.endorse', 'office-handler', 'street-works', 'street-works', 'no-role'],
    ['goal.forward', 'department-finance', 'street', 'street-works', 'allowed as subtree'],
    ['goal.review', 'bureau-business', 'section-a', 'street', 'allowed as supervised'],
    ['goal.review', 'bureau-business', 'section-b', 'street', 'out-of-scope'],
    ['goal.approve', 'bureau-business', 'section-a', 'street', 'no-role'],
    ['goal.approve', 'bureau-performance', 'section-a', 'town', 'allowed as supervised'],
    ['self-evaluation.sign', 'leader', 'street', 'street', 'allowed as own'],
    ['ledger.enter', 'unit-finance', 'street-unit', 'street-unit', 'no-role'],
    ['person.manage', 'system-admin', 'bureau', 'town', 'allowed as supervised'],
    ['goal.read', 'system-admin', 'bureau', 'town', 'no-role'],
    ['monitoring.open', 'bureau-business', 'section-a', 'street', 'allowed as supervised'],
    ['monitoring.open', 'department-finance', 'street', 'street-works', 'allowed as subtree'],
    ['monitoring.open', 'unit-finance', 'street-unit', 'street-unit', 'no-role'],
    ['evaluator.invite', 'bureau-performance', 'section-a', 'town', 'allowed as supervised'],
    ['role-grant.manage', 'bureau-performance', 'section-a', 'town', 'no-role'],
  ] as const)('%s by %s of %s on %s: %s', (...[verb, role, own, organisation, expected]) => {
    expect(codeOf(asker(grant(role, own)), verb, target(organisation))).toBe(expected)
  })

  it('says why not and whom to turn to', () => {
    expect(may(asker(grant('office-handler', 'street-works')), 'goal.endorse', target('street-works'))).toEqual({
      kind: 'refused',
      refusal: {
        code: 'no-role',
        why: { zh: '您的角色不能科室审核绩效目标', en: 'Your roles do not let you endorse goals for the office' },
        remedy: {
          zh: '请由以下角色办理：部门财务、分管领导、科室负责人',
          en: 'Ask one of these roles: finance officer of a department, leader in charge, chief of an office',
        },
      },
    })
    expect(may(asker(grant('unit-finance', 'street-unit')), 'project.edit', target('town'))).toMatchObject({
      refusal: { remedy: { zh: '您可以办理的范围：本单位、下属单位' } },
    })
  })

  it('is bound to the years of the grant', () => {
    const old = asker(grant('leader', 'street', { toYear: 2024 }))
    expect(codeOf(old, 'self-evaluation.sign', target('street'))).toBe('not-this-year')
  })

  it('hides drafts from everyone but their own organisation', () => {
    const draft = target('street-works', { stage: 'draft' })
    expect(codeOf(asker(grant('office-chief', 'street-works')), 'goal.read', draft)).toBe('allowed as own')
    expect(codeOf(asker(grant('department-finance', 'street')), 'goal.read', draft)).toBe('draft-hidden')
    expect(codeOf(asker(grant('bureau-performance', 'bureau')), 'goal.read', draft)).toBe('draft-hidden')
  })

  it('shows the public what was published and nothing else', () => {
    const anyone = asker(grant('public', ''))
    expect(codeOf(anyone, 'disclosure.read', target('street', { stage: 'published' }))).toBe('allowed as foreign')
    expect(codeOf(anyone, 'disclosure.read', target('street'))).toBe('draft-hidden')
    expect(codeOf(anyone, 'goal.read', target('street', { stage: 'published' }))).toBe('no-role')
  })

  it('keeps those who submitted from judging', () => {
    const chief = asker(grant('office-chief', 'street-works'))
    const own = target('street-works', { submittedBy: ['li'] })
    expect(codeOf(chief, 'goal.endorse', own)).toBe('same-person')
    expect(codeOf(chief, 'goal.read', own)).toBe('allowed as own')
    expect(codeOf(chief, 'goal.endorse', target('street-works', { submittedBy: ['wang'] }))).toBe('allowed as own')
  })

  it('lets an administrator look as another but change nothing', () => {
    const viewing: Asker = { ...asker(grant('department-finance', 'street')), isViewingAs: true }
    expect(codeOf(viewing, 'goal.read', target('street'))).toBe('allowed as own')
    expect(codeOf(viewing, 'project.edit', target('street'))).toBe('read-only')
  })

  it('adds up what several grants allow', () => {
    const both = asker(grant('leader', 'town'), grant('bureau-performance', 'bureau'))
    expect(codeOf(both, 'goal.forward', target('town'))).toBe('allowed as own')
    expect(codeOf(both, 'goal.approve', target('town'))).toBe('allowed as supervised')
  })
})

describe('the matrix', () => {
  it('has a rule for every verb and never lets the public change anything', () => {
    expect(Object.keys(permissions)).toEqual([...verbs])
    const changing = verbs.filter((verb) => !isReading(verb))
    expect(changing.filter((verb) => permissions[verb].public)).toEqual([])
    expect(judgingVerbs.filter((verb) => isReading(verb))).toEqual([])
  })

  it('never lets one organisation touch a foreign one', () => {
    const foreign = verbs.flatMap((verb) =>
      roles.filter((role) => role !== 'public' && permissions[verb][role]?.includes('foreign')),
    )
    expect(foreign).toEqual([])
  })

  it('never gives an evaluator more than its tasks', () => {
    for (const verb of verbs) expect(permissions[verb].evaluator ?? ['invited'], verb).toEqual(['invited'])
  })

  it('never lets a role that fills in a form accept it', () => {
    for (const role of ['office-handler', 'unit-finance'] as const) {
      for (const verb of judgingVerbs) expect(permissions[verb][role], `${role} ${verb}`).toBeUndefined()
    }
  })
})
