import { describe, expect, it } from 'vitest'
import { outcomes } from '#tests/fixtures/checks/reading.ts'
import { moneyUnitsInOneSentence } from './money-units-in-one-sentence.ts'

describe('money units in one sentence', () => {
  it.each([
    ['发放慰问金45,600元，发放物资价值12万元。', ['fails']],
    ['每人补贴200元，全年支出12万元。', ['holds']],
    ['收入12万元，支出11万元。', ['holds']],
    ['收入12万元。支出45,600元。', ['cannot-tell']],
    ['共有12人。', ['cannot-tell']],
  ])('in “%s” gives %j', (text, kinds) => {
    expect(outcomes(moneyUnitsInOneSentence, text)).toEqual(kinds)
  })
})
