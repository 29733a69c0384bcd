import { describe, expect, it } from 'vitest'
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
import { toDecimal } from '../number/decimal.ts'
import { words } from '../words/words.ts'
import { explainScore } from './explain-score.ts'
import { fractionOf } from './fraction.ts'
import { prepareScheme } from './prepare.ts'
import { scoreScheme } from './score.ts'
import { traceOf } from './trace.ts'

const scheme = aScheme([
  aGroup(
    'group',
    [
      anItem('mean', '10', { rule: { kind: 'capped-mean' } }),
      anItem('parts', '10', {
        evidence: { ceiling: toDecimal('0.5') },
        overAchievement: { tolerance: toDecimal('0.3'), rate: toDecimal('1') },
      }),
    ],
    { points: toDecimal('20'), status: 'confirmed', note: words('注', 'note') },
  ),
  aChoice('choice', '20', [anItem('x'), anItem('y')]),
  anItem('fixed', '20', { target: toDecimal('100'), rule: { kind: 'inverse' } }),
  filedPart('filed', '20'),
  anItem('nothing', '10', { target: toDecimal('3') }),
  anItem('away', '10', {
    when: { kind: 'fact', fact: 'f', assumed: false, about: words('有专项', 'it has funds'), movePointsTo: 'fixed' },
  }),
])
const part = { target: toDecimal('10'), actual: toDecimal('9'), money: toDecimal('1') }
const inputs = inputsOf(
  {
    mean: { rows: [aRow('', '甲'), aRow('', '乙', { measure: { ...figures('10', '5'), claimed: toDecimal('5') } })] },
    parts: { parts: { kind: 'absolute', of: [part] }, evidence: 'missing' },
    x: figures('10', '8'),
    y: { why: words('没有台账', 'no ledger'), notes: [words('据年报', 'from the yearbook')] },
    fixed: {
      actual: toDecimal('125'),
      level: 'partly',
      judged: toDecimal('0.7'),
      grade: '良',
      checks: new Map([
        ['a', true],
        ['b', false],
      ]),
    },
  },
  { rows: [aRow('filed', '修路', { points: toDecimal('5') }), aRow('', '未知')] },
)

describe('an explained score', () => {
  it('names the standing, the result, every point, and what has no place', () => {
    expect(explainScore(scoreScheme(prepareScheme(scheme), inputs), 'zh')).toMatchInlineSnapshot(`
      [
        "方案 (a-scheme v1)",
        "【待核实】未核对",
        "可确认得分72.50（满分100.00），另有14.00分无法判定，最高86.50，等级为差",
        "未说明是否“有专项”，按否处理",
        "group 12.50／20.00，失7.50",
        "    注",
        "  mean 7.50／10.00，失2.50",
        "      完成程度平均 v1：得分＝分值×各指标完成程度（每项不超过100%）的平均值",
        "      指标数 2",
        "      按各项指标完成程度的平均值计分",
        "    甲 5.00／5.00",
        "        正向比例 v1：得分＝分值×实际值÷目标值，不超过分值",
        "        目标值 100；实际值 100",
        "        达到目标，得满分",
        "    乙 2.50／5.00，失2.50",
        "        正向比例 v1：得分＝分值×实际值÷目标值，不超过分值",
        "        目标值 10；实际值 5；5.00 × 5 ÷ 10",
        "        未达到目标，按完成比例计分",
        "  parts 5.00／10.00，失5.00",
        "      正向比例 v1：得分＝分值×实际值÷目标值，不超过分值；超出目标0.3倍以上且无合理说明的，按超出部分×1扣减；缺少佐证材料的，得分不超过分值的0.5",
        "      目标值 10；实际值 9；汇总单位数 1；佐证材料 缺",
        "      缺少佐证材料，得分以上限为限",
        "choice［待核实］ 16.00／20.00，未判定4.00",
        "    择优采用“x”",
        "  x［待核实］ 16.00／20.00，失4.00",
        "      正向比例 v1：得分＝分值×实际值÷目标值，不超过分值",
        "      目标值 10；实际值 8；20.00 × 8 ÷ 10",
        "      未达到目标，按完成比例计分",
        "  y［待核实］ 0.00／20.00，未判定20.00",
        "      正向比例 v1：得分＝分值×实际值÷目标值，不超过分值",
        "      取数说明 据年报",
        "      没有台账",
        "fixed［待核实］ 24.00／30.00，失6.00",
        "    反向比例 v1：得分＝分值×目标值÷实际值，不超过分值",
        "    目标值（方案规定） 100；实际值 125；达成程度 部分达成；评判比例 0.7；评判等级 良；检查点 a 是；检查点 b 否；30.00 × 100 ÷ 125",
        "    超过上限，按目标与实际的比例计分",
        "filed［待核实］ 20.00／20.00",
        "    申报分值合计与方案不符，按比例折算",
        "  修路［待核实］ 20.00／20.00",
        "      正向比例 v1：得分＝分值×实际值÷目标值，不超过分值",
        "      目标值 100；实际值 100",
        "      达到目标，得满分",
        "nothing［待核实］ 0.00／10.00，未判定10.00",
        "    正向比例 v1：得分＝分值×实际值÷目标值，不超过分值",
        "    目标值（方案规定） 3",
        "    没有评分所需的材料，无法计分",
        "总分取位: 72.50 → 72.50 (四舍五入保留2位小数)",
        "未归入方案的指标：未知",
      ]
    `)
  })

  it('says the same in English', () => {
    expect(explainScore(scoreScheme(prepareScheme(scheme), inputs), 'en').slice(0, 12)).toMatchInlineSnapshot(`
      [
        "scheme (a-scheme v1)",
        "[TO CONFIRM] not compared",
        "certain 72.50 of 100.00, 14.00 points could not be judged, at most 86.50, grade poor",
        "not stated whether it has funds: taken as no",
        "group 12.50 / 20.00, lost 7.50",
        "    note",
        "  mean 7.50 / 10.00, lost 2.50",
        "      capped mean v1: points × mean completion of the indicators, each at most 100 %",
        "      indicators 2",
        "      the mean completion of the indicators",
        "    甲 5.00 / 5.00",
        "        proportional v1: points × actual ÷ target, at most the points",
      ]
    `)
  })

  it('of a confirmed scheme with nothing open is short', () => {
    const confirmed = aScheme([anItem('a', '100')], { status: 'confirmed' })
    const lines = explainScore(scoreScheme(prepareScheme(confirmed), inputsOf({ a: figures('1', '1') })), 'zh')
    expect(lines.slice(1, 4)).toEqual(['方案已核实：未核对', '得分100.00（满分100.00），等级为优', 'a 100.00／100.00'])
    const early = explainScore(
      scoreScheme(prepareScheme(confirmed, 'goal-setting'), inputsOf({ a: figures('1', '1') })),
      'en',
    )
    expect(early[2]).toBe('score 100.00 of 100.00')
    const late = explainScore(scoreScheme(prepareScheme(confirmed), inputsOf({ a: figures('1', '1') })), 'en')
    expect(late[2]).toBe('score 100.00 of 100.00, grade excellent')
  })

  it('names every grade in reach', () => {
    const open = scoreScheme(prepareScheme(aScheme([anItem('a', '100')])), inputsOf({}))
    expect(explainScore(open, 'zh')[2]).toBe(
      '可确认得分0.00（满分100.00），另有100.00分无法判定，最高100.00，等级可能为优、差',
    )
    expect(explainScore(open, 'en')[2]).toContain('grade one of excellent, poor')
  })

  it('tells a condition the scheme assumes to hold', () => {
    const kept = aScheme([
      anItem('a', '50'),
      anItem('b', '50', {
        when: {
          kind: 'fact',
          fact: 'f',
          assumed: true,
          about: words('有服务对象', 'people are served'),
          movePointsTo: 'a',
        },
      }),
    ])
    expect(traceOf(scoreScheme(prepareScheme(kept), inputsOf({}))).assumed[0]?.zh).toBe(
      '未说明是否“有服务对象”，按是处理',
    )
  })
})

describe('fractions', () => {
  it('hold any scale', () => {
    expect(fractionOf({ units: 1n, scale: 60 }).under).toBe(10n ** 60n)
  })
})
