import { describe, expect, it } from 'vitest'
import { accountPage } from '#tests/fixtures/accounts/account-page.ts'
import { altered, soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { judging, outcomes, quotesOf } from '#tests/fixtures/checks/reading.ts'
import { emptyTableStated } from './empty-table-stated.ts'

const head = ['科目编码', '科目名称', '合计', '基本支出', '项目支出']
const capital = (prose: string, ...rows: readonly (readonly string[])[]) =>
  outcomes(emptyTableStated, accountPage('国有资本经营预算财政拨款支出决算表', [head, ...rows], prose))

describe('empty tables', () => {
  it('are stated in the sound account', () => {
    expect(outcomes(emptyTableStated, soundAccount)).toEqual(['holds'])
  })

  it('said to be empty have no amounts', () => {
    const text = altered(['合计\t\t—\t—\t—', '合计\t\t3.00\t—\t3.00'])
    const [failed] = judging(emptyTableStated, text)
    expect(failed).toMatchObject({ kind: 'fails', severity: 'error' })
    expect(quotesOf(failed)[0]).toBe('3.00')
  })

  it('are told by a statement of their own: that of the next table is none', () => {
    const rows = [head, ['201', '公共服务', '2.00', '', '2.00']]
    const page = accountPage('支出决算表', rows).replace(
      '第三部分',
      '说明：没有国有资本经营支出，本表无数据。\n\n第三部分',
    )
    expect(outcomes(emptyTableStated, page)).toEqual(['cannot-tell'])
    const own = page.replace('没有国有资本经营支出，本表无数据', '本表无数据')
    expect(outcomes(emptyTableStated, own)).toEqual(['fails error'])
    const funds = page.replace('支出决算表', '国有资本经营预算财政拨款支出决算表')
    expect(outcomes(emptyTableStated, funds)).toEqual(['fails error'])
    expect(outcomes(emptyTableStated, own.replace('201\t', '208\t养老\t待定\n201\t'))).toEqual(['fails note'])
  })

  it.each([
    ['年内没有安排国有资本经营支出。', [['合计', '', '0.00', '0.00', '0.00']], 'holds'],
    ['国有资本经营预算财政拨款支出0.00万元。', [['合计', '', '0', '', '']], 'holds'],
    ['年内支出平稳。', [['合计', '', '0.00', '', '']], 'fails'],
    ['年内支出平稳。', [['合计', '', '2.00', '', '2.00']], 'cannot-tell'],
  ])('of a budget that many do not have: “%s” beside %j is %s', (prose, rows, outcome) => {
    expect(capital(prose, ...rows)).toEqual([outcome])
  })

  it.each([['本年度没有使用政府性基金安排的支出，故本表无数据。', 'holds']])(
    'may be no more than a title and its statement',
    (statement, outcome) => {
      const text = ['青禾街道2023年度部门决算', '政府性基金预算财政拨款收入支出决算表', statement, '三、其他说明'].join(
        '\n\n',
      )
      expect(outcomes(emptyTableStated, text)).toEqual([outcome])
    },
  )

  it('are not asked for where nobody leaves them empty', () => {
    expect(outcomes(emptyTableStated, accountPage('支出决算表', [head, ['合计', '', '', '', '0']]))).toEqual([
      'cannot-tell',
    ])
  })
})
