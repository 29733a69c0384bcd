import { describe, expect, it } from 'vitest'
import { fails, holds, type Check, type Verdict } from '#checks/check.ts'
import type { CheckRun } from '#checks/run.ts'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { scoreFinance, scoreIndicators, scoreProjects } from '../../bench/accuracy/extraction.ts'
import {
  countHits,
  isDecidable,
  isSemantic,
  scoreFindings,
  scoreHeld,
  scoreRaised,
} from '../../bench/accuracy/score.ts'
import { toUnits, type TruthCheck, type TruthFacts, type TruthFinding } from '../../bench/accuracy/truth.ts'

const words = { zh: '', en: '' }
const placeAt = (start: number, end: number) => ({ start, end, line: 1, quote: '' })
const checkOf = (rule: `R${number}`): Check => ({
  id: rule,
  rule,
  title: words,
  about: words,
  authority: '',
  severity: 'warning',
  judge: () => [],
})
const failsAt = (start: number, end: number): Verdict => fails({ message: words, places: [placeAt(start, end)] })
const holdsAt = (start: number, end: number): Verdict => holds({ message: words, places: [placeAt(start, end)] })
const runOf = (...verdicts: readonly (readonly [`R${number}`, Verdict])[]): CheckRun => ({
  judged: verdicts.map(([rule, verdict]) => ({ check: checkOf(rule), severity: 'warning', verdict })),
  ledger: [],
})
const finding = (rule: string, start: number, end: number): TruthFinding => ({
  id: 'F',
  seed: '000',
  rule,
  severity: 'warning',
  detect: 'pattern',
  title: '',
  spans: [{ offset: [start, end], quote: '' }],
})
const truthCheck = (rule: string, result: string, spans: TruthCheck['spans']): TruthCheck => ({
  id: 'C',
  seed: '000',
  rule,
  result,
  title: '',
  spans,
})
const asIs = toUnits('x'.repeat(200))

describe('findings', () => {
  it('are found when a failing verdict overlaps a span, stricter when the rule is the same', () => {
    const run = runOf(['R24', failsAt(10, 20)], ['R01', failsAt(30, 40)], ['R02', holdsAt(50, 60)])
    const found = scoreFindings([finding('R24', 15, 18), finding('R02', 35, 45), finding('R02', 50, 60)], run, asIs)
    expect(found.map((one) => [one.found, one.sameRule])).toEqual([
      [true, true],
      [true, false],
      [false, false],
    ])
    expect(countHits(found)).toEqual({ truth: 3, found: 2, sameRule: 1 })
  })

  it('do not meet a verdict that ends where they begin', () => {
    expect(scoreFindings([finding('R24', 20, 30)], runOf(['R24', failsAt(10, 20)]), asIs)[0]?.found).toBe(false)
  })

  it('are decidable or semantic by how they are detected', () => {
    expect(isDecidable(finding('R24', 0, 1))).toBe(true)
    expect(isSemantic({ ...finding('R24', 0, 1), detect: 'semantic (language model)' })).toBe(true)
  })
})

describe('verdicts', () => {
  it('are right when they meet any finding', () => {
    const raised = scoreRaised(
      [finding('R05', 10, 20)],
      runOf(['R24', failsAt(12, 13)], ['R24', failsAt(90, 95)]),
      asIs,
    )
    expect(raised.map(({ right }) => right)).toEqual([true, false])
  })
})

describe('checks that hold', () => {
  it('need the same rule and a common place, or the rule alone where the truth has no span', () => {
    const run = runOf(['R02', holdsAt(10, 20)], ['R20', holdsAt(0, 1)])
    const spans = [{ offset: [12, 14] as const, quote: '' }]
    const held = scoreHeld(
      [
        truthCheck('R02', 'holds', spans),
        truthCheck('R05', 'holds', spans),
        truthCheck('R20', 'holds', []),
        truthCheck('R02', 'fails', spans),
      ],
      run,
      asIs,
    )
    expect(held.map(({ reported }) => reported)).toEqual([true, false, true])
  })
})

describe('offsets', () => {
  it('count characters in the truth and code units in places', () => {
    expect(toUnits('甲𠮷乙丙')([1, 3])).toEqual({ start: 1, end: 4 })
    expect(toUnits('甲')([0, 9])).toEqual({ start: 0, end: 1 })
  })
})

describe('extraction', () => {
  const text =
    '一、部门整体收支情况\n\n全年预算数1234.50万元，执行数1200.00万元。\n\n二、绩效指标\n\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\n产出指标\t质量指标\t道路完好率\t≥90%\t95%\n'
  const filing = reading(text)
  const at = (quote: string): readonly [number, number] => [text.indexOf(quote), text.indexOf(quote) + quote.length]
  const facts: TruthFacts = {
    seed: '000',
    source_file: '',
    finance: [
      { metric: '全年预算数', value: 1234.5, value_printed: '1234.50', unit: '万元', offset: at('1234.50万元') },
      { metric: '不在文中', value: 1, value_printed: '1', unit: '万元', offset: [0, 1] },
      { metric: '无数值', value: null, value_printed: '若干', unit: '万元', offset: [0, 1] },
    ],
    projects: [{ name: '没有的项目' }],
    indicator_tables: [
      {
        rows: [
          {
            name: '道路完好率',
            target_printed: '≥90%',
            actual_printed: '95%',
            completion_printed: null,
            offset: at('道路完好率'),
          },
          { name: '道路完好率', target_printed: '≥80%', actual_printed: '95%', completion_printed: null },
        ],
      },
    ],
  }

  it('compares value, unit and place of money', () => {
    const score = scoreFinance(facts, filing, toUnits(text))
    expect(score).toMatchObject({ truth: 3, matched: 1, read: 2, right: 1 })
    expect(score.extra).toEqual(['执行数1200.00万元'])
  })

  it('compares names of projects and cells of indicators', () => {
    expect(scoreProjects(facts, filing, toUnits(text))).toMatchObject({ truth: 1, matched: 0, read: 0 })
    expect(scoreIndicators(facts, filing, toUnits(text))).toMatchObject({ truth: 2, matched: 1, read: 1, right: 1 })
  })
})
