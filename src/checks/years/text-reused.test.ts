import { describe, expect, it } from 'vitest'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { textReused } from './text-reused.ts'

const long = '受街道总体财力所限，编制年初预算时难以覆盖各条线全部工作需要，部分项目年中变动偏大'

const report = (year: number, heading: string, text: string) =>
  reading(`${year}年青山区人民政府云水街道办事处部门整体支出绩效自评报告\n\n一、${heading}\n\n${text}\n`)

const kinds = (heading: string, earlier: string, later: string): readonly string[] =>
  textReused.judge(report(2021, heading, earlier), report(2023, heading, later)).map(({ kind }) => kind)

describe('text taken over', () => {
  it('is shown in the later report', () => {
    const verdicts = textReused.judge(
      report(2021, '存在的主要问题', `${long}。`),
      report(2023, '存在的主要问题', `另外，${long}。`),
    )
    expect(verdicts).toHaveLength(1)
    expect(verdicts[0]).toMatchObject({ kind: 'fails' })
    expect(verdicts[0]?.places[0]?.quote).toContain(long)
  })

  it.each([
    ['other words', '存在的主要问题', `${long}。`, '绩效指标量化不足，需要细化。', ['holds']],
    ['duties', '部门职能', `${long}。`, `${long}。`, ['holds']],
    [
      'figures',
      '存在的主要问题',
      '预算数1234.56万元，执行数1200.00万元，结余34.56万元，执行率97.20%。',
      '预算数1234.56万元，执行数1200.00万元，结余34.56万元，执行率97.20%。',
      ['holds'],
    ],
    ['a repeat within the later report', '存在的主要问题', '没有问题。', `${long}。再说一遍：${long}。`, ['holds']],
  ])('%s: %s', (...[, heading, earlier, later, expected]) => {
    expect(kinds(heading, earlier, later)).toEqual(expected)
  })

  it('cannot be told of other organisations', () => {
    expect(textReused.judge(reading(''), reading('')).map(({ kind }) => kind)).toEqual(['cannot-tell'])
  })
})
