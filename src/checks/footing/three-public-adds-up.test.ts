import { describe, expect, it } from 'vitest'
import { accountText } from '#tests/fixtures/accounts/account-page.ts'
import { soundAccount } from '#tests/fixtures/accounts/sound-account.ts'
import { outcomes } from '#tests/fixtures/checks/reading.ts'
import { threePublicAddsUp } from './three-public-adds-up.ts'

const about = (prose: string) => outcomes(threePublicAddsUp, accountText(prose))
const items = '因公出国（境）费支出决算为1.00万元，公务用车购置及运行费支出决算为5.00万元'

describe('the three public expenses of a text', () => {
  it('add up in the sound account', () => {
    expect(outcomes(threePublicAddsUp, soundAccount)).toEqual(['holds'])
  })

  it.each([
    [`“三公”经费支出决算为9.00万元，其中：${items}，公务接待费支出决算为3.00万元。`, ['holds']],
    [`“三公”经费支出决算为9.00万元，其中：${items}，公务接待费支出决算为4.00万元。`, ['fails error']],
    [`“三公”经费支出决算为9.0万元，其中：${items}，公务接待费支出决算为3.04万元。`, ['within-rounding']],
    // The amount for receptions of one kind is no amount of the whole.
    [`“三公”经费支出决算为9.00万元，其中：${items}，公务接待费3.00万元。国内公务接待费支出2.00万元。`, ['holds']],
    [
      `三公经费9.00万元，${items}，公务接待费3.00万元，公务用车购置费2.00万元，公务用车运行维护费3.00万元。`,
      ['holds', 'holds'],
    ],
    [`三公经费9.00万元，${items}。公务用车购置支出0万元，公务用车运行费4.00万元。`, ['fails error']],
    [`“三公”经费支出决算为9.00万元，其中：${items}。`, ['cannot-tell']],
    [`“三公”经费支出决算为9.00万元，其中：${items}，公务接待费3.00万元。公务接待费支出2.00万元。`, ['cannot-tell']],
    [`“三公”经费支出决算为9.00万元，其中：${items}，上年公务接待费3.00万元。`, ['cannot-tell']],
    [`“三公”经费支出决算为9.00万元，其中：${items}，2022年公务接待费3.00万元。`, ['cannot-tell']],
    [`“三公”经费支出决算为9.00万元，其中：${items}，2023年公务接待费3.00万元。`, ['holds']],
  ])('“%s”', (prose, expected) => {
    expect(about(prose)).toEqual(expected)
  })
})
