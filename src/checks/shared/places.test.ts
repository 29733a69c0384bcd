import { describe, expect, it } from 'vitest'
import { reading } from '#tests/fixtures/checks/reading.ts'
import { claimsBySentence } from './claims-by-sentence.ts'
import { placeOfClaim } from './claim-place.ts'
import { compactSource } from './compact-source.ts'
import { matchesIn, placeIn, placeInBlock, placeOfSentence } from './places.ts'

describe('places', () => {
  const filing = reading('本年开展巡查8次。全年热线办结率达到98.5%。')

  it('of a sentence and of a match quote the source', () => {
    expect(filing.sentences.map((sentence) => placeOfSentence(filing, sentence).quote)).toEqual([
      '本年开展巡查8次。',
      '全年热线办结率达到98.5%。',
    ])
    expect(matchesIn(filing, /巡查\d次/gu).map(({ place }) => place.quote)).toEqual(['巡查8次'])
  })

  it('of a claim begin at its name, or at the figure where the name is not printed as such', () => {
    const [first] = filing.claims
    expect(first && placeOfClaim(filing, first).quote).toMatch(/巡查8次$/u)
    expect(first && placeOfClaim(filing, { ...first, metric: '没有这样的名称' }).quote).toBe('8次')
  })

  it('in a table block are asked of its cells', () => {
    const table = reading('| 三级指标 | 目标值 |\n| --- | --- |\n| 办结率 | 90% |\n')
    expect(() => placeInBlock(table, 0, { from: 0, to: 1 })).toThrow(RangeError)
  })

  it('lead back from a text without whitespace', () => {
    const wrapped = reading('认真\n\n落 实')
    const compact = compactSource(wrapped.document.source)
    expect(compact.text).toBe('认真落实')
    expect(placeIn(wrapped, compact, { from: 1, to: 4 })).toMatchObject({ start: 1, end: 7, quote: '真\n\n落 实' })
    expect(compactSource({ text: ' \n', lineStarts: [0] }).text).toBe('')
  })

  it('of claims are grouped by their sentence', () => {
    const two = reading('开展巡查8次，约谈企业3家。整改隐患5处。')
    expect([...claimsBySentence(two).values()].map((claims) => claims.length)).toEqual([2, 1])
  })
})
