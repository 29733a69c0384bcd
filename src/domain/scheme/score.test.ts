import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, decimal, equals, printDecimal, sum, toDecimal } from '../number/decimal.ts'
import { words } from '../words/words.ts'
import {
  aChoice,
  aGroup,
  anItem,
  aRow,
  aScheme,
  figures,
  filedPart,
  inputsOf,
} from '#tests/fixtures/scheme/a-scheme.ts'
import { noInputs, type SchemeInputs } from './measure.ts'
import { prepareScheme } from './prepare.ts'
import type { Scheme, SchemeNode } from './scheme.ts'
import { assumedConditions, certainGrade, scoreScheme, unplacedRows } from './score.ts'
import type { ScoreNode } from './score-tree.ts'
import { defaultSettings } from './settings.ts'
import { traceOf } from './trace.ts'

const run = (scheme: Scheme, inputs: SchemeInputs = noInputs) => scoreScheme(prepareScheme(scheme), inputs)
const flat = (nodes: readonly ScoreNode[]): readonly ScoreNode[] =>
  nodes.flatMap((node) => [node, ...(node.kind === 'branch' ? flat(node.children) : [])])
const fullOf = (scheme: Scheme, inputs: SchemeInputs = noInputs) =>
  Object.fromEntries(flat(run(scheme, inputs).nodes).map((node) => [node.node.id, printDecimal(node.full)]))
const told = (scheme: Scheme, inputs: SchemeInputs) => {
  const { score, highest, grades } = run(scheme, inputs)
  return `${printDecimal(score)}..${printDecimal(highest)} ${grades.map(({ name }) => name.zh).join('')}`
}
const full = figures('1', '1')

describe('points of the parts', () => {
  it('are shared evenly where the scheme states none', () => {
    const scheme = aScheme([anItem('a', '40'), aGroup('b', [anItem('c'), anItem('d'), anItem('e')])])
    expect(fullOf(scheme)).toEqual({ a: '40.00', b: '60.00', c: '20.00', d: '20.00', e: '20.00' })
  })

  const conditional = (kind: 'fact' | 'rows-filed', movePointsTo: string) =>
    kind === 'fact'
      ? ({ kind, fact: 'f', assumed: true, about: words('有', 'has'), movePointsTo } as const)
      : ({ kind, movePointsTo } as const)

  it('move with a part that falls away, through groups, and the whole stays the whole', () => {
    const special = aGroup('special', [anItem('x', '10'), anItem('y', '15', { when: conditional('fact', 'a') })], {
      points: toDecimal('25'),
      when: conditional('fact', 'overall'),
    })
    const overall = aGroup('overall', [anItem('a', '15'), anItem('b', '10')], { points: toDecimal('25') })
    const scheme = aScheme([aGroup('top', [overall, special], { points: toDecimal('50') }), anItem('z', '50')])
    const without = inputsOf({}, { facts: new Map([['f', false]]) })
    expect(fullOf(scheme, without)).toEqual({ top: '50.00', overall: '50.00', a: '30.00', b: '20.00', z: '50.00' })
    expect(fullOf(scheme)).toMatchObject({ overall: '25.00', special: '25.00', y: '15.00' })
    expect(assumedConditions(run(scheme)).map(({ movePointsTo }) => movePointsTo)).toEqual(['overall', 'a'])
    expect(assumedConditions(run(scheme, without))).toEqual([])
  })

  it('move away from a part nobody filed indicators for', () => {
    const scheme = aScheme([filedPart('g1', '60'), filedPart('g2', '40', { when: conditional('rows-filed', 'g1') })])
    expect(fullOf(scheme, inputsOf({}, { rows: [aRow('g1', 'r')] }))).toMatchObject({ g1: '100.00' })
    expect(fullOf(scheme, inputsOf({}, { rows: [aRow('g2', 'r')] }))).toMatchObject({ g1: '60.00', g2: '40.00' })
  })

  it('added at self-evaluation are not there at goal setting, and there is no grade yet', () => {
    const scheme = aScheme([anItem('e', '10', { stage: 'self-evaluation' }), anItem('a', '90')])
    const result = scoreScheme(prepareScheme(scheme, 'goal-setting'), inputsOf({ a: full }))
    expect([printDecimal(result.full), printDecimal(result.score), result.grades]).toEqual(['90.00', '90.00', []])
    expect(certainGrade(result)).toBeUndefined()
  })
})

describe('filed indicators', () => {
  const scheme = aScheme([filedPart('out', '100')])
  const points = (...given: readonly (string | undefined)[]) => {
    const rows = given.map((value, index) =>
      aRow('out', `r${index}`, { points: value === undefined ? undefined : toDecimal(value) }),
    )
    const [branch] = run(scheme, inputsOf({}, { rows })).nodes
    if (branch?.kind !== 'branch') throw new Error('not a branch')
    return [branch.origin, ...branch.children.map((child) => printDecimal(child.full))]
  }

  it('keep their points where these add up', () => {
    expect(points('60', '40')).toEqual(['filing', '60.00', '40.00'])
  })

  it('are scaled where they do not', () => {
    expect(points('45', '45')).toEqual(['rescaled', '50.00', '50.00'])
  })

  it('share evenly what is left where points are missing', () => {
    expect(points(undefined, undefined)).toEqual(['even', '50.00', '50.00'])
    expect(points('60', undefined, undefined)).toEqual(['even', '60.00', '20.00', '20.00'])
    expect(points('120', undefined)).toEqual(['even', '100.00', '0.00'])
  })

  it('are not judged without points where the scheme forbids an even split', () => {
    const strict = aScheme(scheme.indicators, { settings: { ...defaultSettings, missingPoints: 'cannot-tell' } })
    expect(told(strict, inputsOf({}, { rows: [aRow('out', 'r')] }))).toBe('0.00..100.00 优差')
    expect(told(strict, inputsOf({}, { rows: [aRow('out', 'r', { points: toDecimal('5') })] }))).toBe(
      '100.00..100.00 优',
    )
  })

  it('with no place in the scheme are named', () => {
    expect(
      unplacedRows(run(scheme, inputsOf({}, { rows: [aRow('', 'lost'), aRow('out', 'kept')] }))).map(
        ({ name }) => name,
      ),
    ).toEqual(['lost'])
  })
})

describe('alternatives', () => {
  const scheme = aScheme([aChoice('c', '100', [anItem('x'), anItem('y'), anItem('z')])])

  it('count with the best of those supplied', () => {
    expect(told(scheme, inputsOf({ x: figures('10', '5'), y: figures('10', '8') }))).toBe('80.00..80.00 差')
    expect(told(scheme, inputsOf({ x: figures('10', '9'), y: figures('10', '8') }))).toBe('90.00..90.00 优')
  })

  it('stay open where one of them is', () => {
    expect(told(scheme, inputsOf({ x: figures('10', '5'), y: {} }))).toBe('50.00..100.00 优差')
  })

  it('cannot be told when none is supplied', () => {
    expect(told(scheme, noInputs)).toBe('0.00..100.00 优差')
    expect(certainGrade(run(scheme))).toBeUndefined()
    expect(traceOf(run(scheme)).lines[0]?.why.en).toBe('cannot tell: none of the alternatives can be scored')
  })
})

describe('the total', () => {
  const items = [anItem('e', '10', { rule: { kind: 'execution-rate' } }), anItem('a', '90')]
  const adjustment = (id: string, kind: 'bonus' | 'deduction') => ({
    id,
    name: words(id, id),
    kind,
    points: toDecimal('2'),
    limit: toDecimal('5'),
  })
  const adjusted = aScheme(items, {
    adjustments: [adjustment('plus', 'bonus'), adjustment('minus', 'deduction')],
    usesCoefficient: true,
  })
  const given = inputsOf({ e: figures('100', '90'), a: figures('90', '80') })

  it('takes counted bonuses and deductions up to their limits, never beyond the whole or below zero', () => {
    expect(told(adjusted, given)).toBe('89.00..89.00 差')
    expect(told(adjusted, { ...given, counts: new Map([['plus', toDecimal('1')]]) })).toBe('91.00..91.00 优')
    expect(told(adjusted, { ...given, counts: new Map([['minus', toDecimal('9')]]) })).toBe('84.00..84.00 差')
    expect(told(adjusted, { ...inputsOf({ e: full, a: full }), counts: new Map([['plus', toDecimal('9')]]) })).toBe(
      '100.00..100.00 优',
    )
    expect(
      told(adjusted, {
        ...inputsOf({ e: figures('1', '0'), a: figures('1', '0') }),
        counts: new Map([['minus', toDecimal('9')]]),
      }),
    ).toBe('0.00..0.00 差')
  })

  it('is multiplied by a coefficient', () => {
    expect(told(adjusted, { ...given, coefficient: toDecimal('0.5') })).toBe('44.50..44.50 差')
    expect(told(adjusted, { ...given, coefficient: toDecimal('2') })).toBe('100.00..100.00 优')
  })

  const ceilings = [
    { below: toDecimal('0.5'), ceiling: toDecimal('59') },
    { below: toDecimal('0.6'), ceiling: toDecimal('69') },
    { below: toDecimal('0.7'), ceiling: toDecimal('79') },
    { below: toDecimal('0.8'), ceiling: toDecimal('89') },
  ]
  const capped = aScheme(items, { capByExecution: { item: 'e', ceilings } })

  it.each([
    ['49.99', '59.00'],
    ['50', '69.00'],
    ['60', '79.00'],
    ['69.99', '79.00'],
    ['79.99', '89.00'],
    ['80', '98.00'],
  ])('with %s %% executed reaches at most %s', (spent, most) => {
    expect(told(capped, inputsOf({ e: figures('100', spent), a: full }))).toMatch(`${most}..${most}`)
  })

  it('may still be capped when execution is not known', () => {
    expect(told(capped, inputsOf({ a: full }))).toBe('59.00..100.00 优差')
    expect(told(capped, inputsOf({ e: figures('0', '1'), a: figures('10', '1') }))).toBe('9.00..19.00 差')
  })
})

const anyPart: fc.Arbitrary<SchemeNode> = fc.letrec<{ node: SchemeNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.uuid().map((id) => anItem(id)),
    fc
      .tuple(fc.uuid(), fc.array(tie('node'), { minLength: 1, maxLength: 4 }))
      .map(([id, children]) => aGroup(id, children)),
  ),
})).node

describe('any scheme', () => {
  it('shares its points to the last unit, and scores between zero and the whole', () => {
    const value = fc.bigInt({ min: -1000n, max: 1000n }).map((units) => decimal(units, 1))
    fc.assert(
      fc.property(fc.array(anyPart, { minLength: 1, maxLength: 6 }), value, value, (parts, target, actual) => {
        const scheme = aScheme(parts)
        const ids = flat(run(scheme).nodes).map(({ node }) => node.id)
        const result = run(scheme, inputsOf(Object.fromEntries(ids.map((id) => [id, { target, actual }]))))
        for (const node of flat(result.nodes))
          if (node.kind === 'branch')
            expect(equals(sum(node.children.map((child) => child.full)), node.full)).toBe(true)
        expect(equals(sum(result.nodes.map((node) => node.full)), decimal(100n))).toBe(true)
        expect(compare(result.score, decimal(0n)) >= 0 && compare(result.score, result.highest) <= 0).toBe(true)
        expect(compare(result.highest, result.full) <= 0).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
