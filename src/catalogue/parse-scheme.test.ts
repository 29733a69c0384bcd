import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAuthorityText } from './authority.ts'
import { contentHash } from './content-hash.ts'
import { parseCases, parseInputs } from './parse-inputs.ts'
import { parseScheme, parseSchemeText } from './parse-scheme.ts'
import { parseJson } from './parse-text.ts'
import { printProblem, type Parsed } from './problem.ts'

type Keys = readonly (string | number)[]
type Json = Readonly<Record<string, unknown>>

const text = readFileSync(join(import.meta.dirname, '../../catalogue/schemes/project-10-50-30-10.json'), 'utf8')
const aFile = (): Json => Object.fromEntries(Object.entries(JSON.parse(text)))

/** A copy of `data` with one place changed; undefined takes the place away. */
const put = (data: unknown, [key, ...rest]: Keys, value: unknown): unknown => {
  if (key === undefined) return value
  if (Array.isArray(data)) return data.map((inner, index) => (index === key ? put(inner, rest, value) : inner))
  const entries = Object.entries(data ?? {})
  const others = entries.filter(([name]) => name !== key)
  const own = put(entries.find(([name]) => name === key)?.[1], rest, value)
  return Object.fromEntries(own === undefined ? others : [...others, [key, own]])
}
const withValue = (keys: Keys, value: unknown): unknown => put(aFile(), keys, value)
const problemsOf = (parsed: Parsed<unknown>): readonly string[] =>
  parsed.ok ? [] : parsed.problems.map((problem) => printProblem(problem, 'zh'))
const ruled = (rule: Json): unknown => withValue(['indicators', 0, 'rule'], rule)

describe('a scheme file', () => {
  it('is read into the scheme it describes, with safe settings where it states none', () => {
    const { settings: _settings, byComparator: _rules, bareTargets: _targets, ...bare } = aFile()
    const parsed = parseScheme(bare)
    expect(parsed.ok && parsed.value.settings.edges.targetZero).toBe('cannot-tell')
    expect(parsed.ok && parsed.value.byComparator['<='].kind).toBe('inverse')
    expect(parsed.ok && parsed.value.indicators[0]?.stage).toBe('self-evaluation')
  })

  it('may begin with a byte order mark', () => {
    expect(parseSchemeText(`\uFEFF${text}`).ok).toBe(true)
  })

  it.each<[string, Keys, unknown, string]>([
    ['a missing part', ['grades'], undefined, '$.grades：缺少这一项。请补上，应为对象'],
    ['a wrong type', ['usesCoefficient'], 'yes', '$.usesCoefficient：类型不对。应为true 或 false'],
    ['a null', ['grades'], null, '$.grades：类型不对。应为对象'],
    ['a value not allowed', ['status'], 'law', '$.status：不是允许的值。请从中选一个：confirmed, to-confirm'],
    ['an unknown key', ['colour'], 'red', '$：有不认识的项：colour。请删去或改正拼写'],
    [
      'an unknown kind',
      ['indicators', 0, 'kind'],
      'magic',
      '$.indicators[0].kind：种类不认识。请从中选一个：item, group, choose-one, filed',
    ],
    [
      'an unknown rule',
      ['indicators', 0, 'rule', 'kind'],
      'magic',
      '$.indicators[0].rule.kind：种类不认识。请从中选一个：proportional',
    ],
    ['a number instead of a decimal', ['points'], 100, '$.points：类型不对。应为文本'],
    ['no decimal', ['points'], 'hundred', '$.points：“hundred”不是可用的数。请写成带引号的十进制数，不小于 0'],
    [
      'a negative weight',
      ['indicators', 0, 'points'],
      '-10',
      '$.indicators[0].points：“-10”不是可用的数。请写成带引号的十进制数，不小于 0',
    ],
    ['a text too long', ['id'], 'a'.repeat(99), '$.id：超出允许的大小或格式。请对照说明修改（invalid_format）'],
    ['a year that is no integer', ['years', 'from'], 2020.5, '$.years.from：类型不对。应为int'],
    [
      'an id used twice',
      ['indicators', 1, 'id'],
      'execution',
      '$.indicators：编号“execution”重复。每个指标的编号应不同',
    ],
    [
      'points that do not add up',
      ['indicators', 0, 'points'],
      '12',
      '$.indicators：下级分值合计102，与上级分值100不符。请使下级分值合计等于上级分值',
    ],
    [
      'points that move nowhere',
      ['indicators', 3, 'when', 'movePointsTo'],
      'nowhere',
      '$.indicators[3].when.movePointsTo：分值移往的指标不存在，或本身带有条件。请填写一个无条件指标的编号',
    ],
    [
      'points that move to a part that may fall away',
      ['indicators', 3, 'when', 'movePointsTo'],
      'satisfaction',
      '$.indicators[3].when.movePointsTo',
    ],
    [
      'cut-offs out of order',
      ['grades', 'bands', 1, 'from'],
      '95',
      '$.grades.bands：等级界限应由高到低，最后一级从 0 起。请调整 from 的顺序和取值',
    ],
    ['a last grade above zero', ['grades', 'bands', 3, 'from'], '1', '$.grades.bands'],
    [
      'a ceiling on no execution item',
      ['capByExecution'],
      { item: 'output', ceilings: [{ below: '0.5', ceiling: '59' }] },
      '$.capByExecution：封顶应指向按执行率计分的指标',
    ],
    [
      'ceilings out of order',
      ['capByExecution'],
      {
        item: 'execution',
        ceilings: [
          { below: '0.6', ceiling: '69' },
          { below: '0.5', ceiling: '59' },
        ],
      },
      '$.capByExecution',
    ],
    ['years that run backwards', ['years', 'to'], 2019, '$.years.to：终止年度早于起始年度。请改正年度'],
    ['finer points than the total keeps', ['points'], '100.000', '$.points：总分的小数位多于取位。请减少小数位'],
  ])('with %s is refused with path and remedy', (...[, keys, value, expected]) => {
    expect(problemsOf(parseScheme(withValue(keys, value)))[0]).toContain(expected)
  })

  it.each<[string, Json, string]>([
    [
      'bands out of order',
      {
        kind: 'banded-steps',
        actual: 'at-most',
        bands: [
          { edge: '5', share: '1' },
          { edge: '1', share: '0' },
        ],
        otherwise: '0',
      },
      '$.indicators[0].rule.bands：档次没有按顺序排列',
    ],
    [
      'bands out of order downwards',
      {
        kind: 'banded-steps',
        actual: 'at-least',
        bands: [
          { edge: '1', share: '1' },
          { edge: '5', share: '0' },
        ],
        otherwise: '0',
      },
      '$.indicators[0].rule.bands',
    ],
    [
      'a share above one',
      { kind: 'banded-steps', actual: 'at-most', bands: [{ edge: '5', share: '1.1' }], otherwise: '0' },
      '$.indicators[0].rule.bands[0].share：“1.1”不是可用的数。请写成带引号的十进制数，在 0 到 1 之间',
    ],
    [
      'a step of nothing',
      { kind: 'satisfaction-interval', full: '90', loss: '1', per: '0' },
      '$.indicators[0].rule.per：“0”不是可用的数。请写成带引号的十进制数，大于 0',
    ],
    [
      'qualitative bands that cross',
      { kind: 'qualitative-bands', achievedFrom: '0.6', partlyFrom: '0.8' },
      '$.indicators[0].rule：定性各档的界限相互矛盾',
    ],
    [
      'a default share outside its band',
      {
        kind: 'qualitative-bands',
        achievedFrom: '0.8',
        partlyFrom: '0.6',
        unjudged: { achieved: '1', partly: '0.8', missed: '0' },
      },
      '$.indicators[0].rule',
    ],
    [
      'an achieved share below its band',
      {
        kind: 'qualitative-bands',
        achievedFrom: '0.8',
        partlyFrom: '0.6',
        unjudged: { achieved: '0.7', partly: '0.7', missed: '0' },
      },
      '$.indicators[0].rule',
    ],
    [
      'a missed share above its band',
      {
        kind: 'qualitative-bands',
        achievedFrom: '0.8',
        partlyFrom: '0.6',
        unjudged: { achieved: '1', partly: '0.5', missed: '0' },
      },
      '$.indicators[0].rule',
    ],
    [
      'check points that do not add up',
      { kind: 'checklist-sum', checks: [{ id: 'a', name: { zh: '甲', en: 'A' }, points: '9' }] },
      '“execution”各检查点分值合计与指标分值不符',
    ],
  ])('whose rule has %s is refused', (_title, rule, expected) => {
    expect(problemsOf(parseScheme(ruled(rule)))[0]).toContain(expected)
  })

  it.each<[Json]>([
    [
      {
        kind: 'banded-steps',
        actual: 'at-least',
        bands: [
          { edge: '5', share: '1' },
          { edge: '1', share: '0' },
        ],
        otherwise: '0',
      },
    ],
    [
      {
        kind: 'qualitative-bands',
        achievedFrom: '0.8',
        partlyFrom: '0.5',
        unjudged: { achieved: '1', partly: '0.6', missed: '0' },
      },
    ],
    [{ kind: 'checklist-sum', checks: [{ id: 'a', name: { zh: '甲', en: 'A' }, points: '10' }] }],
    [{ kind: 'deduction-per-unit', worse: 'above', limit: '100', loss: '0.5', per: '1', steps: 'begun' }],
    [{ kind: 'proportional-with-threshold', better: 'lower', pass: '0.6' }],
  ])('with a sound rule is accepted (%#)', (rule) => {
    expect(problemsOf(parseScheme(ruled(rule)))).toEqual([])
  })

  it('with alternatives, groups to any sensible depth and a checklist without own points is accepted', () => {
    const name = { zh: '甲', en: 'A' }
    const list = {
      kind: 'item',
      id: 'list',
      name,
      rule: { kind: 'checklist-sum', checks: [{ id: 'a', name, points: '1' }] },
    }
    const choice = {
      kind: 'choose-one',
      id: 'choice',
      name,
      options: [
        { kind: 'item', id: 'x', name, rule: { kind: 'capped-mean' } },
        { kind: 'item', id: 'y', name, rule: { kind: 'inverse' } },
      ],
    }
    const topWith = (...children: readonly Json[]) =>
      withValue(['indicators', 0], { kind: 'group', id: 'top', name, points: '10', children })
    const inner = { kind: 'group', id: 'inner', name, children: [list, choice] }
    expect(problemsOf(parseScheme(topWith(inner)))).toEqual([])
    expect(problemsOf(parseScheme(topWith({ ...list, points: '11' }, choice)))[0]).toContain(
      '$.indicators[0].children：下级分值合计11，与上级分值10不符',
    )
  })

  it('with a sound ceiling is accepted', () => {
    const ceilings = [
      { below: '0.5', ceiling: '59' },
      { below: '0.6', ceiling: '69' },
    ]
    expect(problemsOf(parseScheme(withValue(['capByExecution'], { item: 'execution', ceilings })))).toEqual([])
  })

  it('nested beyond reason is refused before it can exhaust the stack', () => {
    const deep = JSON.parse('[{"children":'.repeat(5000) + '1' + '}]'.repeat(5000))
    expect(problemsOf(parseScheme(deep))).toEqual(['$：嵌套超过60层。请减少层级'])
  })

  it('that is not JSON is refused', () => {
    expect(problemsOf(parseSchemeText('{"id": '))[0]).toContain('$：不是有效的 JSON')
  })

  it('citing a document outside the catalogue is refused where the catalogue is known', () => {
    expect(problemsOf(parseScheme(aFile(), new Set(['other'])))[0]).toBe(
      '$.citations[0].authority：依据“caiyu-2020-10”不在目录中。请先登记该文件，或改正编号',
    )
    expect(problemsOf(parseScheme(aFile(), new Set(['caiyu-2020-10'])))).toEqual([])
  })

  it('has problems in English too', () => {
    const parsed = parseScheme({})
    expect(
      parsed.ok
        ? ''
        : printProblem(
            parsed.problems[0] ?? { path: '', message: { zh: '', en: '' }, remedy: { zh: '', en: '' } },
            'en',
          ),
    ).toBe('$.id: this is missing. add it: a text')
  })
})

describe('any JSON', () => {
  it('is parsed without an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        for (const parse of [parseScheme, parseInputs, parseCases]) expect(parse(value).ok).toBeTypeOf('boolean')
        expect(parseAuthorityText(JSON.stringify(value)).ok).toBe(false)
      }),
    )
  })

  it('put in the place of any part of a scheme is parsed without an exception', () => {
    const keys = fc.constantFrom(...Object.keys(aFile()))
    fc.assert(
      fc.property(keys, fc.jsonValue({ maxDepth: 4 }), (key, value) => {
        expect(parseScheme({ ...aFile(), [key]: value }).ok).toBeTypeOf('boolean')
      }),
    )
  })

  it('text or not, is parsed without an exception', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseSchemeText(text).ok).toBe(false)
      }),
    )
    expect(parseAuthorityText('nonsense').ok).toBe(false)
    expect(parseJson('3')).toEqual({ ok: true, value: 3 })
  })
})

describe('the content hash', () => {
  it('ignores the order of keys and heeds every figure', () => {
    expect(contentHash({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(contentHash({ b: [{ d: 3, c: 2 }], a: 1 }))
    expect(contentHash({ a: 1 })).not.toBe(contentHash({ a: 2 }))
    expect(contentHash({ a: 1 })).toMatch(/^[0-9a-f]{64}$/u)
  })
})
