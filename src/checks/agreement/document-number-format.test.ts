import { describe, expect, it } from 'vitest'
import { judging, outcomes } from '#tests/fixtures/checks/reading.ts'
import { documentNumberFormat } from './document-number-format.ts'

describe('document numbers', () => {
  it.each([
    ['按照《管理办法》（财预〔2020〕10号）执行。', 'holds', undefined],
    ['按照《管理办法》（财预[2020]10号）执行。', 'fails', '财预〔2020〕10号'],
    ['按照财预（2020）10号文件执行。', 'fails', '财预〔2020〕10号'],
    ['按照财预〔2020〕第010号文件执行。', 'fails', '财预〔2020〕10号'],
  ])('in “%s” %s', (text, kind, expected) => {
    const [verdict] = judging(documentNumberFormat, text)
    expect(verdict).toMatchObject(
      expected === undefined ? { kind } : { kind, expected: expect.stringContaining(expected) },
    )
  })

  it.each([
    ['按照财预（2020）10号文件执行。', '年份改用六角括号〔〕。'],
    ['按照财预〔2020〕第10号文件执行。', '序号前去掉“第”。'],
    ['按照财预[2020]010号文件执行。', '年份改用六角括号〔〕。序号去掉前面的0。'],
  ])('asks in “%s” for what is wrong and no more', (text, remedy) => {
    expect(judging(documentNumberFormat, text)).toMatchObject([{ remedy: { zh: remedy } }])
  })

  it('cannot be told where none is cited', () => {
    expect(outcomes(documentNumberFormat, '按照有关规定执行。')).toEqual(['cannot-tell'])
  })
})
