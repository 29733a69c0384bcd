import { describe, expect, it } from 'vitest'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { countsEqualTotal } from './counts-equal-total.ts'

describe('the parts of a count', () => {
  it.each([
    ['全年受理投诉30件，其中噪音18件、油烟12件。'],
    ['全年受理投诉30件，其中噪音18件，油烟12件，新增值守点5件。'],
    ['全年受理投诉30件。其中噪音18件、油烟12件。'],
    ['登记房屋50套，其中住宅40套，非住宅10套。'],
    ['队伍12人，分为巡查组8人、值守组4人。'],
    ['全街共有人员60人，其中在编20人，包括行政12人、事业8人；编外40人。'],
    ['发放补贴100万元，其中甲类40万元、乙类60万元。'],
    ['受理投诉30件，其中噪音18件、罚款2万元、油烟12件，其中紧急3件。'],
    ['下达补助90万元，其中：普通补助60万元（含甲类20万元、乙类40万元，专项补助30万元），结余5万元，收入合计为95万元。'],
    ['下达补助90万元，其中：普通补助60万元（含甲类20万元、乙类30万元），专项补助30万元，结余5万元。'],
    ['下达补助100万元，其中常规补助80万元，一类50万元、二类30万元。'],
    ['下达补助90万元，其中：普通补助60万元（其中甲类20万元、乙类40万元），专项补助30万元。'],
    ['受理投诉30件，其中噪音（18件）、油烟（12件），新增值守点（5件）。'],
    ['受理投诉30件（其中噪音18件（夜间7件）、油烟12件），走访商户40件。'],
    ['受理投诉30件，其中噪音18件（占60%），油烟12件（重点3件）。'],
  ])('add up to their total in “%s”', (text) => {
    expect(new Set(outcomes(countsEqualTotal, text))).toEqual(new Set(['holds']))
  })

  it('of an amount stop at a total of their own and at the other side of the accounts', () => {
    const text = '下达补助收入90万元，其中：普通补助收入60万元，专项补助收入20万元，收入合计95万元；支出合计95万元。'
    expect(judging(countsEqualTotal, text)).toMatchObject([{ kind: 'cannot-tell' }])
    const turned = '下达补助收入90万元，其中：普通补助收入60万元、专项补助收入20万元、培训支出10万元。'
    expect(judging(countsEqualTotal, turned)).toMatchObject([{ kind: 'fails', arithmetic: '60 + 20 = 80' }])
    const named = '下达补助90万元，其中：普通补助合计60万元、专项补助合计30万元。'
    expect(outcomes(countsEqualTotal, named)).toEqual(['holds'])
  })

  it('joined by commas end at a semicolon, joined by semicolons they do not', () => {
    const [commas] = judging(countsEqualTotal, '受理投诉30件，其中噪音20件，油烟12件；整改6件。')
    expect(commas).toMatchObject({ kind: 'fails', arithmetic: '20 + 12 = 32' })
    const [marks] = judging(countsEqualTotal, '受理投诉30件，其中噪音20件；油烟12件；违建6件。')
    expect(marks).toMatchObject({ kind: 'fails', arithmetic: '20 + 12 + 6 = 38' })
  })

  it('are not told where a part is above the total or all are twice the total', () => {
    for (const text of [
      '发放补贴20万元，其中甲类40万元，乙类60万元。',
      '发放补贴20万元，分为甲类19万元、乙类18万元、丙类17万元。',
    ])
      expect(judging(countsEqualTotal, text)).toMatchObject([
        { kind: 'cannot-tell', places: [{}, {}, {}].concat(text.includes('丙') ? [{}] : []) },
      ])
  })

  it('in brackets behind 含 are not said to be all', () => {
    expect(outcomes(countsEqualTotal, '发放补贴100万元（含甲类40万元、乙类20万元），走访30户。')).toEqual([
      'cannot-tell',
    ])
    expect(outcomes(countsEqualTotal, '发放补贴100万元（含甲类40万元、乙类80万元），走访30户。')).toEqual([
      'fails warning',
    ])
  })

  it('are told with every side and the sum', () => {
    const [verdict] = judging(countsEqualTotal, '全年立案6宗，其中自查4宗、移交2宗。')
    expect(verdict).toMatchObject({ kind: 'holds', arithmetic: '4 + 2 = 6', expected: '6', printed: '6', unit: '宗' })
    expect(quotesOf(verdict)).toEqual(['全年立案6宗', '其中自查4宗', '移交2宗'])
  })

  it('belong to their part until they fill it', () => {
    const text = '人员60人，其中在编20人，包括行政12人、事业8人，编外40人。'
    expect(judging(countsEqualTotal, text).map((verdict) => verdict.kind)).toEqual(['holds', 'holds'])
  })

  it.each([
    ['受理投诉30件，其中噪音18件、油烟6件。', 'fails note'],
    ['受理投诉30件，其中噪音18件、油烟20件。', 'fails warning'],
    ['登记房屋50套，其中住宅40套，非住宅12套。', 'fails error'],
    ['登记房屋50套，其中住宅40套，其余8套。', 'fails error'],
    ['设巡查队20人，分为甲组8人、乙组9人。', 'fails error'],
    ['在册30人，其中党员20人、女性15人。', 'fails note'],
    ['受理投诉约30件，其中噪音18件、油烟20件。', 'fails note'],
    ['受理投诉30件，其中噪音18件，油烟20件。', 'fails warning'],
  ])('that do not add up: “%s” gives %s', (text, outcome) => {
    expect(outcomes(countsEqualTotal, text)).toEqual([outcome])
  })

  it('are within what the printed decimals explain', () => {
    expect(outcomes(countsEqualTotal, '清运垃圾10.0吨，其中甲处3.33吨、乙处6.64吨。')).toEqual(['within-rounding'])
    expect(outcomes(countsEqualTotal, '清运垃圾10.0吨，其中甲处3.35吨、乙处6.64吨。')).toEqual(['within-rounding'])
  })

  it.each([
    ['开展培训20场，其中线上8场。'],
    ['企业45家，其中3家为重点企业，新增站点1家。'],
    ['排查隐患50项，整改45项。'],
    ['企业45家，其中甲类20家，乙类10家。'],
    ['受理50件，其中满意率98%。'],
    [''],
  ])('are not told of “%s”', (text) => {
    expect(outcomes(countsEqualTotal, text)).toEqual(['cannot-tell'])
  })

  it('leave the department’s own money to its own check', () => {
    const text =
      '一、基本情况\n（三）部门整体收支情况\n全年预算数100万元，其中一般公共预算60万元，政府性基金预算40万元。'
    expect(outcomes(countsEqualTotal, text)).toEqual(['cannot-tell'])
  })
})
