import { describe, expect, it } from 'vitest'
import { accountPage } from '#tests/fixtures/accounts/account-page.ts'
import { altered, soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { accountCodeTree } from './account-code-tree.ts'

const page = (...rows: readonly (readonly string[])[]) =>
  outcomes(accountCodeTree, accountPage('支出决算表', [['科目编码', '科目名称', '本年支出合计'], ...rows]))

describe('the tree of classes', () => {
  it('adds up throughout the sound account', () => {
    expect(new Set(outcomes(accountCodeTree, soundAccount))).toEqual(new Set(['holds']))
  })

  it('fails where a class differs from the sum below it', () => {
    const failed = judging(accountCodeTree, altered(['30211\t差旅费\t20.00', '30211\t差旅费\t21.00'])).filter(
      ({ kind }) => kind === 'fails',
    )
    expect(failed).toMatchObject([{ severity: 'error', expected: '91.00', printed: '90.00', difference: '1.00' }])
  })

  it.each([
    [
      'a missing middle level',
      [
        ['201', '公共服务', '5.00'],
        ['2010301', '运行', '2'],
        ['2010401', '管理', '3'],
      ],
      ['holds'],
    ],
    [
      'rounding',
      [
        ['201', '公共服务', '5.1'],
        ['20103', '运行', '2.55'],
        ['20104', '管理', '2.6'],
      ],
      ['within-rounding'],
    ],
    [
      'two sums, one of them wrong',
      [
        ['201', '甲', '5.00'],
        ['20103', '乙', '5.00'],
        ['208', '丙', '5.00'],
        ['20801', '丁', '4.00'],
      ],
      ['fails error', 'holds'],
    ],
    [
      'a code that stands twice',
      [
        ['201', '甲', '5.00'],
        ['20103', '乙', '4.00'],
        ['201', '甲', '5.00'],
      ],
      ['cannot-tell'],
    ],
    [
      'one level',
      [
        ['201', '甲', '5.00'],
        ['208', '乙', '4.00'],
      ],
      ['cannot-tell'],
    ],
    [
      'no codes',
      [
        ['', '甲', '5.00'],
        ['', '乙', '4.00'],
      ],
      ['cannot-tell'],
    ],
    [
      'a rest that is not printed',
      [
        ['201', '甲', '5.00'],
        ['20103', '乙', ''],
      ],
      ['cannot-tell'],
    ],
  ])('with %s', (_, rows, expected) => {
    expect(page(...rows)).toEqual(expected)
  })

  it('is only pointed out where a row of the table could not be read', () => {
    expect(page(['201', '甲', '5.00'], ['20103', '乙', '4.00'], ['208', '丙', '待定'])).toEqual(['fails note'])
  })
})
